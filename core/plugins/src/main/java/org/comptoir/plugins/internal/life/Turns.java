// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.life;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One change to plugins at a time, whoever asked for it; and a thread for what comes later. */
final class Turns implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Turns.class);

    private final ReentrantLock lock = new ReentrantLock(true);
    private final ScheduledExecutorService thread;

    Turns() {
        ScheduledThreadPoolExecutor one = new ScheduledThreadPoolExecutor(1, task -> {
            Thread made = new Thread(task, "comptoir-plugins");
            made.setDaemon(true);
            return made;
        });
        one.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        this.thread = one;
    }

    /** Does it when nothing else is being done. */
    <T> T take(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    /** Does it later, in a turn of its own; what goes wrong with it is logged. */
    void after(Duration delay, Runnable work) {
        Runnable guarded = () -> {
            lock.lock();
            try {
                work.run();
            } catch (RuntimeException | Error failure) {
                LOG.error("event=plugin-turn-failed action=\"see the cause\"", failure);
            } finally {
                lock.unlock();
            }
        };
        try {
            Future<?> planned = thread.schedule(guarded, delay.toMillis(), TimeUnit.MILLISECONDS);
            LOG.debug("event=plugin-turn-planned after={} turn={}", delay, planned);
        } catch (RejectedExecutionException closed) {
            LOG.debug("event=plugin-turn-dropped reason=closed");
        }
    }

    @Override
    public void close() {
        thread.shutdown();
    }
}
