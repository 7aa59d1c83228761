// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.brokers.internal.store;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.comptoir.model.Call;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connections that plugins have at this moment. Each plugin has two at most, all together a third of those that the
 * server has; and each loan has an end, at which the connection is taken back whatever the plugin's thread does.
 */
final class Loans {

    private static final Logger LOG = LoggerFactory.getLogger(Loans.class);
    private static final int OF_A_PLUGIN = 2;
    private static final int SHARE = 3;
    private static final long LOOK_MILLIS = 50;

    /** How long a plugin may hold a connection, and how long it waits for one: no longer than its call lasts. */
    static final Duration LONGEST = Duration.ofSeconds(5);

    private final Clock clock;
    private final Duration longest;
    private final Semaphore all;
    private final Map<String, Semaphore> byPlugin = new ConcurrentHashMap<>();
    private final Set<Loan> open = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread made = new Thread(task, "comptoir-plugin-loans");
        made.setDaemon(true);
        return made;
    });

    private final ScheduledFuture<?> looking;

    /** @param connections how many the server has */
    Loans(Clock clock, int connections, Duration longest) {
        this.clock = clock;
        this.longest = longest;
        this.all = new Semaphore(Math.max(1, connections / SHARE), true);
        this.looking = watch.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    void close() {
        looking.cancel(false);
        watch.shutdownNow();
    }

    /**
     * Waits for one.
     *
     * @param givenUp tells when nobody waits any more for what the plugin does with it
     * @throws org.comptoir.model.ComptoirException {@code store.busy}, when none was free in time; {@code
     *     store.overdue}, when the call's time was up before
     */
    Loan take(String plugin, Call call, BooleanSupplier givenUp) {
        Duration left = Duration.between(clock.instant(), call.deadline());
        if (left.isNegative() || left.isZero()) {
            throw StoreRefusals.overdue(plugin);
        }
        Duration most = left.compareTo(longest) < 0 ? left : longest;
        Semaphore own = byPlugin.computeIfAbsent(plugin, name -> new Semaphore(OF_A_PLUGIN, true));
        long until = System.nanoTime() + most.toNanos();
        if (!acquired(own, until)) {
            throw StoreRefusals.busy(plugin);
        }
        if (!acquired(all, until)) {
            own.release();
            throw StoreRefusals.busy(plugin);
        }
        return new Loan(plugin, most, givenUp, this, () -> {
            all.release();
            own.release();
        });
    }

    private static boolean acquired(Semaphore places, long until) {
        try {
            return places.tryAcquire(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (InterruptedException givenUp) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void begun(Loan loan) {
        open.add(loan);
    }

    void ended(Loan loan) {
        open.remove(loan);
    }

    private void look() {
        long now = System.nanoTime();
        for (Loan loan : open) {
            try {
                loan.endIfOverdue(now);
            } catch (RuntimeException | Error failure) {
                // What got out of here would end the timer, and no loan would end any more.
                LOG.error("event=plugin-connection-not-taken-back plugin={}", loan.plugin(), failure);
            }
        }
    }
}
