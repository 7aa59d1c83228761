// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.notify.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.comptoir.kernel.Ids;
import org.comptoir.kernel.Job;
import org.comptoir.kernel.OwnCall;
import org.comptoir.kernel.Units;
import org.comptoir.model.Call;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Sends the messages that are due, on one node at a time. */
@Component(service = Job.class)
public final class MessageJob implements Job {

    /** Few at a time: a notifier that is slow keeps other jobs waiting. */
    private static final int PORTION = 3;

    private final Units units;
    private final Clock clock;
    private final Ids ids;
    private final Sending sending;
    private final MessageStore store = new MessageStore();

    @Activate
    public MessageJob(@Reference DefaultMessages messages, @Reference Ids ids) {
        this.units = messages.units();
        this.clock = messages.clock();
        this.ids = ids;
        this.sending = new Sending(messages);
    }

    @Override
    public String name() {
        return "messages";
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
        List<StoredMessage> due = units.read(sql -> store.due(sql, clock.instant(), PORTION));
        for (StoredMessage message : due) {
            Call call = OwnCall.on(
                    message.company(),
                    "messages",
                    clock.instant().plus(Sending.LIMIT),
                    ids.next().toString());
            sending.send(message, lease, call);
        }
    }
}
