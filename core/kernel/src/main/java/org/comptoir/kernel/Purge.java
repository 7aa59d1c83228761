// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.comptoir.model.Call;

/**
 * Takes away, every hour, what has been kept long enough: in one unit, or in several where one would hold up others for long. Each
 * unit is checked against the lease, so that a node that lost it stops.
 */
public abstract class Purge implements Job {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String name;
    private final Units units;
    private final Clock clock;

    /** @param name of the job */
    protected Purge(String name, Units units, Clock clock) {
        this.name = name;
        this.units = units;
        this.clock = clock;
    }

    /**
     * Takes away a part of it.
     *
     * @param now when this run began
     * @return whether more is left, for another unit
     */
    protected abstract boolean purge(Tx tx, Instant now);

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public final void run(Lease lease) {
        Instant now = clock.instant();
        while (part(lease, now)) {
            // The next part.
        }
    }

    private boolean part(Lease lease, Instant now) {
        Call call = OwnCall.onServer("purge", clock.instant().plus(PATIENCE), name);
        return units.write(call, Boolean.class, tx -> {
            lease.check(tx);
            return purge(tx, now);
        });
    }
}
