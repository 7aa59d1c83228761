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
final class OwnThread {

    private OwnThread() {}

    /**
     * Does it, and waits.
     *
     * @throws TimeoutException when it is not done by then; its thread is interrupted and left behind
     * @throws ExecutionException when it throws
     */
    static <T> T call(String name, Duration limit, Callable<T> work) throws ExecutionException, TimeoutException {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.setContextClassLoader(OwnThread.class.getClassLoader());
        thread.start();
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
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
