// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.life;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A thread for one thing, which is over with it. Starting and stopping a bundle runs code of the plugin's: it may never
 * come back, and what it leaves in thread-locals must not stay with a thread of the server's.
 */
final class OwnThread<T> {

    private final FutureTask<T> task;
    private final Thread thread;
    private final long began = System.nanoTime();

    private OwnThread(String name, Callable<T> work) {
        this.task = new FutureTask<>(work);
        this.thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.setContextClassLoader(OwnThread.class.getClassLoader());
    }

    static <T> OwnThread<T> begin(String name, Callable<T> work) {
        OwnThread<T> own = new OwnThread<>(name, work);
        own.thread.start();
        return own;
    }

    /** Waits a while; whether it has ended is for {@link #await} to say. */
    void linger(Duration limit) {
        try {
            thread.join(limit.toMillis());
        } catch (InterruptedException wanted) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Waits for its end.
     *
     * @param limit from its beginning
     * @throws TimeoutException when it is not done by then; its thread is interrupted and left behind
     * @throws ExecutionException when it throws
     */
    T await(Duration limit) throws ExecutionException, TimeoutException {
        try {
            return task.get(began + limit.toNanos() - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            thread.interrupt();
            throw late;
        } catch (InterruptedException wanted) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            throw new TimeoutException("interrupted");
        }
    }
}
