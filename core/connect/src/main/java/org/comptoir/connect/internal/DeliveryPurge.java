// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.connect.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.comptoir.api.connect.Connectors;
import org.comptoir.kernel.Job;
import org.comptoir.kernel.OwnCall;
import org.comptoir.kernel.Units;
import org.comptoir.model.Call;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Forgets calls that came in thirty days ago. */
@Component(service = Job.class)
public final class DeliveryPurge implements Job {

    private static final Duration KEPT = Duration.ofDays(30);

    private final Units units;
    private final Clock clock;
    private final DeliveryStore store = new DeliveryStore();

    /** @param tables named so that they are there */
    @Activate
    public DeliveryPurge(@Reference Connectors tables, @Reference Units units, @Reference Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "hook-purge";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run(Lease lease) {
        Instant before = clock.instant().minus(KEPT);
        while (units.read(sql -> store.anyBefore(sql, before))) {
            Call call = OwnCall.onServer("purge", clock.instant().plusSeconds(60), "hook-purge");
            units.write(call, Integer.class, tx -> {
                lease.check(tx);
                return store.forgetBefore(tx, before);
            });
        }
    }
}
