// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.notify.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.comptoir.kernel.Job;
import org.comptoir.kernel.OwnCall;
import org.comptoir.kernel.Units;
import org.comptoir.model.Call;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Forgets after thirty days that somebody was told something. */
@Component(service = Job.class)
public final class MessagePurge implements Job {

    private static final Duration KEPT = Duration.ofDays(30);
    private static final long PATIENCE_SECONDS = 60;

    private final Units units;
    private final Clock clock;
    private final MessageStore store = new MessageStore();

    /** @param tables named so that they are there */
    @Activate
    public MessagePurge(@Reference NotifyTables tables, @Reference Units units, @Reference Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "messages-purge";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run(Lease lease) {
        Instant now = clock.instant();
        Call call = OwnCall.onServer("purge", now.plusSeconds(PATIENCE_SECONDS), "messages-purge");
        units.write(call, Integer.class, tx -> {
            lease.check(tx);
            return store.purge(tx, now.minus(KEPT));
        });
    }
}
