// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.connect.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.comptoir.api.connect.Connectors;
import org.comptoir.kernel.Job;
import org.comptoir.kernel.Purge;
import org.comptoir.kernel.Tx;
import org.comptoir.kernel.Units;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Forgets calls that came in thirty days ago. */
@Component(service = Job.class)
public final class DeliveryPurge extends Purge {

    private static final Duration KEPT = Duration.ofDays(30);

    private final DeliveryStore store = new DeliveryStore();

    /** @param tables named so that they are there */
    @Activate
    public DeliveryPurge(@Reference Connectors tables, @Reference Units units, @Reference Clock clock) {
        super("hook-purge", units, clock);
    }

    @Override
    protected boolean purge(Tx tx, Instant now) {
        return store.forgetBefore(tx, now.minus(KEPT));
    }
}
