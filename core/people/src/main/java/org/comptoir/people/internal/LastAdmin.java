// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.people.internal;

import org.comptoir.kernel.Tx;

/** Sees to it that a company keeps somebody who runs its server. */
final class LastAdmin {

    private final PersonStore store = new PersonStore();

    /**
     * Takes the rows of all admins, so that of the last two who go at once one stays. Refused: {@code user.last-admin}.
     *
     * @param person who is about to go, or to be no admin any more
     */
    void requireOther(Tx tx, Person person) {
        if (person.isAdmin() && person.maySignIn()) {
            store.holdAdmins(tx);
            if (!store.hasOtherAdmin(tx, person)) {
                throw Refused.conflict("user.last-admin", "user");
            }
        }
    }
}
