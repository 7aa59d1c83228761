// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.catalogue.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.comptoir.kernel.Job;
import org.comptoir.kernel.OwnCall;
import org.comptoir.kernel.Units;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Wipes the bytes of files thirty days after they came, and with them what undoing an import needs. */
@Component(service = Job.class)
public final class ImportPurge implements Job {

    static final Duration KEPT = Duration.ofDays(30);

    private static final long PATIENCE_SECONDS = 60;

    private final Units units;
    private final Clock clock;
    private final ImportStore store = new ImportStore();

    /** @param tables named so that they are there */
    @Activate
    public ImportPurge(@Reference CatalogueSchema tables, @Reference Units units, @Reference Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "product-imports-purge";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run(Lease lease) {
        Instant now = clock.instant();
        units.write(OwnCall.onServer("purge", now.plusSeconds(PATIENCE_SECONDS), name()), Integer.class, tx -> {
            lease.check(tx);
            return store.wipe(tx, now.minus(KEPT));
        });
    }
}
