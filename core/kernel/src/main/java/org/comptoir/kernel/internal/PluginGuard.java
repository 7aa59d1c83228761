// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.comptoir.kernel.internal.Visit.Question;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.PluginStamp;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands between the core and one plugin. A plugin that hangs holds threads of its own share only; one that fails again
 * and again is left alone for a while; and every refusal carries its name.
 */
final class PluginGuard {

    private static final Logger LOG = LoggerFactory.getLogger(PluginGuard.class);
    private static final int AT_ONCE = 16;
    /** So many that were given up and have not come back, and no more are let in: they may be spinning. */
    private static final int MOST_STUCK = 4;

    private static final Duration LONGEST_QUEUE = Duration.ofMillis(250);
    private static final int FAILURES_TO_SUSPEND = 5;
    private static final Duration SUSPENSION = Duration.ofSeconds(10);

    private final PluginStamp stamp;
    private final ClassLoader loader;
    private final PluginThreads threads;
    private final Clock clock;
    private final Semaphore room = new Semaphore(AT_ONCE);
    private final AtomicInteger stuck = new AtomicInteger();
    /** By operation: one that always works, such as to say a name, does not excuse one that never does. */
    private final Map<String, AtomicInteger> failuresInARow = new ConcurrentHashMap<>();

    private final AtomicReference<Instant> suspendedUntil = new AtomicReference<>(Instant.MIN);

    PluginGuard(PluginStamp stamp, ClassLoader loader, PluginThreads threads, Clock clock) {
        this.stamp = stamp;
        this.loader = loader;
        this.threads = threads;
        this.clock = clock;
    }

    PluginStamp stamp() {
        return stamp;
    }

    /**
     * @param limit how long the plugin may take
     * @param left how long the caller still waits; running into that is no failure of the plugin's
     */
    <R> R ask(String operation, Duration limit, Duration left, Callable<R> question) {
        if (left.isNegative() || left.isZero()) {
            throw refusal("plugin.timeout", operation, null);
        }
        if (clock.instant().isBefore(suspendedUntil.get())) {
            throw refusal("plugin.suspended", operation, null);
        }
        boolean hurried = left.compareTo(limit) < 0;
        long until = System.nanoTime() + (hurried ? left : limit).toNanos();
        Supplier<ComptoirException> late = () -> {
            stuck.incrementAndGet();
            return hurried
                    ? refusal("plugin.timeout", operation, null)
                    : failed("plugin.timeout", operation, new TimeoutException("no answer within " + limit));
        };
        try {
            return threads.visit(visit -> answer(visit, new Question(until, late), operation, question));
        } catch (RejectedExecutionException full) {
            throw refusal("plugin.busy", operation, full);
        }
    }

    private <R> R answer(Visit<?> visit, Question asked, String operation, Callable<R> question) {
        enter(operation, asked.until() - System.nanoTime());
        LentThread thread = LentThread.current();
        try {
            visit.begin(asked);
            thread.under(loader);
            R result;
            try {
                result = question.call();
            } catch (Throwable thrown) {
                // Read while the plugin may still be given up: what it says of itself is its code, too.
                PluginThrew said = PluginThrew.copied(thrown);
                end(visit, asked);
                throw translate(operation, said);
            }
            end(visit, asked);
            if (result == null) {
                throw failed("plugin.answer-invalid", operation, new NullPointerException("the answer is null"));
            }
            succeeded(operation);
            return result;
        } finally {
            thread.takeBack();
            // Only now: a plugin that hangs keeps its place, so that it cannot take every thread there is.
            room.release();
        }
    }

    private void end(Visit<?> visit, Question asked) {
        try {
            visit.end(asked);
        } catch (Visit.Abandoned late) {
            stuck.decrementAndGet();
            throw late;
        }
    }

    /** Waits until no question is under way; false when one still is after the limit. */
    boolean awaitQuiet(Duration limit) throws InterruptedException {
        boolean quiet = room.tryAcquire(AT_ONCE, limit.toNanos(), TimeUnit.NANOSECONDS);
        if (quiet) {
            room.release(AT_ONCE);
        }
        return quiet;
    }

    /** Many may ask at once: a short wait tells a plugin that is in demand from one that hangs. */
    private void enter(String operation, long patience) {
        if (stuck.get() >= MOST_STUCK) {
            throw refusal("plugin.busy", operation, null);
        }
        if (room.tryAcquire()) {
            return;
        }
        try {
            if (!room.tryAcquire(Math.min(LONGEST_QUEUE.toNanos(), patience), TimeUnit.NANOSECONDS)) {
                throw refusal("plugin.busy", operation, null);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw refusal("plugin.busy", operation, interrupted);
        }
    }

    /** A refusal of the plugin's own is an answer, not a failure. */
    private ComptoirException translate(String operation, PluginThrew said) {
        return said.refusal()
                .map(refused -> {
                    Map<String, String> facts = new HashMap<>(refused.facts());
                    facts.put("plugin", stamp.toString());
                    return new ComptoirException(refused.code(), refused.fault(), facts, said);
                })
                .orElseGet(() -> failed("plugin.failed", operation, said));
    }

    private void succeeded(String operation) {
        AtomicInteger failures = failuresInARow.get(operation);
        if (failures != null) {
            failures.set(0);
        }
    }

    private ComptoirException failed(String code, String operation, Throwable cause) {
        AtomicInteger failures = failuresInARow.computeIfAbsent(operation, key -> new AtomicInteger());
        if (failures.incrementAndGet() >= FAILURES_TO_SUSPEND) {
            suspendedUntil.set(clock.instant().plus(SUSPENSION));
            failures.set(0);
            LOG.warn(
                    "event=plugin-suspended plugin=\"{}\" operation={} seconds={}",
                    stamp,
                    operation,
                    SUSPENSION.toSeconds());
        }
        LOG.warn("event={} plugin=\"{}\" operation={}", code, stamp, operation, cause);
        return refusal(code, operation, cause);
    }

    private ComptoirException refusal(
            String code, String operation, @org.jspecify.annotations.Nullable Throwable cause) {
        Map<String, String> facts = Map.of("plugin", stamp.toString(), "operation", operation);
        return cause == null
                ? new ComptoirException(code, Fault.UNAVAILABLE, facts)
                : new ComptoirException(code, Fault.UNAVAILABLE, facts, cause);
    }
}
