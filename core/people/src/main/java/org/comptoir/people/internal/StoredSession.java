// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.people.internal;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.comptoir.api.people.OpenSession;
import org.comptoir.api.people.Session;
import org.comptoir.kernel.Sha256;
import org.comptoir.model.id.SessionId;

/** A session as it lies in the database, with the person as they are now. */
record StoredSession(
        SessionId id,
        String digest,
        Person person,
        String address,
        String agent,
        Instant startedAt,
        Instant confirmedAt,
        Instant lastUsedAt,
        Instant endsAt) {

    private static final Duration IDLE_STAFF = Duration.ofMinutes(30);
    private static final Duration IDLE_BUYERS = Duration.ofHours(12);
    private static final Duration LONGEST_STAFF = Duration.ofHours(8);
    private static final Duration LONGEST_BUYERS = Duration.ofDays(30);

    static Duration longest(Person person) {
        return person.isStaff() ? LONGEST_STAFF : LONGEST_BUYERS;
    }

    boolean isOpen(Instant now) {
        Duration idle = person.isStaff() ? IDLE_STAFF : IDLE_BUYERS;
        return person.maySignIn() && now.isBefore(endsAt) && now.isBefore(lastUsedAt.plus(idle));
    }

    Session toSession(String secret) {
        return new Session(
                id,
                person.id(),
                person.company(),
                person.email(),
                person.name(),
                person.language(),
                person.roles(),
                person.scopes(),
                person.reach(),
                csrfToken(secret),
                startedAt,
                confirmedAt,
                endsAt);
    }

    /** Made of the secret, which no other site can read and no page shows; so it need not be kept. */
    private static String csrfToken(String secret) {
        byte[] digest = new Sha256()
                .add("comptoir csrf ".getBytes(StandardCharsets.UTF_8))
                .add(secret)
                .bytes();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    }

    OpenSession toOpenSession() {
        return new OpenSession(id, person.id(), address, agent, startedAt, lastUsedAt, endsAt);
    }
}
