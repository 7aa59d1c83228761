// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.internal;

import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The threads on which plugins are asked, so that one that never answers keeps a thread of these and not the one of a
 * request. A hand-over to another thread costs more than most questions, so work that asks several plugins is handed over
 * once, as a visit.
 */
final class PluginThreads {

    private static final int MOST = 128;

    private final ExecutorService threads;
    private final ThreadLocal<@Nullable Visit<?>> visits = new ThreadLocal<>();

    PluginThreads() {
        AtomicInteger number = new AtomicInteger();
        this.threads = new ThreadPoolExecutor(0, MOST, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
            Thread thread = new Thread(task, "comptoir-plugin-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    PluginThreads(ExecutorService threads) {
        this.threads = threads;
    }

    /**
     * Does the work in the visit that this thread is on, or in one of its own.
     *
     * @throws java.util.concurrent.RejectedExecutionException when every thread is taken
     */
    <R> R visit(Function<Visit<?>, R> work) {
        Optional<Visit<?>> here = here();
        if (here.isPresent()) {
            return work.apply(here.get());
        }
        Visit<R> visit = new Visit<>(work);
        threads.execute(() -> {
            visits.set(visit);
            try {
                visit.run();
            } finally {
                visits.remove();
            }
        });
        return visit.result();
    }

    /** The visit that this thread is on, if it is on one and asks nothing at this moment. */
    Optional<Visit<?>> here() {
        return Optional.<Visit<?>>ofNullable(visits.get()).filter(visit -> !visit.asking());
    }

    void close() {
        threads.shutdownNow();
    }
}
