// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.people.internal.password;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;

/**
 * Lets few passwords be looked at at once, since each takes much memory and a processor for a moment: whoever sends
 * passwords by the thousand must hold up neither orders nor the server's memory.
 */
final class Turnstile {

    private static final int MOST_WAITING = 32;
    private static final int RETRY_AFTER_SECONDS = 5;

    private final Semaphore places;
    private final Semaphore waiting = new Semaphore(MOST_WAITING);
    private final Duration patience;

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
            return work.get();
        } finally {
            places.release();
        }
    }

    private static ComptoirException busy() {
        return new ComptoirException(
                "sign-in.busy", Fault.UNAVAILABLE, Map.of("retryAfterSeconds", Integer.toString(RETRY_AFTER_SECONDS)));
    }
}
