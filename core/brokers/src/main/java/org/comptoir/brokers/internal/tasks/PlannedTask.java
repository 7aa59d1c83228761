// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.brokers.internal.tasks;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.comptoir.model.Call;
import org.comptoir.spi.broker.v1.TaskWork;
import org.jspecify.annotations.Nullable;

/** A task of one bundle, from its planning to its end. Safe for many threads. */
final class PlannedTask {

    private final String plugin;
    private final long bundle;
    private final String name;
    private final Duration period;
    private final Duration limit;
    private final boolean single;
    /** The plugin's; let go when the task ends, since it knows the plugin's class loader. */
    private final AtomicReference<@Nullable TaskWork> work;

    private final AtomicBoolean taken = new AtomicBoolean();
    private final AtomicReference<@Nullable Thread> inside = new AtomicReference<>();
    private volatile Instant look;

    /**
     * @param look when to look first whether it is due
     * @param single whether it is done once and for all
     */
    PlannedTask(
            String plugin,
            long bundle,
            String name,
            Duration period,
            Duration limit,
            Instant look,
            boolean single,
            TaskWork work) {
        this.plugin = plugin;
        this.bundle = bundle;
        this.name = name;
        this.period = period;
        this.limit = limit;
        this.look = look;
        this.single = single;
        this.work = new AtomicReference<>(work);
    }

    String plugin() {
        return plugin;
    }

    long bundle() {
        return bundle;
    }

    String name() {
        return name;
    }

    Duration period() {
        return period;
    }

    Duration limit() {
        return limit;
    }

    boolean isSingle() {
        return single;
    }

    boolean isEnded() {
        return work.get() == null;
    }

    /** Takes it for a look, unless it is not time, somebody has it, or a run that is overdue still goes on. */
    boolean take(Instant now) {
        return !isEnded() && !now.isBefore(look) && inside.get() == null && taken.compareAndSet(false, true);
    }

    void giveBack(Instant nextLook) {
        look = nextLook;
        taken.set(false);
    }

    /** One run, on this thread. */
    void run(Call call) {
        TaskWork now = work.get();
        if (now == null) {
            return;
        }
        inside.set(Thread.currentThread());
        try {
            now.run(call);
        } finally {
            inside.set(null);
            // What interrupted this run must not reach the next that this thread is for.
            if (Thread.interrupted() && !isEnded()) {
                Thread.currentThread().interrupt();
            }
        }
    }

    void cancel() {
        work.set(null);
    }

    /** Forgets it, and interrupts the run that is under way. */
    void end() {
        work.set(null);
        Thread thread = inside.get();
        if (thread != null) {
            thread.interrupt();
        }
    }
}
