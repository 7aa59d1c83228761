// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.brokers.internal.store;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comptoir.kernel.Schemas.Change;
import org.comptoir.kernel.Sql;

/** Whose tables are whose, and which steps were applied. */
final class DataStore {

    /** A step that was applied. */
    record Applied(String name, String digest, boolean narrowing) {}

    /** A plugin's tables in the order in which they were made: their names in the database by the plugin's own. */
    Map<String, String> tables(Sql sql, String plugin) {
        Map<String, String> tables = new LinkedHashMap<>();
        sql.each(
                "select own_name, table_name from plugin_table where plugin = ? order by place",
                row -> tables.put(row.text(1), row.text(2)),
                plugin);
        return tables;
    }

    List<Applied> applied(Sql sql, String plugin) {
        return sql.query(
                "select step_name, digest, narrowing from plugin_migration where plugin = ? order by version",
                row -> new Applied(row.text(1), row.text(2), row.flag(3)),
                plugin);
    }

    /** Refused: {@code store.table-taken}, by another plugin whose name reads alike. */
    void own(Change change, String plugin, String own, String table, Instant now) {
        Optional<String> owner =
                change.first("select plugin from plugin_table where table_name = ?", row -> row.text(1), table);
        if (owner.isPresent()) {
            throw StoreRefusals.conflict("store.table-taken", "table", table);
        }
        int place = change.first(
                        "select max(place) from plugin_table where plugin = ?",
                        row -> row.decimal(1).intValueExact(),
                        plugin)
                .orElse(0);
        change.update(
                "insert into plugin_table (table_name, plugin, own_name, place, created_at) values (?, ?, ?, ?, ?)",
                table,
                plugin,
                own,
                place + 1,
                now);
    }

    void disown(Change change, String table) {
        change.update("delete from plugin_table where table_name = ?", table);
    }

    void remember(Change change, String plugin, int version, Applied step, Instant now) {
        change.update(
                "insert into plugin_migration (plugin, version, step_name, digest, narrowing, applied_at)"
                        + " values (?, ?, ?, ?, ?, ?)",
                plugin,
                version,
                step.name(),
                step.digest(),
                step.narrowing(),
                now);
    }

    void forget(Change change, String plugin) {
        change.update("delete from plugin_table where plugin = ?", plugin);
        change.update("delete from plugin_migration where plugin = ?", plugin);
        change.update("delete from plugin_task_done where plugin = ?", plugin);
    }
}
