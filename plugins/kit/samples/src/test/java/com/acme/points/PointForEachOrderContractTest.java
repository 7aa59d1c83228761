// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package com.acme.points;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.comptoir.api.event.EventHandler;
import org.comptoir.tck.EventHandlerContract;
import org.comptoir.tck.data.InTestStore;
import org.junit.jupiter.api.AfterEach;

class PointForEachOrderContractTest implements EventHandlerContract {

    private final Clock clock = Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneOffset.UTC);
    private final InTestStore tables = InTestStore.of(new PointsTables(), clock);

    @AfterEach
    void close() {
        tables.close();
    }

    @Override
    public EventHandler handler() {
        return new PointForEachOrder(tables.store(), clock);
    }

    @Override
    public long effects() {
        return tables.rows("points");
    }

    @Override
    public String dataOf(String type) {
        return "{}";
    }
}
