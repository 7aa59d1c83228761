// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.internal;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.comptoir.api.event.Event;
import org.comptoir.api.event.EventHandler;

/**
 * All that handlers, which plugins bring, are ever asked, on threads of its own: one that hangs keeps one of these, and one
 * that throws an error has failed and no more.
 */
final class Handover {

    /** How long a handler may take to say its name and types. */
    private static final Duration INTRODUCTION = Duration.ofSeconds(2);

    private final Duration limit;
    private final PluginThreads threads = new PluginThreads();

    /** A handler that did not do what it was asked; the message says why. */
    static final class NotDone extends Exception {
        private static final long serialVersionUID = 1L;

        NotDone(String why) {
            super(why);
        }
    }

    /** @param limit how long a handler may take for one fact */
    Handover(Duration limit) {
        this.limit = limit;
    }

    void close() {
        threads.close();
    }

    /** A handler has left; no thread that it was on is kept. */
    void renew() {
        threads.renew();
    }

    /** Asks for name and types, once: afterwards they are wanted where nothing of a plugin's may run. */
    PresentHandler meet(long bundle, EventHandler handler) throws NotDone {
        return ask(
                handler,
                INTRODUCTION,
                () -> new PresentHandler(
                        bundle,
                        Objects.requireNonNull(handler.name(), "the name is null"),
                        copied(handler.types()),
                        handler));
    }

    /** A set of the plugin's may be of any class, and hold anything. */
    private static Set<String> copied(Set<String> types) {
        Set<String> ours = new TreeSet<>();
        for (String type : types) {
            ours.add(type);
        }
        return Set.copyOf(ours);
    }

    /** What went wrong, in words; nothing if the handler took the fact. */
    Optional<String> give(PresentHandler to, Event event) {
        try {
            return ask(to.handler(), limit, () -> taken(to, event))
                    ? Optional.empty()
                    : Optional.of("the handler is still busy with an earlier fact");
        } catch (NotDone failed) {
            return Optional.of(String.valueOf(failed.getMessage()));
        }
    }

    private static boolean taken(PresentHandler to, Event event) {
        if (!to.turn().tryAcquire()) {
            return false;
        }
        try {
            to.handler().handle(event);
            return true;
        } finally {
            to.turn().release();
        }
    }

    private <R> R ask(EventHandler handler, Duration most, Callable<R> question) throws NotDone {
        FutureTask<R> task = new FutureTask<>(() -> copying(question));
        threads.execute(() -> lent(handler.getClass().getClassLoader(), task));
        try {
            return task.get(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            task.cancel(true);
            throw new NotDone("the handler did not end within " + most.toMillis() + " ms");
        } catch (ExecutionException thrown) {
            throw new NotDone(String.valueOf(thrown.getCause()));
        } catch (InterruptedException stopped) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new NotDone("the server is stopping");
        }
    }

    /** What it throws is read here, where it may take its time: that, too, is code of the plugin's. */
    private static <R> R copying(Callable<R> question) throws PluginThrew {
        try {
            return question.call();
        } catch (Throwable thrown) {
            throw PluginThrew.copied(thrown);
        }
    }

    private static void lent(ClassLoader plugin, Runnable task) {
        LentThread thread = LentThread.current();
        thread.under(plugin);
        try {
            task.run();
        } finally {
            thread.takeBack();
        }
    }
}
