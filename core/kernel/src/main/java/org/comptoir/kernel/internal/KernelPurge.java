// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.comptoir.kernel.Job;
import org.comptoir.kernel.Units;
import org.comptoir.model.Actor;
import org.comptoir.model.Call;
import org.comptoir.model.Idempotency;
import org.comptoir.model.id.CompanyId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Forgets outcomes by key after a week and delivered facts after thirty days. */
@Component(service = Job.class)
public final class KernelPurge implements Job {

    private static final Duration OUTCOMES = Duration.ofDays(7);
    private static final Duration FACTS = Duration.ofDays(30);

    private final Units units;
    private final Clock clock;
    private final OutboxStore store = new OutboxStore();

    @Activate
    public KernelPurge(@Reference Units units, @Reference Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "kernel-purge";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run(Lease lease) {
        Instant now = clock.instant();
        Call call = new Call(
                new CompanyId(new UUID(0, 0)),
                Actor.system("purge"),
                Idempotency.NONE,
                now.plusSeconds(60),
                Locale.ENGLISH,
                "purge");
        units.write(call, Integer.class, tx -> {
            lease.check(tx);
            return tx.update("delete from idempotency where created_at < ?", now.minus(OUTCOMES))
                    + store.purge(tx, now.minus(FACTS));
        });
    }
}
