// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.internal;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Work on a thread of the guard, with somebody waiting for it. Who waits gives up only while a plugin is being asked,
 * and only when that question is overdue: the rest of the work is the core's own and comes to its end.
 */
final class Visit<R> implements Runnable {

    /** How late an overdue question may be noticed, when it was asked after the wait began. */
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    /** Stands where a question stood that nobody waits for any more. */
    private static final Question GIVEN_UP = new Question(Long.MAX_VALUE, IllegalStateException::new);

    /** What is being asked. Whoever takes it out, the plugin's thread or the one that waits, has the last word on it. */
    private final AtomicReference<@Nullable Question> asked = new AtomicReference<>();

    private final FutureTask<R> task;
    private final Runnable left;
    private final AtomicBoolean waitedFor = new AtomicBoolean(true);
    private @Nullable Choice choice;
    private @Nullable Thread thread;

    /**
     * One question to one plugin.
     *
     * @param until when it is overdue, in the time of {@link System#nanoTime}
     */
    record Question(long until, Supplier<? extends RuntimeException> late) {}

    /** Unwinds the thread of a visit that nobody waits for any more. */
    static final class Abandoned extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Abandoned() {
            super("nobody waits for this any more", null, false, false);
        }
    }

    /** @param left told once, when nobody waits for it any more: it has ended or was given up */
    Visit(Function<Visit<?>, R> work, Runnable left) {
        this.task = new FutureTask<>(() -> work.apply(this));
        this.left = left;
    }

    @Override
    public void run() {
        on(Thread.currentThread());
        try {
            task.run();
        } finally {
            on(null);
            leave();
        }
    }

    private synchronized void on(@Nullable Thread now) {
        thread = now;
    }

    /** Never later than the visit: the thread then does other work, which nobody wants to interrupt. */
    private synchronized void interrupt() {
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void leave() {
        if (waitedFor.getAndSet(false)) {
            left.run();
        }
    }

    /** Whether the thread is in a question now; another one asked by it then needs a visit of its own. */
    boolean asking() {
        Question now = asked.get();
        return now != null && !now.equals(GIVEN_UP);
    }

    /** Tells from now on whether the question that the thread is in now was given up. */
    BooleanSupplier givenUp() {
        return () -> GIVEN_UP.equals(asked.get());
    }

    void begin(Question question) {
        if (!asked.compareAndSet(null, question)) {
            throw new Abandoned();
        }
    }

    /** Called once after each {@link #begin}, whatever came of the question. */
    void end(Question question) {
        if (!asked.compareAndSet(question, null)) {
            throw new Abandoned();
        }
    }

    /** The versions that this work began with, so that it ends with them. Asked on its own thread only. */
    Choice choice(Supplier<Choice> now) {
        Choice begun = choice;
        if (begun == null) {
            begun = now.get();
            choice = begun;
        }
        return begun;
    }

    /** Waits for the result; what the work throws comes out as it is. */
    R result() {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get(patience(asked.get()), TimeUnit.NANOSECONDS);
                } catch (TimeoutException notYet) {
                    leaveWhenOverdue();
                } catch (InterruptedException wanted) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException thrown) {
            throw rethrown(thrown);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static long patience(@Nullable Question question) {
        return question == null ? LOOK_NANOS : Math.min(LOOK_NANOS, Math.max(1, question.until() - System.nanoTime()));
    }

    private void leaveWhenOverdue() {
        Question question = asked.get();
        if (question == null || question.until() - System.nanoTime() > 0) {
            return;
        }
        if (!asked.compareAndSet(question, GIVEN_UP)) {
            return;
        }
        interrupt();
        leave();
        throw question.late().get();
    }

    private static RuntimeException rethrown(ExecutionException thrown) {
        if (thrown.getCause() instanceof Error error) {
            throw error;
        }
        return thrown.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(thrown);
    }
}
