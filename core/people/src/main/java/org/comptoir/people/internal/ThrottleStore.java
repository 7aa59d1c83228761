// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.people.internal;

import java.time.Instant;
import java.util.function.UnaryOperator;
import org.comptoir.kernel.Database.TransientConflict;
import org.comptoir.kernel.Tx;

/** The table of tries. */
final class ThrottleStore {

    /** How often something was tried. */
    record Tries(int count, Instant since, Instant last) {}

    /** Holds the row until the commit, so that each of many tries at once sees those before it. */
    void count(Tx tx, String key, UnaryOperator<Tries> rule) {
        tx.onDuplicate("person_throttle_pk", TransientConflict::new);
        if (tx.update("update person_throttle set tries = tries where throttle_key = ?", key) == 0) {
            // What a reading found now would be of somebody who came in between, and not held.
            tx.update(
                    "insert into person_throttle (throttle_key, tries, since_at, last_at) values (?, ?, ?, ?)",
                    key,
                    1,
                    tx.now(),
                    tx.now());
            return;
        }
        Tries former = tx.first(
                        "select tries, since_at, last_at from person_throttle where throttle_key = ?",
                        row -> new Tries(row.integer(1), row.instant(2), row.instant(3)),
                        key)
                .orElseThrow(() -> new IllegalStateException("a held row is gone"));
        Tries next = rule.apply(former);
        tx.update(
                "update person_throttle set tries = ?, since_at = ?, last_at = ? where throttle_key = ?",
                next.count(),
                next.since(),
                next.last(),
                key);
    }

    int forget(Tx tx, String key) {
        return tx.update("delete from person_throttle where throttle_key = ?", key);
    }

    int purge(Tx tx, Instant before) {
        return tx.update("delete from person_throttle where last_at < ?", before);
    }
}
