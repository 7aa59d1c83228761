// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.brokers.internal.store;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What the next statement of a plugin's migrations may name: tables that are the plugin's, and indexes that its own steps
 * made. Names alone tell nothing: {@code {pay_tokens}} of {@code acme} reads in the database as {@code {tokens}} of {@code
 * acme.pay}.
 */
final class OwnNames {

    private final Set<String> tables;
    /** The table of each, by its real name. */
    private final Map<String, String> indexes = new HashMap<>();

    /** @param tables those that are known as the plugin's, by its own names */
    OwnNames(Set<String> tables) {
        this.tables = new HashSet<>(tables);
    }

    /** A statement that was run at another time; of the tables it is known what became of them. */
    void recall(MigrationSql sql) {
        switch (sql.deed()) {
            case CREATE_INDEX -> indexes.put(sql.index(), sql.table());
            case DROP_INDEX -> indexes.remove(sql.index());
            case DROP_TABLE -> indexes.values().removeIf(sql.table()::equals);
            case CREATE_TABLE, ALTER_TABLE -> {
                // No index comes or goes.
            }
        }
    }

    /** Refused: {@code store.sql} with the first name that is not the plugin's. */
    void require(MigrationSql sql) {
        for (String table : sql.tables()) {
            boolean made = sql.deed() == MigrationSql.Deed.CREATE_TABLE && table.equals(sql.table());
            if (!made && !tables.contains(table)) {
                throw StoreRefusals.sql("{" + table + "}");
            }
        }
        if (sql.deed() == MigrationSql.Deed.DROP_INDEX && !indexes.containsKey(sql.index())) {
            throw StoreRefusals.sql(sql.index());
        }
    }

    /** A statement was run just now. */
    void done(MigrationSql sql) {
        recall(sql);
        switch (sql.deed()) {
            case CREATE_TABLE -> tables.add(sql.table());
            case DROP_TABLE -> tables.remove(sql.table());
            case ALTER_TABLE, CREATE_INDEX, DROP_INDEX -> {
                // The tables are the same.
            }
        }
    }
}
