// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.comptoir.kernel.Job;
import org.comptoir.kernel.Purge;
import org.comptoir.kernel.Tx;
import org.comptoir.kernel.Units;
import org.comptoir.kernel.text.OneLine;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Forgets outcomes by key after a week, delivered facts after thirty days, and, after the times that are set, handlers
 * that went away and deliveries that were given up.
 */
@Component(service = Job.class, configurationPid = "org.comptoir.events")
@Designate(ocd = EventSettings.class)
public final class KernelPurge extends Purge {

    private static final Logger LOG = LoggerFactory.getLogger(KernelPurge.class);
    private static final int LONGEST_NAME = 120;
    private static final Duration OUTCOMES = Duration.ofDays(7);
    private static final Duration FACTS = Duration.ofDays(30);

    private final Duration handlers;
    private final Duration deadLetters;
    private final OutboxStore store = new OutboxStore();
    private final HandlerStore remembered = new HandlerStore();

    @Activate
    public KernelPurge(@Reference Units units, @Reference Clock clock, EventSettings settings) {
        this(units, clock, days(settings.handlerDays()), days(settings.deadLetterDays()));
    }

    /**
     * @param handlers how long a handler may be away before it is forgotten
     * @param deadLetters how long deliveries that were given up can be replayed
     */
    KernelPurge(Units units, Clock clock, Duration handlers, Duration deadLetters) {
        super("kernel-purge", units, clock);
        this.handlers = handlers;
        this.deadLetters = deadLetters;
    }

    private static Duration days(int days) {
        return Duration.ofDays(Math.max(1, days));
    }

    @Override
    protected boolean purge(Tx tx, Instant now) {
        forgetHandlers(tx, now);
        tx.update("delete from idempotency where created_at < ?", now.minus(OUTCOMES));
        store.purge(tx, now.minus(FACTS));
        return false;
    }

    private void forgetHandlers(Tx tx, Instant now) {
        Instant before = now.minus(handlers);
        for (String gone : remembered.gone(tx, before)) {
            remembered.forget(tx, gone);
            tx.afterCommit(() -> LOG.warn(
                    "event=handler-forgotten handler={} action=\"see its dead letters; replay them if it comes back\"",
                    OneLine.of(gone, LONGEST_NAME)));
        }
        remembered.giveUp(tx, before);
        int dropped = store.purgeDead(tx, now.minus(deadLetters));
        if (dropped > 0) {
            tx.afterCommit(() -> LOG.warn("event=dead-letters-dropped count={}", dropped));
        }
    }
}
