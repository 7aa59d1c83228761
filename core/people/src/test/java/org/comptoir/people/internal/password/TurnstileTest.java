// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.people.internal.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class TurnstileTest {

    private static final long WORK = TimeUnit.MILLISECONDS.toNanos(300);

    private final Turnstile turnstile = new Turnstile(1, Duration.ofSeconds(5));

    @Test
    void theProcessorHasARestBetweenTwo() {
        long ended = turnstile.through(TurnstileTest::work);
        long begun = turnstile.through(System::nanoTime);

        assertThat(begun - ended).isGreaterThan(WORK / 4);
    }

    @Test
    void whatFailsGivesItsPlaceToTheNext() {
        assertThatThrownBy(() -> turnstile.through(() -> {
                    throw new IllegalStateException("no such password");
                }))
                .hasMessage("no such password");

        assertThat(turnstile.<String>through(() -> "in")).isEqualTo("in");
    }

    /** When it ended. */
    private static long work() {
        long end = System.nanoTime() + WORK;
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
        return System.nanoTime();
    }
}
