// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comptoir.api.event.Event;
import org.comptoir.api.event.EventHandler;
import org.comptoir.kernel.Ids;
import org.comptoir.kernel.Job;
import org.comptoir.kernel.OwnCall;
import org.comptoir.kernel.PluginVersions;
import org.comptoir.kernel.Units;
import org.comptoir.kernel.text.OneLine;
import org.comptoir.model.Call;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
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
 * <p>A handler that was seen once is remembered: what happens while its bundle is away waits for it, until
 * {@link KernelPurge} or an admin forgets it.
 */
@Component(service = {Job.class, Outbox.class})
public final class Outbox implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final int LONGEST_LINE = 2_000;
    private static final Duration LONGEST_HANDLING = Duration.ofSeconds(10);
    /** How long one run goes on before it lets other jobs have their turn. */
    private static final Duration RUN = Duration.ofSeconds(20);

    private final Units units;
    private final Clock clock;
    private final Ids ids;
    private final OutboxStore store = new OutboxStore();
    private final FeedPositions positions = new FeedPositions();
    private final HandlerStore remembered = new HandlerStore();
    private final Handover handover;
    private final PresentHandlers handlers;

    @Activate
    public Outbox(
            @Reference Units units,
            @Reference Clock clock,
            @Reference Ids ids,
            @Reference PluginVersions versions,
            BundleContext context) {
        this(
                units,
                clock,
                ids,
                new PresentHandlers(versions::counts, bundle -> plugin(context.getBundle(bundle))),
                LONGEST_HANDLING);
    }

    /** @param longest how long a handler may take for one fact */
    Outbox(Units units, Clock clock, Ids ids, PresentHandlers handlers, Duration longest) {
        this.handlers = handlers;
        this.units = units;
        this.clock = clock;
        this.ids = ids;
        this.handover = new Handover(longest);
    }

    private static String plugin(@Nullable Bundle bundle) {
        return bundle == null ? "" : String.valueOf(bundle.getSymbolicName());
    }

    @Deactivate
    void close() {
        handover.close();
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addHandler(EventHandler handler, Map<String, Object> properties) {
        long bundle = properties.get(Constants.SERVICE_BUNDLEID) instanceof Long number ? number : 0L;
        try {
            PresentHandler present = handover.meet(bundle, handler);
            if (present.isSound()) {
                handlers.add(present)
                        .ifPresent(other -> refused(
                                bundle, "the name " + present.name() + " belongs to " + other + ": choose another"));
            } else {
                refused(bundle, "its name or its list of types is too long or cannot be written: mend it");
            }
        } catch (Handover.NotDone failed) {
            refused(bundle, "it does not say its name and types: " + failed.getMessage());
        }
    }

    private static void refused(long bundle, String why) {
        LOG.error("event=handler-refused bundle={} action=\"{}\"", bundle, OneLine.of(why, LONGEST_LINE));
    }

    public void removeHandler(EventHandler handler) {
        handlers.remove(handler);
        handover.renew();
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
        return RUN.plusSeconds(100);
    }

    @Override
    public boolean hasWork() {
        return units.read(sql -> store.oldestDue(sql).isPresent()
                || !store.dueAgain(sql, handlers.now().keySet(), clock.instant())
                        .isEmpty());
    }

    @Override
    public void run(Lease lease) {
        Instant end = clock.instant().plus(RUN);
        while (clock.instant().isBefore(end)) {
            if (!deliverOnce(lease)) {
                return;
            }
        }
    }

    /**
     * One portion of new facts and of deliveries that are due again. Says whether to go on at once: not after a portion
     * that was not full, since facts that trickle in are cheaper to take together a moment later.
     */
    boolean deliverOnce(Lease lease) {
        Map<String, Set<String>> subscriptions = remember(lease);
        int again = deliverAgain(lease);
        givePositions(lease);
        List<OutboxStore.Fact> facts = units.read(store::due);
        if (facts.isEmpty()) {
            return again > 0;
        }
        Set<OutboxStore.Stuck> stuck = units.read(sql -> store.stuck(sql, facts));
        List<OutboxStore.Failure> failures = new ArrayList<>();
        for (OutboxStore.Fact fact : facts) {
            Map<String, PresentHandler> present = handlers.now();
            for (Map.Entry<String, Set<String>> subscription : subscriptions.entrySet()) {
                if (subscription.getValue().isEmpty()
                        || subscription.getValue().contains(fact.event().type())) {
                    deliver(fact, subscription.getKey(), present, stuck).ifPresent(failures::add);
                }
            }
        }
        units.write(call(), Integer.class, tx -> {
            lease.check(tx);
            store.settle(tx, facts, failures);
            return facts.size();
        });
        return again > 0 || facts.size() == OutboxStore.PORTION;
    }

    private void givePositions(Lease lease) {
        if (units.read(positions::wanting)) {
            units.write(call(), Integer.class, tx -> {
                lease.check(tx);
                return positions.give(tx);
            });
        }
    }

    private Optional<OutboxStore.Failure> deliver(
            OutboxStore.Fact fact, String handler, Map<String, PresentHandler> present, Set<OutboxStore.Stuck> stuck) {
        OutboxStore.Stuck place = new OutboxStore.Stuck(handler, fact.event().aggregate());
        if (stuck.contains(place)) {
            return Optional.of(waiting(fact, handler, "waits for an earlier fact"));
        }
        PresentHandler there = present.get(handler);
        if (there == null) {
            stuck.add(place);
            return Optional.of(waiting(fact, handler, "waits for its handler, which is not there"));
        }
        Optional<String> error = handle(fact.event(), there);
        if (error.isEmpty()) {
            return Optional.empty();
        }
        stuck.add(place);
        return Optional.of(new OutboxStore.Failure(
                fact, handler, 1, clock.instant().plus(RetrySchedule.after(1).orElseThrow()), error.get()));
    }

    /** Waiting is no failure: it takes nothing from the schedule. */
    private OutboxStore.Failure waiting(OutboxStore.Fact fact, String handler, String why) {
        return new OutboxStore.Failure(fact, handler, 0, clock.instant(), why);
    }

    private Optional<String> handle(Event event, PresentHandler handler) {
        Optional<String> error = handover.give(handler, event);
        error.ifPresent(what -> LOG.warn(
                "event=delivery-failed handler={} type={} aggregate={} error=\"{}\"",
                handler.name(),
                event.type(),
                event.aggregate(),
                OneLine.of(what, LONGEST_LINE)));
        return error;
    }

    private int deliverAgain(Lease lease) {
        List<OutboxStore.Failure> due =
                units.read(sql -> store.dueAgain(sql, handlers.now().keySet(), clock.instant()));
        for (OutboxStore.Failure failure : due) {
            PresentHandler handler = handlers.now().get(failure.handler());
            if (handler == null) {
                continue;
            }
            Optional<String> error = handle(failure.fact().event(), handler);
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

    /** All handlers that are remembered, with the types they listen to; what is news is written down first. */
    private Map<String, Set<String>> remember(Lease lease) {
        Map<String, HandlerStore.Remembered> known = units.read(remembered::all);
        Map<String, PresentHandler> present = handlers.now();
        List<PresentHandler> news = present.values().stream()
                .filter(handler ->
                        !new HandlerStore.Remembered(handler.types(), false).equals(known.get(handler.name())))
                .toList();
        List<String> away = known.entrySet().stream()
                .filter(entry -> !entry.getValue().away() && !present.containsKey(entry.getKey()))
                .map(Map.Entry::getKey)
                .toList();
        if (!news.isEmpty() || !away.isEmpty()) {
            units.write(call(), Boolean.class, tx -> {
                lease.check(tx);
                news.forEach(handler -> remembered.there(tx, handler.name(), handler.types()));
                away.forEach(handler -> remembered.away(tx, handler));
                return true;
            });
        }
        Map<String, Set<String>> types = new LinkedHashMap<>();
        known.forEach((name, handler) -> types.put(name, handler.types()));
        news.forEach(handler -> types.put(handler.name(), handler.types()));
        return types;
    }

    private Call call() {
        return OwnCall.onServer(
                "outbox", clock.instant().plusSeconds(30), ids.next().toString());
    }
}
