// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to secrets, by their digests, as it was no more than a second ago: a busy program, or a page with many parts,
 * does not cost a query a request, and what was revoked or ended still ends within a second on every node. Digests that belong
 * to nothing are not remembered: whoever sends random secrets would fill the memory. Safe for many threads.
 *
 * @param <T> what a secret opens, such as a key or a session
 */
public final class SecretHolders<T> {

    private static final long FRESH_MILLIS = 1_000;
    private static final int MOST = 10_000;

    private final Clock clock;
    private final Map<String, Copy<T>> copies = new ConcurrentHashMap<>();

    public SecretHolders(Clock clock) {
        this.clock = clock;
    }

    /** What belongs to a digest, read anew where what is known is a second old. */
    public Optional<T> get(String digest, Supplier<Optional<T>> reader) {
        long now = clock.millis();
        @Nullable Copy<T> copy = copies.get(digest);
        if (copy != null && copy.isFresh(now)) {
            return Optional.of(copy.holder());
        }
        Optional<T> read = reader.get();
        if (copies.size() >= MOST) {
            copies.clear();
        }
        read.ifPresentOrElse(holder -> copies.put(digest, new Copy<>(holder, now)), () -> copies.remove(digest));
        return read;
    }

    /** Forgets all: something was revoked on this node. */
    public void clear() {
        copies.clear();
    }

    private record Copy<T>(T holder, long readAt) {

        /** A clock that was set back makes a copy old, not young. */
        boolean isFresh(long now) {
            return now >= readAt && now - readAt < FRESH_MILLIS;
        }
    }
}
