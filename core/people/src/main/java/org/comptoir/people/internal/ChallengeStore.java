// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.people.internal;

import java.time.Instant;
import org.comptoir.kernel.Tx;
import org.comptoir.model.id.UserId;
import org.jspecify.annotations.Nullable;

/** The table of random values that passkeys are asked to sign. */
final class ChallengeStore {

    /** @param person who is asked; none before anybody knows */
    void insert(Tx tx, String digest, Purpose purpose, @Nullable UserId person, Instant until) {
        tx.update(
                "insert into person_challenge (digest, purpose, person, ends_at) values (?, ?, ?, ?)",
                digest,
                purpose.text(),
                person,
                until);
    }

    /** Uses a value up, if it was for this and has not run out; of two who try, one does. */
    boolean take(Tx tx, String digest, Purpose purpose, @Nullable UserId person) {
        String whose = person == null ? " and person is null" : " and person = ?";
        Object[] arguments = person == null
                ? new Object[] {digest, purpose.text(), tx.now()}
                : new Object[] {digest, purpose.text(), tx.now(), person};
        return tx.update(
                        "delete from person_challenge where digest = ? and purpose = ? and ends_at > ?" + whose,
                        arguments)
                == 1;
    }

    int purge(Tx tx, Instant now) {
        return tx.update("delete from person_challenge where ends_at <= ?", now);
    }
}
