// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.tck.data;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.comptoir.brokers.internal.Asker;
import org.comptoir.brokers.internal.store.BrokeredStore;
import org.comptoir.brokers.internal.store.DataOfPlugins;
import org.comptoir.kernel.Database;
import org.comptoir.kernel.Schemas;
import org.comptoir.kernel.Units;
import org.comptoir.kernel.internal.DefaultSchemas;
import org.comptoir.kernel.internal.DefaultUnits;
import org.comptoir.kernel.internal.TimeOrderedIds;
import org.comptoir.kernel.json.Json;
import org.comptoir.model.Actor;
import org.comptoir.model.Call;
import org.comptoir.model.Idempotency;
import org.comptoir.model.id.CompanyId;
import org.comptoir.spi.broker.v1.PluginStore;
import org.comptoir.spi.data.v1.PluginData;

/** So much of the server as a plugin's tables need: its own parts, on a new database. */
class OneServer implements AutoCloseable {

    static final CompanyId ONE = new CompanyId(new UUID(1, 1));
    static final CompanyId OTHER = new CompanyId(new UUID(1, 2));

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Engine.Fresh fresh;
    private final Clock clock;
    private final Json json = new Json();
    private final Schemas schemas;
    private final Units units;
    private final Arrivals arrivals = new Arrivals();
    private final DataOfPlugins data;
    private long bundles;

    OneServer(Engine.Fresh fresh, Clock clock) {
        this.fresh = fresh;
        this.clock = clock;
        Database database = fresh.database();
        this.schemas = new DefaultSchemas(database, clock);
        this.units = new DefaultUnits(database, schemas, clock, new TimeOrderedIds(clock), json);
        this.data = new DataOfPlugins(schemas, units, arrivals, clock, json);
    }

    /**
     * A version of a plugin comes, as a bundle of its own beside those before it.
     *
     * @return its store, when its tables are there. Refused: as {@link PluginStore}, with what the migration ended with
     */
    PluginStore arrive(String plugin, PluginData version) {
        bundles++;
        Asker asker = new Asker(plugin, "1." + bundles + ".0", bundles, List.of());
        arrivals.put(bundles, version);
        data.appeared(asker);
        PluginStore store = new BrokeredStore(asker, data, units);
        store.write("kit-waits", tx -> "", call(ONE));
        return store;
    }

    Call call(CompanyId company) {
        return new Call(
                company,
                Actor.system("contract kit"),
                Idempotency.NONE,
                clock.instant().plus(PATIENCE),
                Locale.FRENCH,
                "contract-kit");
    }

    Set<String> relations() {
        return schemas.relations();
    }

    /** A plugin's tables in the order in which they were made: their names in the database by its own. */
    Map<String, String> tables(String plugin) {
        Map<String, String> tables = new LinkedHashMap<>();
        units.read(sql -> {
            sql.each(
                    "select own_name, table_name from plugin_table where plugin = ? order by place",
                    row -> tables.put(row.text(1), row.text(2)),
                    plugin);
            return tables.size();
        });
        return tables;
    }

    List<Database.Column> columns(String relation) {
        return schemas.columns(relation);
    }

    /** What stands in a plugin's tables, read behind the store's back. */
    Snapshot snapshot(String plugin) {
        return new Snapshot.Reader(schemas, units).read(tables(plugin));
    }

    /** What an admin gets who asks for all that the plugin keeps. */
    Exported export(String plugin) {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try {
            data.export(plugin, zip, call(ONE));
            return Exported.read(zip.toByteArray(), json);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() {
        data.close();
        fresh.drop().run();
    }
}
