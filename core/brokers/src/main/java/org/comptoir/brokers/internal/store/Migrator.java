// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.brokers.internal.store;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comptoir.brokers.internal.store.DataStore.Applied;
import org.comptoir.brokers.internal.store.MigrationSql.Deed;
import org.comptoir.kernel.Database.Column;
import org.comptoir.kernel.Database.TransientConflict;
import org.comptoir.kernel.Schemas;
import org.comptoir.kernel.Schemas.Change;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.spi.data.v1.PluginMigration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings plugins' tables up to date: a plugin's missing steps in one transaction, whole or not at all. */
final class Migrator {

    private static final Logger LOG = LoggerFactory.getLogger(Migrator.class);
    private static final int MOST_STEPS = 500;
    private static final int ATTEMPTS = 5;

    private final Schemas schemas;
    private final Clock clock;
    private final DataStore store = new DataStore();

    Migrator(Schemas schemas, Clock clock) {
        this.schemas = schemas;
        this.clock = clock;
    }

    /**
     * Applies what is missing, but for steps that take something away from a version that may still come to serve.
     *
     * <p>Refused: {@code store.sql}, {@code store.mixed-step}, {@code store.table-taken}, {@code store.migration-failed},
     * {@code schema.changed}, {@code plugin.data-newer}.
     */
    OwnTables migrate(String plugin, String version, List<PluginMigration> migrations) {
        for (int attempt = 1; ; attempt++) {
            try {
                return attempt(plugin, version, migrations);
            } catch (TransientConflict busy) {
                if (attempt == ATTEMPTS) {
                    throw failed(plugin, "its tables are in use", busy);
                }
            }
        }
    }

    private OwnTables attempt(String plugin, String version, List<PluginMigration> migrations) {
        Set<String> relations = schemas.relations();
        Map<String, String> tables = schemas.change(change -> {
            Map<Integer, Applied> applied = store.applied(change, plugin);
            requireKnown(plugin, migrations, applied);
            store.knows(change, plugin, version, migrations.size());
            Map<String, String> before = store.tables(change, plugin);
            Set<String> foreign = new HashSet<>(relations);
            foreign.removeAll(columns(before));
            List<Step> missing = missing(plugin, migrations, applied, foreign);
            if (!missing.isEmpty()) {
                applyAll(change, plugin, missing, names(plugin, migrations, applied, before));
            }
            return store.tables(change, plugin);
        });
        return new OwnTables(Map.copyOf(tables), columns(tables), schemas.relations());
    }

    private static List<Step> missing(
            String plugin, List<PluginMigration> migrations, Map<Integer, Applied> applied, Set<String> foreign) {
        List<Step> missing = new ArrayList<>();
        for (int number = 1; number <= migrations.size(); number++) {
            if (!applied.containsKey(number)) {
                missing.add(Step.of(number, migrations.get(number - 1), plugin, foreign));
            }
        }
        return missing;
    }

    /** Which indexes are the plugin's is read off its steps, whose text is what it was when they were applied. */
    private static OwnNames names(
            String plugin,
            List<PluginMigration> migrations,
            Map<Integer, Applied> applied,
            Map<String, String> tables) {
        OwnNames names = new OwnNames(tables.keySet());
        applied.keySet().stream()
                .filter(number -> number <= migrations.size())
                .flatMap(number -> migrations.get(number - 1).statements().stream())
                .forEach(text -> names.recall(MigrationSql.of(text, plugin, Set.of())));
        return names;
    }

    private void applyAll(Change change, String plugin, List<Step> missing, OwnNames names) {
        int knownToAll = store.knownToAll(change, plugin);
        for (Step step : missing) {
            if (step.narrowing() && step.number() > knownToAll) {
                // What it may not do is said now, not when it is due.
                step.statements().forEach(names::require);
                LOG.info("event=plugin-data-step-waits plugin={} step={}", plugin, step.name());
            } else {
                apply(change, plugin, step, names);
                LOG.info("event=plugin-data-migrated plugin={} step={}", plugin, step.name());
            }
        }
    }

    private Set<String> columns(Map<String, String> tables) {
        Set<String> columns = new HashSet<>();
        tables.values()
                .forEach(table ->
                        schemas.columns(table).stream().map(Column::name).forEach(columns::add));
        return columns;
    }

    /** What was applied is what this version knows, but perhaps for steps of a later one that only add. */
    private static void requireKnown(String plugin, List<PluginMigration> migrations, Map<Integer, Applied> applied) {
        if (migrations.size() > MOST_STEPS) {
            throw StoreRefusals.sql("more than " + MOST_STEPS + " migrations");
        }
        applied.forEach((number, there) -> {
            if (number > migrations.size()) {
                if (there.narrowing()) {
                    throw new ComptoirException(
                            "plugin.data-newer", Fault.CONFLICT, Map.of("plugin", plugin, "migration", there.name()));
                }
            } else if (!there.digest().equals(Step.digest(migrations.get(number - 1)))) {
                throw new ComptoirException(
                        "schema.changed", Fault.INTERNAL, Map.of("module", plugin, "migration", there.name()));
            }
        });
    }

    private void apply(Change change, String plugin, Step step, OwnNames names) {
        Instant now = clock.instant();
        for (MigrationSql sql : step.statements()) {
            names.require(sql);
            String table = TableNames.table(plugin, sql.table());
            if (sql.deed() == Deed.CREATE_TABLE) {
                store.own(change, plugin, sql.table(), table, now);
            }
            define(change, plugin, step.name(), sql.text());
            if (sql.deed() == Deed.DROP_TABLE) {
                store.disown(change, table);
            }
            names.done(sql);
        }
        store.remember(change, plugin, step, now);
    }

    private static void define(Change change, String plugin, String step, String sql) {
        try {
            change.define(sql);
        } catch (TransientConflict busy) {
            throw busy;
        } catch (ComptoirException unavailable) {
            throw unavailable;
        } catch (RuntimeException refused) {
            throw failed(plugin, step, refused);
        }
    }

    private static ComptoirException failed(String plugin, String step, RuntimeException cause) {
        return new ComptoirException(
                "store.migration-failed", Fault.INTERNAL, Map.of("plugin", plugin, "migration", step), cause);
    }

    /** Drops all that there is, the last made first, since it may refer to those before. */
    int drop(String plugin) {
        return schemas.change(change -> {
            List<String> tables = List.copyOf(store.tables(change, plugin).values());
            for (int i = tables.size() - 1; i >= 0; i--) {
                define(change, plugin, "drop", "drop table " + tables.get(i));
            }
            store.forget(change, plugin);
            return tables.size();
        });
    }

    /** Forgets which steps other versions know than these. */
    void keep(String plugin, Set<String> versions) {
        schemas.change(change -> {
            store.known(change, plugin).stream()
                    .filter(version -> !versions.contains(version))
                    .forEach(version -> store.forget(change, plugin, version));
            return true;
        });
    }
}
