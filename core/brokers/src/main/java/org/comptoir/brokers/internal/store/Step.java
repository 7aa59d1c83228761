// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.brokers.internal.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.comptoir.kernel.Sha256;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.spi.data.v1.PluginMigration;

/**
 * One step of a plugin's migrations, taken apart.
 *
 * @param number its place among the plugin's steps, from 1
 * @param digest of its text
 * @param narrowing whether it takes away from a version that does not know it; what happens to a table that the step
 *     itself makes, such a version does not see
 */
record Step(int number, String name, String digest, List<MigrationSql> statements, boolean narrowing) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");

    /** Refused: {@code store.sql}, {@code store.mixed-step}. */
    static Step of(int number, PluginMigration migration, String plugin, Set<String> foreign) {
        if (!NAME.matcher(migration.name()).matches() || migration.statements().isEmpty()) {
            throw StoreRefusals.sql(migration.name());
        }
        List<MigrationSql> statements = new ArrayList<>();
        Set<String> made = new HashSet<>();
        int narrowing = 0;
        int others = 0;
        for (String text : migration.statements()) {
            MigrationSql sql = MigrationSql.of(text, plugin, foreign);
            statements.add(sql);
            if (sql.deed() == MigrationSql.Deed.CREATE_TABLE) {
                made.add(sql.table());
            }
            if (sql.narrowing() && !made.contains(sql.table())) {
                narrowing++;
            } else if (sql.deed() != MigrationSql.Deed.DROP_INDEX) {
                others++;
            }
        }
        if (narrowing > 0 && others > 0) {
            // It would have to wait and must not: the version that brings it needs what it adds.
            throw new ComptoirException(
                    "store.mixed-step", Fault.INVALID, Map.of("plugin", plugin, "migration", migration.name()));
        }
        return new Step(number, migration.name(), digest(migration), List.copyOf(statements), narrowing > 0);
    }

    /** What tells a step from one that was changed after it was applied. */
    static String digest(PluginMigration migration) {
        return new Sha256()
                .add(migration.name() + "\n" + String.join(";\n", migration.statements()))
                .hex();
    }
}
