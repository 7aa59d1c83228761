// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.accounts.internal;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keys by digest as they were no more than a second ago, so that a busy program does not cost a query a request and a
 * revoked key still ends within a second on every node. Digests that belong to no key are not remembered: whoever sends
 * random secrets would fill the memory.
 */
final class KeyCache {

    private static final long FRESH_MILLIS = 1_000;
    private static final int MOST = 10_000;

    private final Clock clock;
    private final Map<String, Copy> copies = new ConcurrentHashMap<>();

    KeyCache(Clock clock) {
        this.clock = clock;
    }

    Optional<StoredKey> get(String digest, Supplier<Optional<StoredKey>> reader) {
        long now = clock.millis();
        @Nullable Copy copy = copies.get(digest);
        if (copy != null && copy.isFresh(now)) {
            return Optional.of(copy.key());
        }
        Optional<StoredKey> read = reader.get();
        if (copies.size() >= MOST) {
            copies.clear();
        }
        read.ifPresent(key -> copies.put(digest, new Copy(key, now)));
        return read;
    }

    void clear() {
        copies.clear();
    }

    private record Copy(StoredKey key, long readAt) {

        /** A clock that was set back makes a copy old, not young. */
        boolean isFresh(long now) {
            return now >= readAt && now - readAt < FRESH_MILLIS;
        }
    }
}
