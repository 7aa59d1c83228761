// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package com.acme.points;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.comptoir.model.Call;
import org.comptoir.spi.broker.v1.PluginStore;
import org.comptoir.spi.broker.v1.StoreReader;
import org.comptoir.spi.broker.v1.StoreRow;
import org.comptoir.spi.broker.v1.StoreSql;
import org.comptoir.spi.broker.v1.StoreTx;
import org.comptoir.spi.broker.v1.StoreWork;

/** The table of points without a database: it knows two statements, by what is bound to them. */
final class PointsInMemory implements PluginStore, StoreTx {

    private final Set<Object> facts = ConcurrentHashMap.newKeySet();

    long size() {
        return facts.size();
    }

    @Override
    public <T> List<T> read(StoreSql select, StoreReader<T> reader, Call call) {
        return read(select, reader);
    }

    @Override
    public String write(String purpose, StoreWork work, Call call) {
        return work.run(this);
    }

    @Override
    public <T> List<T> read(StoreSql select, StoreReader<T> reader) {
        long count = facts.contains(fact(select)) ? 1 : 0;
        StoreRow row = (StoreRow) Proxy.newProxyInstance(
                StoreRow.class.getClassLoader(), new Class<?>[] {StoreRow.class}, (proxy, method, column) -> count);
        return List.of(reader.read(row));
    }

    @Override
    public int write(StoreSql change) {
        return facts.add(fact(change)) ? 1 : 0;
    }

    private static Object fact(StoreSql statement) {
        return Objects.requireNonNull(statement.args().get(0));
    }

    @Override
    public Instant now() {
        return Instant.parse("2026-11-21T10:00:00Z");
    }
}
