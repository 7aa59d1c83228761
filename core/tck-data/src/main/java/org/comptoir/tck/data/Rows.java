// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.tck.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.comptoir.kernel.Database.Column;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.id.CompanyId;
import org.comptoir.spi.broker.v1.PluginStore;
import org.comptoir.spi.broker.v1.StoreSql;

/** Fills a plugin's tables: with what its author handed over, or else with what the kit makes. */
record Rows(PluginDataContract contract) {

    /** The same rows for two companies, into the tables as they are after this many steps. */
    void fill(OneServer server, PluginStore store, int version) {
        List<StoreSql> handed = contract.rows(version);
        List<StoreSql> inserts = handed.isEmpty() ? MadeRows.of(tables(server, contract.plugin())) : handed;
        for (CompanyId company : List.of(OneServer.ONE, OneServer.OTHER)) {
            try {
                write(store, inserts, server.call(company));
            } catch (ComptoirException refused) {
                throw new AssertionError(
                        "rows for the tables after step " + version + " are refused: " + refused.code() + " "
                                + refused.facts() + (handed.isEmpty() ? "; hand over others in rows(version)" : ""),
                        refused);
            }
        }
        server.snapshot(contract.plugin()).tables().forEach((name, table) -> assertThat(table.rows())
                .as("rows in {%s}; hand over at least one in rows(%d)", name, version)
                .isNotEmpty());
    }

    /** What the kit makes for tables that are its own. */
    static void made(OneServer server, String plugin, PluginStore store) {
        write(store, MadeRows.of(tables(server, plugin)), server.call(OneServer.ONE));
    }

    private static Map<String, List<Column>> tables(OneServer server, String plugin) {
        Map<String, List<Column>> columns = new LinkedHashMap<>();
        server.tables(plugin).forEach((own, table) -> columns.put(own, server.columns(table)));
        return columns;
    }

    private static void write(PluginStore store, List<StoreSql> inserts, Call call) {
        store.write(
                "kit-fills",
                tx -> {
                    inserts.forEach(tx::write);
                    return "";
                },
                call);
    }
}
