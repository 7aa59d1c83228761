// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.internal;

import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The threads on which plugins are asked, so that one that never answers keeps a thread of these and not the one of a
 * request. A hand-over to another thread costs more than most questions, so work that asks several plugins is handed over
 * once, as a visit.
 */
final class PluginThreads {

    /** Who waits for an answer has one of so many places; a thread that was given up has none. */
    private static final int MOST = 128;

    private volatile ExecutorService threads;
    private final Semaphore places = new Semaphore(MOST);
    private final ThreadLocal<@Nullable Visit<?>> visits = new ThreadLocal<>();

    PluginThreads() {
        this(pool());
    }

    PluginThreads(ExecutorService threads) {
        this.threads = threads;
    }

    private static ExecutorService pool() {
        AtomicInteger number = new AtomicInteger();
        return new ThreadPoolExecutor(0, Integer.MAX_VALUE, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
            Thread thread = new Thread(task, "comptoir-plugin-" + number.incrementAndGet());
            thread.setDaemon(true);
            // Not that of whoever asks: it may be a plugin's, and would outlive it here.
            thread.setContextClassLoader(PluginThreads.class.getClassLoader());
            return thread;
        });
    }

    /**
     * Does the work in the visit that this thread is on, or in one of its own.
     *
     * @throws java.util.concurrent.RejectedExecutionException when every place is taken
     */
    <R> R visit(Function<Visit<?>, R> work) {
        Optional<Visit<?>> here = here();
        if (here.isPresent()) {
            return work.apply(here.get());
        }
        if (!places.tryAcquire()) {
            throw new RejectedExecutionException("all places are taken");
        }
        Visit<R> visit = new Visit<>(work, places::release);
        begin(visit);
        return visit.result();
    }

    private void begin(Visit<?> visit) {
        try {
            execute(() -> {
                visits.set(visit);
                try {
                    visit.run();
                } finally {
                    visits.remove();
                }
            });
        } catch (RejectedExecutionException closed) {
            places.release();
            throw closed;
        } catch (OutOfMemoryError noThread) {
            places.release();
            throw new RejectedExecutionException("the machine gives no thread", noThread);
        }
    }

    /** Runs something on one of them, without a place: whoever waits for it gives up by itself. */
    void execute(Runnable work) {
        while (true) {
            ExecutorService now = threads;
            try {
                now.execute(work);
                return;
            } catch (RejectedExecutionException closed) {
                if (now.equals(threads)) {
                    throw closed;
                }
                // They were exchanged in this moment.
            }
        }
    }

    /**
     * From now on visits go to new threads. What a plugin and its libraries left in thread-locals would hold its class
     * loader as long as the thread lives, so threads are not kept longer than the plugins that they went to.
     */
    synchronized void renew() {
        ExecutorService former = threads;
        threads = pool();
        former.shutdown();
    }

    /** The visit that this thread is on, if it is on one and asks nothing at this moment. */
    Optional<Visit<?>> here() {
        return Optional.<Visit<?>>ofNullable(visits.get()).filter(visit -> !visit.asking());
    }

    /** Tells from now on whether the question that this thread is in was given up. */
    BooleanSupplier givenUp() {
        Visit<?> visit = visits.get();
        return visit == null ? () -> false : visit.givenUp();
    }

    synchronized void close() {
        threads.shutdownNow();
    }
}
