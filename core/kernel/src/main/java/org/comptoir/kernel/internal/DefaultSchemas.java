// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.internal;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.comptoir.kernel.Database;
import org.comptoir.kernel.Database.Column;
import org.comptoir.kernel.Database.Connected;
import org.comptoir.kernel.Schemas;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Applies migrations. Both databases undo data definitions with their transaction, so a module's missing migrations go
 * in one: whole or not at all, and one node at a time, since each holds the row of the lock table until it is done.
 */
@Component(service = Schemas.class)
public final class DefaultSchemas implements Schemas {

    private static final Logger LOG = LoggerFactory.getLogger(DefaultSchemas.class);

    private final Database database;
    private final Clock clock;

    private record Applied(int version, String digest) {}

    @Activate
    public DefaultSchemas(@Reference Database database, @Reference Clock clock) {
        this.database = database;
        this.clock = clock;
        prepare();
    }

    private void prepare() {
        if (isPrepared()) {
            return;
        }
        try {
            database.transaction(sql -> {
                sql.define("create table schema_lock (holder varchar(20) not null primary key)");
                sql.define(database.ddl("create table schema_version (module varchar(60) not null, version integer not"
                        + " null, digest char(64) not null, applied_at ${instant} not null,"
                        + " constraint schema_version_pk primary key (module, version))"));
                return sql.update("insert into schema_lock (holder) values (?)", "one");
            });
        } catch (RuntimeException failure) {
            // Another node that started at the same moment may have been quicker.
            if (!isPrepared()) {
                throw failure;
            }
        }
    }

    private boolean isPrepared() {
        try {
            return !database.reading(sql -> sql.query("select holder from schema_lock", row -> row.text(1)))
                    .isEmpty();
        } catch (IllegalStateException absent) {
            return false;
        }
    }

    @Override
    public void migrate(String module, Class<?> anchor) {
        List<Migration> known = new Migrations(anchor).all();
        int applied = database.transaction(sql -> {
            sql.update("update schema_lock set holder = holder");
            return applyMissing(sql, module, known);
        });
        if (applied > 0) {
            LOG.info("event=schema-migrated module={} migrations={}", module, applied);
        }
    }

    @Override
    public <T> T change(Function<Change, T> work) {
        return database.transaction(sql -> {
            sql.update("update schema_lock set holder = holder");
            return work.apply(new SchemaChange(database, sql));
        });
    }

    @Override
    public Set<String> relations() {
        return database.relations();
    }

    @Override
    public List<Column> columns(String table) {
        return database.columns(table);
    }

    private int applyMissing(Connected sql, String module, List<Migration> known) {
        List<Applied> there = sql.query(
                "select version, digest from schema_version where module = ? order by version",
                row -> new Applied(row.integer(1), row.text(2)),
                module);
        if (there.size() > known.size()) {
            throw refusal("schema.newer", module, "version " + there.size());
        }
        for (int i = 0; i < there.size(); i++) {
            if (!there.get(i).digest().equals(known.get(i).digest())) {
                throw refusal("schema.changed", module, known.get(i).name());
            }
        }
        for (Migration migration : known.subList(there.size(), known.size())) {
            migration.statements().forEach(statement -> sql.define(database.ddl(statement)));
            sql.update(
                    "insert into schema_version (module, version, digest, applied_at) values (?, ?, ?, ?)",
                    module,
                    migration.version(),
                    migration.digest(),
                    clock.instant());
        }
        return known.size() - there.size();
    }

    private static ComptoirException refusal(String code, String module, String what) {
        return new ComptoirException(code, Fault.INTERNAL, Map.of("module", module, "migration", what));
    }
}
