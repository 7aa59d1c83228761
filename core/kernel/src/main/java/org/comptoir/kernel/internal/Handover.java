// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.internal;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.comptoir.api.event.Event;
import org.comptoir.api.event.EventHandler;

/**
 * Gives facts to handlers, which plugins bring: one that hangs keeps one thread of its own, and one that throws an error
 * has failed and no more.
 */
final class Handover {

    private final Duration limit;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "comptoir-events");
        thread.setDaemon(true);
        return thread;
    });
    private final Map<String, Semaphore> turns = new ConcurrentHashMap<>();

    /** @param limit how long a handler may take for one fact */
    Handover(Duration limit) {
        this.limit = limit;
    }

    void close() {
        threads.shutdownNow();
    }

    /** What went wrong, in words; nothing if the handler took the fact. */
    Optional<String> give(EventHandler handler, String name, Event event) {
        Semaphore turn = turns.computeIfAbsent(name, key -> new Semaphore(1));
        if (!turn.tryAcquire()) {
            return Optional.of("the handler is still busy with an earlier fact");
        }
        FutureTask<Boolean> task = new FutureTask<>(() -> handler.handle(event), true);
        CountDownLatch ended = new CountDownLatch(1);
        threads.execute(() -> {
            Thread.currentThread().setContextClassLoader(handler.getClass().getClassLoader());
            try {
                task.run();
            } finally {
                turn.release();
                ended.countDown();
            }
        });
        return outcome(task, ended);
    }

    /** The end is waited for as well, so that the next fact does not find the handler busy with this one. */
    private Optional<String> outcome(FutureTask<Boolean> task, CountDownLatch ended) {
        try {
            if (!ended.await(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                task.cancel(true);
                return Optional.of("the handler did not end within " + limit.toMillis() + " ms");
            }
            task.get();
            return Optional.empty();
        } catch (ExecutionException thrown) {
            return Optional.of(String.valueOf(thrown.getCause()));
        } catch (InterruptedException stopped) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            return Optional.of("the server is stopping");
        }
    }
}
