// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.people.internal;

import java.time.Duration;
import java.time.Instant;
import org.comptoir.api.people.Visitor;
import org.comptoir.kernel.Database.TransientConflict;
import org.comptoir.kernel.Tx;

/**
 * From which networks people were let in lately, by digests alone: whether one is known takes the same one look for an e-mail
 * that nobody has.
 */
final class NetworkStore {

    static final Duration KNOWN = Duration.ofDays(30);

    void letIn(Tx tx, Person person, Visitor visitor) {
        String key = key(person.email(), visitor);
        tx.onDuplicate("person_network_pk", TransientConflict::new);
        if (tx.update("update person_network set last_at = ? where network_key = ?", tx.now(), key) == 0) {
            tx.update(
                    "insert into person_network (network_key, company, person, last_at) values (?, ?, ?, ?)",
                    key,
                    person.company(),
                    person.id(),
                    tx.now());
        }
    }

    boolean isKnown(Tx tx, String email, Visitor visitor) {
        return tx.first(
                        "select last_at from person_network where network_key = ? and last_at > ?",
                        row -> true,
                        key(email, visitor),
                        tx.now().minus(KNOWN))
                .isPresent();
    }

    int purge(Tx tx, Instant before) {
        return tx.update("delete from person_network where last_at <= ?", before);
    }

    private static String key(String email, Visitor visitor) {
        return RandomText.digest("let in " + Network.of(visitor.address()) + " " + PersonStore.key(email));
    }
}
