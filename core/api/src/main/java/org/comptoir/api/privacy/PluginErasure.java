// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.privacy;

import java.time.Instant;

/**
 * How far a plugin with tables of its own is with an erasure.
 *
 * @param subject who was erased: the printed id
 * @param plugin its id
 * @param state {@code waiting}: it is asked, or asked again, as soon as it can be; {@code answered}: it says that it did; {@code
 *     dropped}: its tables are gone
 * @param at since when
 * @param version the one that answered; empty as long as none has
 * @param problem why it still waits, such as {@code plugin.not-running}; empty where nothing is known to stand in the way
 * @param tries how often it was asked in vain
 */
public record PluginErasure(
        String subject, String plugin, String state, Instant at, String version, String problem, int tries) {

    public static final String WAITING = "waiting";
    public static final String ANSWERED = "answered";
    public static final String DROPPED = "dropped";
}
