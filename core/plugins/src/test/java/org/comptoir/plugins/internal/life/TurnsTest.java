// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class TurnsTest {

    @Test
    void whoWaitsForWorkThatDoesNotEndGoesOnWithoutIt() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        try (Turns turns = new Turns()) {
            long began = System.nanoTime();

            turns.soon(Duration.ofMillis(200), () -> {
                await(end);
                ended.countDown();
            });

            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
            AtomicBoolean had = new AtomicBoolean();
            turns.within(Duration.ofMillis(200), () -> had.set(true));
            assertThat(had).as("another has the turn").isFalse();
            end.countDown();
            assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static void await(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException wanted) {
            Thread.currentThread().interrupt();
        }
    }
}
