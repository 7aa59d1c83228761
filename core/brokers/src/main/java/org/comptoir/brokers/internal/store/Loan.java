// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.brokers.internal.store;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.comptoir.kernel.Sql;
import org.comptoir.model.ComptoirException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A connection in a plugin's hands, for one read or one write. It ends when the plugin is done, when its time is up, or when
 * nobody waits for the plugin any more, and its place is free from then on, even if the plugin's thread never comes back.
 */
final class Loan implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Loan.class);

    private final String plugin;
    private final Duration most;
    private final BooleanSupplier givenUp;
    private final Loans loans;
    private final Runnable place;
    private final AtomicBoolean ended = new AtomicBoolean();
    private volatile @Nullable Held held;

    /**
     * What is in the plugin's hands.
     *
     * @param until by {@link System#nanoTime}
     */
    private record Held(Sql sql, long until) {}

    /**
     * @param most how long
     * @param place frees the loan's place
     */
    Loan(String plugin, Duration most, BooleanSupplier givenUp, Loans loans, Runnable place) {
        this.plugin = plugin;
        this.most = most;
        this.givenUp = givenUp;
        this.loans = loans;
        this.place = place;
    }

    String plugin() {
        return plugin;
    }

    /** From now on the plugin has it; once more when a write is run again. Refused: {@code store.overdue}. */
    void begin(Sql sql) {
        held = new Held(sql, System.nanoTime() + most.toNanos());
        loans.begun(this);
        if (ended.get()) {
            loans.ended(this);
            throw refusal();
        }
    }

    /** Looked at again and again by one thread, until the connection is back. */
    void endIfOverdue(long now) {
        Held overdue = held;
        if (overdue == null) {
            return;
        }
        boolean late = now - overdue.until() >= 0;
        if ((late || givenUp.getAsBoolean()) && overdue.sql().takeBack(this::refusal)) {
            LOG.warn("event=plugin-connection-taken-back plugin={} because={}", plugin, late ? "late" : "given-up");
            end();
        }
    }

    private ComptoirException refusal() {
        return StoreRefusals.overdue(plugin);
    }

    /** The plugin is done with it. */
    @Override
    public void close() {
        end();
    }

    private void end() {
        held = null;
        loans.ended(this);
        if (ended.compareAndSet(false, true)) {
            place.run();
        }
    }
}
