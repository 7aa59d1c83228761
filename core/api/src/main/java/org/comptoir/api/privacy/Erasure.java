// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.privacy;

import java.time.Instant;
import java.util.List;

/**
 * What came of an erasure.
 *
 * @param subject the printed id, which stays
 * @param erasedAt when it was done; of several times, the first
 * @param retained what the law keeps, by kind of record; empty where nothing had to be kept
 * @param plugins those that have tables of their own, and how far each is: they are asked after the core's own rows are
 *     erased, until they answer. With a customer, also what is about those who sign in for it
 */
public record Erasure(String subject, Instant erasedAt, List<Retained> retained, List<PluginErasure> plugins) {

    public Erasure {
        retained = List.copyOf(retained);
        plugins = List.copyOf(plugins);
    }
}
