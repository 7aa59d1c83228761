// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.people.internal.password;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;

/**
 * Lets few passwords be looked at at once, since each takes much memory and a processor for a moment: whoever sends
 * passwords by the thousand must hold up neither orders nor the server's memory. Where one comes after the other without an end,
 * the processor has a rest between them: orders meet a free one more often, and nobody who signs in alone waits for it.
 */
final class Turnstile {

    private static final int MOST_WAITING = 32;
    private static final int RETRY_AFTER_SECONDS = 5;

    /** The rest after a password: this part of the time that it took. */
    private static final int RESTS_OF = 3;

    private final Semaphore places;
    private final Semaphore waiting = new Semaphore(MOST_WAITING);
    private final Duration patience;
    private volatile long restedAt = System.nanoTime();

    Turnstile(int places, Duration patience) {
        this.places = new Semaphore(places, true);
        this.patience = patience;
    }

    /** Refused: {@code sign-in.busy}. */
    <T> T through(Supplier<T> work) {
        if (!waiting.tryAcquire()) {
            throw busy();
        }
        try {
            if (!places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw busy();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw busy();
        } finally {
            waiting.release();
        }
        try {
            LockSupport.parkNanos(restedAt - System.nanoTime());
            return timed(work);
        } finally {
            places.release();
        }
    }

    private <T> T timed(Supplier<T> work) {
        long begun = System.nanoTime();
        try {
            return work.get();
        } finally {
            long ended = System.nanoTime();
            restedAt = ended + (ended - begun) / RESTS_OF;
        }
    }

    private static ComptoirException busy() {
        return new ComptoirException(
                "sign-in.busy", Fault.UNAVAILABLE, Map.of("retryAfterSeconds", Integer.toString(RETRY_AFTER_SECONDS)));
    }
}
