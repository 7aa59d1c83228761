// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.life;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.comptoir.kernel.Units;
import org.comptoir.model.Call;

/**
 * One node at a time exchanges plugins, so that while one of them tries a new version the others serve. A node that dies
 * with the turn loses it after a minute.
 */
final class SharedTurn {

    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long LOOK_MILLIS = 50;

    private final Units units;
    private final NodeStore store;
    private final String node;
    private final Clock clock;
    private final Supplier<Call> own;

    SharedTurn(Units units, NodeStore store, String node, Clock clock, Supplier<Call> own) {
        this.units = units;
        this.store = store;
        this.node = node;
        this.clock = clock;
        this.own = own;
    }

    /** Does it when no other node does such a thing; says whether it came to it. */
    boolean tryTake(Runnable work) {
        Call call = own.get();
        boolean taken = units.read(sql -> store.taken(sql, node, clock.instant()));
        if (taken || !units.write(call, Boolean.class, tx -> store.take(tx, node, LONGEST))) {
            return false;
        }
        try {
            work.run();
            return true;
        } finally {
            units.write(own.get(), Boolean.class, tx -> {
                store.give(tx, node);
                return true;
            });
        }
    }

    /** The same, and waits for it a while. */
    boolean take(Runnable work) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!tryTake(work)) {
            if (System.nanoTime() > until) {
                return false;
            }
            try {
                Thread.sleep(LOOK_MILLIS);
            } catch (InterruptedException wanted) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }
}
