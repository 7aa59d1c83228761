// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.people.internal.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.junit.jupiter.api.Test;

class PasswordsTest {

    /** The least that OWASP accepts. */
    private static final Cost FLOOR = new Cost(19 << 10, 2, 1);

    private static long nanos(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return System.nanoTime() - start;
    }

    private static long median(Runnable work) {
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            times.add(nanos(work));
        }
        Collections.sort(times);
        return times.get(times.size() / 2);
    }

    @Test
    void whoeverIsUnknownTakesAsLongAsAWrongPassword() {
        Passwords passwords = new Passwords(FLOOR, 1, Duration.ofSeconds(5));
        String stored = passwords.digest("trois bougies bleues");
        median(() -> passwords.isRight("autre", stored));
        double known = median(() -> passwords.isRight("autre", stored));
        double unknown = median(() -> passwords.isRight("autre", ""));
        assertThat(known / unknown).as("ratio of times").isBetween(0.5, 2.0);
    }

    @Test
    void aPasswordMadeAtAnotherCostStillOpensAndIsOutdated() {
        Passwords former = new Passwords(new Cost(64, 1, 1), 1, Duration.ofSeconds(5));
        Passwords today = new Passwords(new Cost(128, 1, 1), 1, Duration.ofSeconds(5));
        String stored = former.digest("trois bougies bleues");
        assertThat(today.isRight("trois bougies bleues", stored)).isTrue();
        assertThat(today.isOutdated(stored)).isTrue();
        assertThat(today.isOutdated(today.digest("trois bougies bleues"))).isFalse();
    }

    @Test
    void noMoreThanSoManyAreLookedAtAtOnce() throws Exception {
        Turnstile turnstile = new Turnstile(4, Duration.ofSeconds(10));
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(20);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                all.add(threads.submit(() -> turnstile.through(() -> {
                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                    Thread.yield();
                    return inside.decrementAndGet();
                })));
            }
            for (Future<?> one : all) {
                one.get(20, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(most.get()).isBetween(1, 4);
    }

    @Test
    void whoeverWaitsTooLongIsToldToComeBack() throws Exception {
        Turnstile turnstile = new Turnstile(1, Duration.ofMillis(20));
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch leave = new CountDownLatch(1);
        Thread first = new Thread(() -> turnstile.through(() -> {
            entered.countDown();
            try {
                return leave.await(10, TimeUnit.SECONDS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return false;
            }
        }));
        first.start();
        entered.await(10, TimeUnit.SECONDS);
        ComptoirException busy = catchThrowableOfType(ComptoirException.class, () -> turnstile.through(() -> true));
        leave.countDown();
        first.join();
        assertThat(busy.code()).isEqualTo("sign-in.busy");
        assertThat(busy.fault()).isEqualTo(Fault.UNAVAILABLE);
        assertThat(busy.facts()).containsKey("retryAfterSeconds");
        assertThat(turnstile.through(() -> true)).isTrue();
    }
}
