// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.comptoir.api.event.Event;
import org.comptoir.api.event.EventHandler;
import org.comptoir.kernel.Ids;
import org.comptoir.kernel.Job;
import org.comptoir.kernel.Units;
import org.comptoir.model.Actor;
import org.comptoir.model.Call;
import org.comptoir.model.Idempotency;
import org.comptoir.model.id.CompanyId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers what was published. One node delivers at a time, under a lease. What goes through at once leaves no trace but
 * its state; what does not has a row of its own in {@code outbox_delivery}, and so have all later facts of the same
 * aggregate for the same handler until it went through or was given up.
 *
 * <p>A handler that was seen once is remembered: what happens while its bundle is away waits for it.
 */
@Component(service = {Job.class, Outbox.class})
public final class Outbox implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final CompanyId SERVER = new CompanyId(new java.util.UUID(0, 0));
    /** How long one run goes on before it lets other jobs have their turn. */
    private static final Duration RUN = Duration.ofSeconds(20);

    private final Units units;
    private final Clock clock;
    private final Ids ids;
    private final OutboxStore store = new OutboxStore();
    private final Map<String, EventHandler> handlers = new ConcurrentHashMap<>();

    @Activate
    public Outbox(@Reference Units units, @Reference Clock clock, @Reference Ids ids) {
        this.units = units;
        this.clock = clock;
        this.ids = ids;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addHandler(EventHandler handler) {
        handlers.put(handler.name(), handler);
    }

    void removeHandler(EventHandler handler) {
        handlers.remove(handler.name(), handler);
    }

    @Override
    public String name() {
        return "outbox";
    }

    @Override
    public Duration every() {
        return Duration.ZERO;
    }

    @Override
    public Duration lease() {
        return RUN.plusSeconds(40);
    }

    @Override
    public boolean hasWork() {
        return units.read(sql -> store.oldestDue(sql).isPresent()
                || !store.dueAgain(sql, clock.instant()).isEmpty());
    }

    @Override
    public void run(Lease lease) {
        Instant end = clock.instant().plus(RUN);
        while (clock.instant().isBefore(end)) {
            if (deliverOnce(lease) == 0) {
                return;
            }
        }
    }

    /** One portion of new facts and of deliveries that are due again; returns how many it looked at. */
    int deliverOnce(Lease lease) {
        Map<String, Set<String>> subscriptions = remember(lease);
        int again = deliverAgain(lease);
        List<Event> events = units.read(store::due);
        if (events.isEmpty()) {
            return again;
        }
        Set<OutboxStore.Stuck> stuck = new HashSet<>(units.read(store::stuck));
        List<OutboxStore.Failure> failures = new ArrayList<>();
        for (Event event : events) {
            for (Map.Entry<String, Set<String>> subscription : subscriptions.entrySet()) {
                if (subscription.getValue().isEmpty() || subscription.getValue().contains(event.type())) {
                    deliver(event, subscription.getKey(), stuck).ifPresent(failures::add);
                }
            }
        }
        units.write(call(), Integer.class, tx -> {
            lease.check(tx);
            store.settle(tx, events, failures);
            return events.size();
        });
        return again + events.size();
    }

    private Optional<OutboxStore.Failure> deliver(Event event, String handler, Set<OutboxStore.Stuck> stuck) {
        OutboxStore.Stuck place = new OutboxStore.Stuck(handler, event.aggregate());
        if (stuck.contains(place)) {
            return Optional.of(
                    new OutboxStore.Failure(event, handler, 0, clock.instant(), "waits for an earlier fact"));
        }
        Optional<String> error = handle(event, handler);
        if (error.isEmpty()) {
            return Optional.empty();
        }
        stuck.add(place);
        return Optional.of(new OutboxStore.Failure(
                event, handler, 1, clock.instant().plus(RetrySchedule.after(1).orElseThrow()), error.get()));
    }

    /** Hands it over; what went wrong, in one line, or nothing. */
    private Optional<String> handle(Event event, String name) {
        EventHandler handler = handlers.get(name);
        if (handler == null) {
            return Optional.of("the handler is not there");
        }
        try {
            handler.handle(event);
            return Optional.empty();
        } catch (RuntimeException | LinkageError failure) {
            LOG.warn(
                    "event=delivery-failed handler={} type={} aggregate={}",
                    name,
                    event.type(),
                    event.aggregate(),
                    failure);
            return Optional.of(String.valueOf(failure));
        }
    }

    private int deliverAgain(Lease lease) {
        List<OutboxStore.Failure> due = units.read(sql -> store.dueAgain(sql, clock.instant()));
        for (OutboxStore.Failure failure : due) {
            Optional<String> error = handle(failure.event(), failure.handler());
            units.write(call(), Integer.class, tx -> {
                lease.check(tx);
                if (error.isEmpty()) {
                    store.delivered(tx, failure);
                } else {
                    store.failedAgain(tx, failure, error.get());
                }
                return 1;
            });
        }
        return due.size();
    }

    /** All handlers ever seen, with the types they listen to; new ones are written down first. */
    private Map<String, Set<String>> remember(Lease lease) {
        Map<String, Set<String>> known = units.read(store::subscriptions);
        boolean news =
                handlers.values().stream().anyMatch(handler -> !handler.types().equals(known.get(handler.name())));
        if (!news) {
            return known;
        }
        return units.write(call(), Boolean.class, tx -> {
                    lease.check(tx);
                    handlers.values().forEach(handler -> store.subscribe(tx, known, handler));
                    return true;
                })
                ? units.read(store::subscriptions)
                : known;
    }

    private Call call() {
        return new Call(
                SERVER,
                Actor.system("outbox"),
                Idempotency.NONE,
                clock.instant().plusSeconds(30),
                Locale.ENGLISH,
                ids.next().toString());
    }
}
