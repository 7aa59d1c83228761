// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.people.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.comptoir.kernel.OwnCall;
import org.comptoir.kernel.Units;
import org.comptoir.model.Call;
import org.comptoir.model.id.SessionId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Remembers when sessions were last used: once a minute, and never on the request's thread. */
final class SessionUse {

    private static final Logger LOG = LoggerFactory.getLogger(SessionUse.class);
    private static final long MINUTE_SECONDS = 60;
    private static final long PATIENCE_SECONDS = 10;
    private static final int MOST = 10_000;

    private final Units units;
    private final Clock clock;
    private final Executor aside;
    private final SessionStore store = new SessionStore();
    private final Map<SessionId, Instant> noted = new ConcurrentHashMap<>();

    SessionUse(Units units, Clock clock, Executor aside) {
        this.units = units;
        this.clock = clock;
        this.aside = aside;
    }

    void note(StoredSession session, Instant now) {
        if (isOver(session.lastUsedAt(), now) && isFirst(session.id(), now)) {
            aside.execute(() -> write(session, now));
        }
    }

    /** Of many requests that see the same old copy, one writes. */
    private boolean isFirst(SessionId id, Instant now) {
        if (noted.size() >= MOST) {
            noted.clear();
        }
        boolean[] first = new boolean[1];
        noted.compute(id, (key, before) -> {
            first[0] = before == null || isOver(before, now);
            return first[0] ? now : before;
        });
        return first[0];
    }

    /** A clock that was set back begins a new minute. */
    private static boolean isOver(Instant before, Instant now) {
        return now.isBefore(before) || !now.isBefore(before.plusSeconds(MINUTE_SECONDS));
    }

    /** A use that goes unrecorded harms nobody: the next one comes. */
    private void write(StoredSession session, Instant at) {
        Call call = OwnCall.on(
                session.person().company(), "sessions", clock.instant().plusSeconds(PATIENCE_SECONDS), "session-use");
        try {
            units.write(call, Boolean.class, tx -> {
                store.used(tx, session.id(), at);
                return true;
            });
        } catch (RuntimeException failed) {
            LOG.warn("event=session-use-not-recorded session={} reason={}", session.id(), failed.getMessage());
        }
    }
}
