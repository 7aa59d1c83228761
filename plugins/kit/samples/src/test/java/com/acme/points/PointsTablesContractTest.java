// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package com.acme.points;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.comptoir.api.event.Event;
import org.comptoir.model.Call;
import org.comptoir.model.id.EventId;
import org.comptoir.model.id.PartyId;
import org.comptoir.spi.broker.v1.PluginStore;
import org.comptoir.spi.data.v1.Person;
import org.comptoir.spi.data.v1.PluginData;
import org.comptoir.tck.data.Planted;
import org.comptoir.tck.data.PluginDataContract;

class PointsTablesContractTest implements PluginDataContract {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    @Override
    public PluginData extension() {
        return new PointsTables();
    }

    @Override
    public Optional<Planted> plant(PluginStore store, Call call) {
        use(store, call);
        Person buyer = new Person(
                Set.of(new PartyId(new UUID(4, 2))), Set.of(), Set.of("C0001"), Set.of(), Set.of("sale-1", "sale-2"));
        return Optional.of(new Planted(buyer, Set.of("sale-1")));
    }

    @Override
    public void use(PluginStore store, Call call) {
        Event sold = new Event(new EventId(new UUID(4, 1)), 1, call.company(), "OrderConfirmed", "sale-1", "{}", NOW);
        new PointForEachOrder(store, Clock.fixed(NOW, ZoneOffset.UTC)).handle(sold);
    }
}
