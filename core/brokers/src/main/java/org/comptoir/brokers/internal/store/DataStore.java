// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.brokers.internal.store;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.comptoir.kernel.Schemas.Change;
import org.comptoir.kernel.Sql;

/** Whose tables are whose, which steps were applied, and which each version knows. */
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

    /** All that have tables, in order. */
    List<String> owners(Sql sql) {
        return sql.query("select distinct plugin from plugin_table order by plugin", row -> row.text(1));
    }

    /** The steps that were applied, by their numbers in order. */
    Map<Integer, Applied> applied(Sql sql, String plugin) {
        Map<Integer, Applied> applied = new TreeMap<>();
        sql.each(
                "select version, step_name, digest, narrowing from plugin_migration where plugin = ?",
                row -> applied.put(Math.toIntExact(row.number(1)), new Applied(row.text(2), row.text(3), row.flag(4))),
                plugin);
        return applied;
    }

    /** A version came that knows so many steps. */
    void knows(Change change, String plugin, String version, int steps) {
        int there = change.update(
                "update plugin_known set steps = ? where plugin = ? and version = ?", steps, plugin, version);
        if (there == 0) {
            change.update("insert into plugin_known (plugin, version, steps) values (?, ?, ?)", plugin, version, steps);
        }
    }

    List<String> known(Sql sql, String plugin) {
        return sql.query("select version from plugin_known where plugin = ?", row -> row.text(1), plugin);
    }

    /** How many steps all versions know that may come to serve. */
    int knownToAll(Sql sql, String plugin) {
        return sql
                .query("select steps from plugin_known where plugin = ?", row -> Math.toIntExact(row.number(1)), plugin)
                .stream()
                .mapToInt(Integer::intValue)
                .min()
                .orElse(0);
    }

    void forget(Change change, String plugin, String version) {
        change.update("delete from plugin_known where plugin = ? and version = ?", plugin, version);
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

    void remember(Change change, String plugin, Step step, Instant now) {
        change.update(
                "insert into plugin_migration (plugin, version, step_name, digest, narrowing, applied_at)"
                        + " values (?, ?, ?, ?, ?, ?)",
                plugin,
                step.number(),
                step.name(),
                step.digest(),
                step.narrowing(),
                now);
    }

    void forget(Change change, String plugin) {
        change.update("delete from plugin_table where plugin = ?", plugin);
        change.update("delete from plugin_migration where plugin = ?", plugin);
        change.update("delete from plugin_known where plugin = ?", plugin);
        change.update("delete from plugin_task_done where plugin = ?", plugin);
    }
}
