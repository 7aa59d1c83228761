// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.notify.internal;

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

/** Forgets after thirty days that somebody was told something. */
@Component(service = Job.class)
public final class MessagePurge extends Purge {

    private static final Duration KEPT = Duration.ofDays(30);
    private final MessageStore store = new MessageStore();

    /** @param tables named so that they are there */
    @Activate
    public MessagePurge(@Reference NotifyTables tables, @Reference Units units, @Reference Clock clock) {
        super("messages-purge", units, clock);
    }

    @Override
    protected boolean purge(Tx tx, Instant now) {
        store.purge(tx, now.minus(KEPT));
        return false;
    }
}
