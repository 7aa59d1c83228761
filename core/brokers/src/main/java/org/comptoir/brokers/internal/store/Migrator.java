// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.brokers.internal.store;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.comptoir.brokers.internal.store.DataStore.Applied;
import org.comptoir.kernel.Database.Column;
import org.comptoir.kernel.Database.TransientConflict;
import org.comptoir.kernel.Schemas;
import org.comptoir.kernel.Schemas.Change;
import org.comptoir.kernel.Sha256;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.spi.data.v1.PluginMigration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings plugins' tables up to date: a plugin's missing steps in one transaction, whole or not at all. */
final class Migrator {

    private static final Logger LOG = LoggerFactory.getLogger(Migrator.class);
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");
    private static final int MOST_STEPS = 500;
    private static final int ATTEMPTS = 5;

    private final Schemas schemas;
    private final Clock clock;
    private final DataStore store = new DataStore();

    Migrator(Schemas schemas, Clock clock) {
        this.schemas = schemas;
        this.clock = clock;
    }

    /** Refused: {@code store.sql}, {@code store.migration-failed}, {@code schema.changed}, {@code plugin.data-newer}. */
    OwnTables migrate(String plugin, List<PluginMigration> steps) {
        for (int attempt = 1; ; attempt++) {
            try {
                return attempt(plugin, steps);
            } catch (TransientConflict busy) {
                if (attempt == ATTEMPTS) {
                    throw failed(plugin, "its tables are in use", busy);
                }
            }
        }
    }

    private OwnTables attempt(String plugin, List<PluginMigration> steps) {
        Set<String> relations = schemas.relations();
        Map<String, String> tables = schemas.change(change -> {
            List<Applied> applied = store.applied(change, plugin);
            requireKnown(plugin, steps, applied);
            Set<String> foreign = new HashSet<>(relations);
            foreign.removeAll(columns(store.tables(change, plugin)));
            for (int i = applied.size(); i < steps.size(); i++) {
                apply(change, plugin, i + 1, steps.get(i), foreign);
            }
            if (applied.size() < steps.size()) {
                LOG.info("event=plugin-data-migrated plugin={} from={} to={}", plugin, applied.size(), steps.size());
            }
            return store.tables(change, plugin);
        });
        return new OwnTables(Map.copyOf(tables), columns(tables), schemas.relations());
    }

    private Set<String> columns(Map<String, String> tables) {
        Set<String> columns = new HashSet<>();
        tables.values()
                .forEach(table ->
                        schemas.columns(table).stream().map(Column::name).forEach(columns::add));
        return columns;
    }

    /** What was applied is what this version knows, but perhaps for steps of a later one that only add. */
    private static void requireKnown(String plugin, List<PluginMigration> steps, List<Applied> applied) {
        if (steps.size() > MOST_STEPS) {
            throw StoreRefusals.sql("more than " + MOST_STEPS + " migrations");
        }
        for (int i = 0; i < applied.size(); i++) {
            Applied there = applied.get(i);
            if (i >= steps.size()) {
                if (there.narrowing()) {
                    throw new ComptoirException(
                            "plugin.data-newer", Fault.CONFLICT, Map.of("plugin", plugin, "migration", there.name()));
                }
            } else if (!there.digest().equals(digest(steps.get(i)))) {
                throw new ComptoirException(
                        "schema.changed", Fault.INTERNAL, Map.of("module", plugin, "migration", there.name()));
            }
        }
    }

    private static String digest(PluginMigration step) {
        return new Sha256()
                .add(step.name() + "\n" + String.join(";\n", step.statements()))
                .hex();
    }

    private void apply(Change change, String plugin, int version, PluginMigration step, Set<String> foreign) {
        if (!NAME.matcher(step.name()).matches() || step.statements().isEmpty()) {
            throw StoreRefusals.sql(step.name());
        }
        Instant now = clock.instant();
        boolean narrowing = false;
        for (String statement : step.statements()) {
            MigrationSql sql = MigrationSql.of(statement, plugin, foreign);
            sql.creates().ifPresent(own -> store.own(change, plugin, own, TableNames.table(plugin, own), now));
            define(change, plugin, step.name(), sql.text());
            sql.drops().ifPresent(own -> store.disown(change, TableNames.table(plugin, own)));
            narrowing |= sql.narrowing();
        }
        store.remember(change, plugin, version, new Applied(step.name(), digest(step), narrowing), now);
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
}
