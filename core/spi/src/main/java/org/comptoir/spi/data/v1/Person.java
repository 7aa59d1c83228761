// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.spi.data.v1;

import java.util.Set;
import org.comptoir.model.id.PartyId;
import org.comptoir.model.id.UserId;

/**
 * By what a plugin finds its rows about somebody: whatever of it the plugin keeps. All of one company, that of the call.
 *
 * @param parties the customers
 * @param users those who sign in
 * @param codes the customers' codes, as events name them: those of before the erasure, too
 * @param emails their addresses as the core had them before the erasure
 * @param records printed ids of what is theirs: orders, invoices, payments and the like, which stay after the erasure
 */
public record Person(
        Set<PartyId> parties, Set<UserId> users, Set<String> codes, Set<String> emails, Set<String> records) {

    public Person {
        parties = Set.copyOf(parties);
        users = Set.copyOf(users);
        codes = Set.copyOf(codes);
        emails = Set.copyOf(emails);
        records = Set.copyOf(records);
    }

    /** Names nobody in a log. */
    @Override
    public String toString() {
        return "Person[parties=" + parties + ", users=" + users + "]";
    }
}
