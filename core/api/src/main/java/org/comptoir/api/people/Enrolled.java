// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.people;

import java.util.List;

/**
 * A second factor that works from now on. Whoever enrolled goes on with a new secret; all other sessions have ended.
 *
 * @param session to go on with
 * @param recoveryCodes ten, each good for one sign-in without the app; shown this once, only their digests are stored
 */
public record Enrolled(NewSession session, List<String> recoveryCodes) {

    public Enrolled {
        recoveryCodes = List.copyOf(recoveryCodes);
    }

    /** Without the codes: they must not reach a log by way of a message. */
    @Override
    public String toString() {
        return "Enrolled[" + session + "]";
    }
}
