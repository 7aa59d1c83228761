// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.catalogue.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.comptoir.kernel.Job;
import org.comptoir.kernel.Purge;
import org.comptoir.kernel.Tx;
import org.comptoir.kernel.Units;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Wipes the bytes of files thirty days after they came, and with them what undoing an import needs. */
@Component(service = Job.class)
public final class ImportPurge extends Purge {

    static final Duration KEPT = Duration.ofDays(30);

    private final ImportStore store = new ImportStore();

    /** @param tables named so that they are there */
    @Activate
    public ImportPurge(@Reference CatalogueSchema tables, @Reference Units units, @Reference Clock clock) {
        super("product-imports-purge", units, clock);
    }

    @Override
    protected boolean purge(Tx tx, Instant now) {
        return store.wipe(tx, now.minus(KEPT));
    }
}
