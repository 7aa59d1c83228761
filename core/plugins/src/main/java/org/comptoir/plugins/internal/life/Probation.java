// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.life;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.comptoir.plugins.internal.life.HealthCheck.Finding;
import org.comptoir.spi.Health;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Watches those that took over a moment ago. Belongs to whoever has the turn. */
final class Probation {

    private static final Duration BETWEEN = Duration.ofSeconds(1);
    /** In all, not in a row. One answer that fails to come in time says little on a busy machine. */
    private static final int FAILURES = 2;

    private static final Logger LOG = LoggerFactory.getLogger(Probation.class);

    private final Turns turns;
    private final BooleanSupplier ready;
    private final Function<Present, Finding> asking;
    private final Map<String, Long> watched = new HashMap<>();

    /**
     * @param ready whether bundles can be asked yet
     * @param asking tells how a bundle feels
     */
    Probation(Turns turns, BooleanSupplier ready, Function<Present, Finding> asking) {
        this.turns = turns;
        this.ready = ready;
        this.asking = asking;
    }

    /**
     * Asks a bundle each second.
     *
     * @param length for how long; zero asks once
     * @param passed told when it is over
     * @param failed told when the bundle is no good, and why
     */
    void watch(Present present, Duration length, Consumer<Present> passed, BiConsumer<Present, String> failed) {
        watched.put(present.id(), present.bundle());
        long end = System.nanoTime() + length.toNanos();
        turns.after(BETWEEN, () -> look(present, end, 0, passed, failed));
    }

    void forget(String id) {
        watched.remove(id);
    }

    private void look(
            Present present, long end, int before, Consumer<Present> passed, BiConsumer<Present, String> failed) {
        if (watched.getOrDefault(present.id(), -1L) != present.bundle()) {
            return;
        }
        if (!ready.getAsBoolean()) {
            turns.after(BETWEEN, () -> look(present, end, before, passed, failed));
            return;
        }
        Finding found = asking.apply(present);
        boolean down = found.worst() == Health.State.DOWN;
        int failures = down ? before + 1 : before;
        Runnable again = () -> look(present, end, before, passed, failed);
        if (failures >= FAILURES) {
            tell(present, () -> failed.accept(present, found.line()), again);
        } else if (!down && System.nanoTime() - end >= 0) {
            tell(present, () -> passed.accept(present), again);
        } else {
            turns.after(BETWEEN, () -> look(present, end, failures, passed, failed));
        }
    }

    /** What cannot be written down now, since the database is busy, is found again in a second: probation ends somehow. */
    private void tell(Present present, Runnable verdict, Runnable again) {
        watched.remove(present.id());
        try {
            verdict.run();
        } catch (RuntimeException unsaid) {
            LOG.warn(
                    "event=plugin-probation-untold plugin={} action=\"none, it is looked at again\"",
                    present.id(),
                    unsaid);
            watched.putIfAbsent(present.id(), present.bundle());
            turns.after(BETWEEN, again);
        }
    }
}
