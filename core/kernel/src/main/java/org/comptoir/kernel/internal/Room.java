// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.internal;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Places for questions to one plugin. Safe for many threads. */
final class Room {

    /** So many that were given up and have not come back, and no more are let in: they may be spinning. */
    private static final int MOST_STUCK = 4;

    private static final long LONGEST_QUEUE = TimeUnit.MILLISECONDS.toNanos(250);

    private final int places;
    private final Semaphore free;
    private final AtomicInteger stuck = new AtomicInteger();

    /** @param places how many may be in it at once */
    Room(int places) {
        this.places = places;
        this.free = new Semaphore(places);
    }

    /**
     * Takes a place. Many may ask at once: a short wait tells a plugin that is in demand from one that hangs.
     *
     * @param patience how long the caller waits at most, in nanoseconds
     * @return false when there is none
     */
    boolean enter(long patience) throws InterruptedException {
        return stuck.get() < MOST_STUCK
                && (free.tryAcquire() || free.tryAcquire(Math.min(LONGEST_QUEUE, patience), TimeUnit.NANOSECONDS));
    }

    void leave() {
        free.release();
    }

    /** A question was given up; its place stays taken until it comes back. */
    void givenUp() {
        stuck.incrementAndGet();
    }

    void cameBack() {
        stuck.decrementAndGet();
    }

    /** Waits until nobody is in it; false when somebody still is after so many nanoseconds. */
    boolean awaitEmpty(long nanos) throws InterruptedException {
        boolean empty = free.tryAcquire(places, nanos, TimeUnit.NANOSECONDS);
        if (empty) {
            free.release(places);
        }
        return empty;
    }
}
