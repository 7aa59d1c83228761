// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package com.acme.points;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.comptoir.api.event.EventHandler;
import org.comptoir.tck.EventHandlerContract;

class PointForEachOrderContractTest implements EventHandlerContract {

    private final PointsInMemory store = new PointsInMemory();

    @Override
    public EventHandler handler() {
        return new PointForEachOrder(store, Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneOffset.UTC));
    }

    @Override
    public long effects() {
        return store.size();
    }

    @Override
    public String dataOf(String type) {
        return "{}";
    }
}
