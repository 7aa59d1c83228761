// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what a server does in its own time, as long as a busy machine may take for it. */
final class Patience {

    private static final Duration LONGEST = Duration.ofSeconds(90);
    private static final long FIRST_PAUSE = 20;
    private static final long LAST_PAUSE = 250;

    private Patience() {}

    static void waitUntil(BooleanSupplier condition) {
        long until = System.nanoTime() + LONGEST.toNanos();
        long pause = FIRST_PAUSE;
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("not within " + LONGEST).isLessThan(until);
            pause(pause);
            pause = Math.min(LAST_PAUSE, pause + FIRST_PAUSE);
        }
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
