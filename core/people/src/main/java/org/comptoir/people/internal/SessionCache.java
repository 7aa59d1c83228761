// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.people.internal;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Sessions by digest as they were no more than a second ago, so that a page with many parts does not cost a query a part and
 * a session that was ended still ends within a second on every node. Digests that belong to no session are not remembered:
 * whoever sends random secrets would fill the memory.
 */
final class SessionCache {

    private static final long FRESH_MILLIS = 1_000;
    private static final int MOST = 10_000;

    private final Clock clock;
    private final Map<String, Copy> copies = new ConcurrentHashMap<>();

    SessionCache(Clock clock) {
        this.clock = clock;
    }

    Optional<StoredSession> get(String digest, Supplier<Optional<StoredSession>> reader) {
        long now = clock.millis();
        @Nullable Copy copy = copies.get(digest);
        if (copy != null && copy.isFresh(now)) {
            return Optional.of(copy.session());
        }
        Optional<StoredSession> read = reader.get();
        if (copies.size() >= MOST) {
            copies.clear();
        }
        read.ifPresentOrElse(session -> copies.put(digest, new Copy(session, now)), () -> copies.remove(digest));
        return read;
    }

    void clear() {
        copies.clear();
    }

    private record Copy(StoredSession session, long readAt) {

        /** A clock that was set back makes a copy old, not young. */
        boolean isFresh(long now) {
            return now >= readAt && now - readAt < FRESH_MILLIS;
        }
    }
}
