// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.comptoir.kernel.internal.Visit.Question;
import org.comptoir.kernel.text.OneLine;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.PluginStamp;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands between the core and one plugin. A plugin that hangs holds threads of its own share only; what fails again and
 * again is left alone for a while; and every refusal carries its name.
 */
final class PluginGuard {

    private static final Logger LOG = LoggerFactory.getLogger(PluginGuard.class);
    private static final int AT_ONCE = 16;
    private static final int STRANGERS_AT_ONCE = 4;
    private static final int LONGEST_CAUSE = 200;

    private final PluginStamp stamp;
    private final ClassLoader loader;
    private final PluginThreads threads;
    private final Breaker breaker;
    private final Room room = new Room(AT_ONCE);
    /** Of their own: whoever makes a plugin hang from outside takes no place that the core needs. */
    private final Room strangers = new Room(STRANGERS_AT_ONCE);

    /**
     * What is asked.
     *
     * @param counted whether a failure speaks against the plugin
     */
    private record Asking(String operation, Room room, boolean counted) {}

    PluginGuard(PluginStamp stamp, ClassLoader loader, PluginThreads threads, Clock clock) {
        this.stamp = stamp;
        this.loader = loader;
        this.threads = threads;
        this.breaker = new Breaker(clock);
    }

    PluginStamp stamp() {
        return stamp;
    }

    /**
     * @param limit how long the plugin may take
     * @param left how long the caller still waits; running into that is no failure of the plugin's
     */
    <R> R ask(String operation, Duration limit, Duration left, Callable<R> question) {
        if (breaker.leavesAlone(operation)) {
            throw refusal("plugin.suspended", operation, null);
        }
        return ask(new Asking(operation, room, true), limit, left, question);
    }

    /** As {@link #ask}, about what somebody unknown sent: it is never left alone for what that makes of it. */
    <R> R askForStranger(String operation, Duration limit, Duration left, Callable<R> question) {
        return ask(new Asking(operation, strangers, false), limit, left, question);
    }

    private <R> R ask(Asking asking, Duration limit, Duration left, Callable<R> question) {
        if (left.isNegative() || left.isZero()) {
            throw refusal("plugin.timeout", asking.operation(), null);
        }
        boolean hurried = left.compareTo(limit) < 0;
        long until = System.nanoTime() + (hurried ? left : limit).toNanos();
        Supplier<ComptoirException> late = () -> {
            asking.room().givenUp();
            return hurried
                    ? refusal("plugin.timeout", asking.operation(), null)
                    : failed("plugin.timeout", asking, new TimeoutException("no answer within " + limit));
        };
        try {
            return threads.visit(visit -> answer(visit, new Question(until, late), asking, question));
        } catch (RejectedExecutionException full) {
            throw refusal("plugin.busy", asking.operation(), full);
        }
    }

    private <R> R answer(Visit<?> visit, Question asked, Asking asking, Callable<R> question) {
        enter(asking, asked.until() - System.nanoTime());
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
                end(visit, asked, asking.room());
                throw translate(asking, said);
            }
            end(visit, asked, asking.room());
            if (result == null) {
                throw failed("plugin.answer-invalid", asking, new NullPointerException("the answer is null"));
            }
            if (asking.counted()) {
                breaker.succeeded(asking.operation());
            }
            return result;
        } finally {
            thread.takeBack();
            // Only now: a plugin that hangs keeps its place, so that it cannot take every thread there is.
            asking.room().leave();
        }
    }

    private static void end(Visit<?> visit, Question asked, Room room) {
        try {
            visit.end(asked);
        } catch (Visit.Abandoned late) {
            room.cameBack();
            throw late;
        }
    }

    /** Waits until no question is under way; false when one still is after the limit. */
    boolean awaitQuiet(Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        return room.awaitEmpty(limit.toNanos()) && strangers.awaitEmpty(end - System.nanoTime());
    }

    private void enter(Asking asking, long patience) {
        try {
            if (!asking.room().enter(patience)) {
                throw refusal("plugin.busy", asking.operation(), null);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw refusal("plugin.busy", asking.operation(), interrupted);
        }
    }

    /** A refusal of the plugin's own is an answer, not a failure. */
    private ComptoirException translate(Asking asking, PluginThrew said) {
        return said.refusal()
                .map(refused -> {
                    Map<String, String> facts = new HashMap<>(refused.facts());
                    facts.put("plugin", stamp.toString());
                    return new ComptoirException(refused.code(), refused.fault(), facts, said);
                })
                .orElseGet(() -> failed("plugin.failed", asking, said));
    }

    private ComptoirException failed(String code, Asking asking, Throwable cause) {
        String operation = asking.operation();
        if (asking.counted() && breaker.failed(operation)) {
            LOG.warn(
                    "event=plugin-suspended plugin=\"{}\" operation={} seconds={}",
                    stamp,
                    operation,
                    Breaker.SUSPENSION.toSeconds());
        }
        if (asking.counted()) {
            LOG.warn("event={} plugin=\"{}\" operation={}", code, stamp, operation, cause);
        } else {
            // Whoever sends nonsense from outside should not fill the disk with stacks.
            LOG.warn("event={} plugin=\"{}\" operation={} cause=\"{}\"", code, stamp, operation, inOneLine(cause));
            LOG.debug("event={} plugin=\"{}\" operation={}", code, stamp, operation, cause);
        }
        return refusal(code, operation, cause);
    }

    /** Class and first line of what was thrown. */
    static String inOneLine(Throwable cause) {
        return OneLine.of(cause.toString().lines().findFirst().orElse(""), LONGEST_CAUSE);
    }

    private ComptoirException refusal(
            String code, String operation, @org.jspecify.annotations.Nullable Throwable cause) {
        Map<String, String> facts = Map.of("plugin", stamp.toString(), "operation", operation);
        return cause == null
                ? new ComptoirException(code, Fault.UNAVAILABLE, facts)
                : new ComptoirException(code, Fault.UNAVAILABLE, facts, cause);
    }
}
