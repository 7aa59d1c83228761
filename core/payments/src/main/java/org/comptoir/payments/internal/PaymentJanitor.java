// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.payments.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.comptoir.kernel.Ids;
import org.comptoir.kernel.Job;
import org.comptoir.kernel.OwnCall;
import org.comptoir.kernel.Units;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Asks what became of acts that are under way, unknown, or were intended by somebody who did not live to write the answer
 * down. What two of them find out is written down once.
 */
@Component(service = Job.class)
public final class PaymentJanitor implements Job {

    /** Few at a time: a service that is slow keeps other jobs waiting. */
    private static final int PORTION = 5;

    private final DefaultPayments payments;
    private final Units units;
    private final Clock clock;
    private final Ids ids;
    private final PaymentStore store = new PaymentStore();

    @Activate
    public PaymentJanitor(
            @Reference DefaultPayments payments, @Reference Units units, @Reference Clock clock, @Reference Ids ids) {
        this.payments = payments;
        this.units = units;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    public String name() {
        return "payments";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(1);
    }

    @Override
    public boolean hasWork() {
        return units.read(sql -> store.anyDue(sql, clock.instant()));
    }

    @Override
    public void run(Lease lease) {
        List<Act> due = units.read(sql -> store.due(sql, clock.instant(), PORTION));
        for (Act act : due) {
            Call call = OwnCall.on(
                    act.company(),
                    "payments",
                    clock.instant().plus(Following.LIMIT),
                    ids.next().toString());
            try {
                payments.following().find(act, payments.known().require(act.gateway(), call), call);
            } catch (ComptoirException missing) {
                payments.following().putOff(act, missing, call);
            }
        }
    }
}
