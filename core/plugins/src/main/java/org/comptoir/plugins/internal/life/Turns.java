// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.life;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
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

    /**
     * Does it next, on the thread of this, and waits a while for it.
     *
     * @param limit after which it goes on without whoever waits
     */
    void soon(Duration limit, Runnable work) {
        CountDownLatch done = new CountDownLatch(1);
        after(Duration.ZERO, () -> {
            try {
                work.run();
            } finally {
                done.countDown();
            }
        });
        try {
            if (!done.await(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.error(
                        "event=plugin-turn-long seconds={} action=\"the server goes on without it\"",
                        limit.toSeconds());
            }
        } catch (InterruptedException wanted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Does it if nothing else is being done within a while. */
    void within(Duration limit, Runnable work) {
        try {
            if (lock.tryLock(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                try {
                    work.run();
                } finally {
                    lock.unlock();
                }
            }
        } catch (InterruptedException wanted) {
            Thread.currentThread().interrupt();
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
