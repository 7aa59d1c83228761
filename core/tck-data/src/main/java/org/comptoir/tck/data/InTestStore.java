// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.tck.data;

import java.time.Clock;
import org.comptoir.model.Call;
import org.comptoir.model.id.CompanyId;
import org.comptoir.spi.broker.v1.PluginStore;
import org.comptoir.spi.data.v1.PluginData;
import org.comptoir.tck.ThisPlugin;

/**
 * A plugin's tables for its own tests: the server's store, migrations and refusals on a new Derby database in memory. Close it
 * when the test is done. Safe for many threads, as the store is.
 *
 * <pre>{@code
 * try (InTestStore tables = InTestStore.of(new PointsTables(), clock)) {
 *     new PointForEachOrder(tables.store(), clock).handle(fact);
 *     assertThat(tables.rows("points")).isEqualTo(1);
 * }
 * }</pre>
 */
public final class InTestStore implements AutoCloseable {

    private final String plugin;
    private final OneServer server;
    private final PluginStore store;

    private InTestStore(String plugin, OneServer server, PluginStore store) {
        this.plugin = plugin;
        this.server = server;
        this.store = store;
    }

    /**
     * The tables of the plugin that is being built.
     *
     * @param clock gives the moments that {@code StoreTx.now} tells and deadlines are measured by
     * @throws org.comptoir.model.ComptoirException as {@link PluginStore}, when a migration is refused or fails
     */
    public static InTestStore of(PluginData data, Clock clock) {
        return of(ThisPlugin.id(), data, clock);
    }

    /** As {@link #of(PluginData, Clock)}, of the plugin with this id. */
    public static InTestStore of(String plugin, PluginData data, Clock clock) {
        OneServer server = new OneServer(new DerbyInMemory().fresh(), clock);
        try {
            return new InTestStore(plugin, server, server.arrive(plugin, data));
        } catch (RuntimeException refused) {
            server.close();
            throw refused;
        }
    }

    /** The store that the server would inject. */
    public PluginStore store() {
        return store;
    }

    /** A call of one company, without an idempotency key. */
    public Call call() {
        return server.call(OneServer.ONE);
    }

    /** A call of another company. */
    public Call callOf(CompanyId company) {
        return server.call(company);
    }

    /**
     * How many rows a table has, of all companies, which the store does not tell.
     *
     * @param table by the plugin's own name
     */
    public long rows(String table) {
        Snapshot.Table found = server.snapshot(plugin).tables().get(table);
        if (found == null) {
            throw new IllegalArgumentException("there is no table " + table);
        }
        return found.rows().size();
    }

    @Override
    public void close() {
        server.close();
    }
}
