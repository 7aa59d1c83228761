// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package com.acme.points;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.comptoir.api.event.Event;
import org.comptoir.api.event.EventHandler;
import org.comptoir.model.Actor;
import org.comptoir.model.Call;
import org.comptoir.model.Idempotency;
import org.comptoir.spi.broker.v1.PluginStore;
import org.comptoir.spi.broker.v1.StoreSql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Gives a point for each order that was confirmed, and no second one when the fact comes again. */
@Component
public final class PointForEachOrder implements EventHandler {

    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final PluginStore store;
    private final Clock clock;

    @Activate
    public PointForEachOrder(@Reference PluginStore store, @Reference Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "acme-points";
    }

    @Override
    public Set<String> types() {
        return Set.of("OrderConfirmed");
    }

    @Override
    public void handle(Event event) {
        String fact = event.id().toString();
        Call call = new Call(
                event.company(),
                Actor.system("acme.samples"),
                Idempotency.NONE,
                clock.instant().plus(PATIENCE),
                Locale.ROOT,
                fact);
        store.write(
                "point",
                tx -> {
                    StoreSql known = StoreSql.of("select count(*) from {points} where fact = ?", fact);
                    if (tx.read(known, row -> row.number(1)).contains(0L)) {
                        tx.write(StoreSql.of(
                                "insert into {points} (fact, sale, given_at) values (?, ?, ?)",
                                fact,
                                event.aggregate(),
                                tx.now()));
                    }
                    return "";
                },
                call);
    }
}
