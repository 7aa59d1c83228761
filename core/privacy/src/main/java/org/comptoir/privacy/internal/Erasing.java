// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.privacy.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.comptoir.api.privacy.Retained;
import org.comptoir.kernel.Database.Column;
import org.comptoir.kernel.Schemas;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.Tx;
import org.comptoir.kernel.json.Json;
import org.comptoir.kernel.privacy.PersonalRecords;
import org.comptoir.kernel.privacy.PersonalTable;
import org.comptoir.kernel.privacy.PersonalTable.Retention;
import org.comptoir.kernel.privacy.PersonalTable.Rows;
import org.comptoir.kernel.privacy.Trace;
import org.comptoir.privacy.internal.DefaultPersonalData.Modules;

/** Takes somebody out of every table, within the caller's transaction. */
final class Erasing {

    private final Schemas schemas;
    private final Modules modules;
    private final PersonalRows rows;
    private final Mentions mentions;
    private final ToldFacts facts;

    Erasing(Schemas schemas, Json json, Modules modules) {
        this.schemas = schemas;
        this.modules = modules;
        this.rows = new PersonalRows(schemas, json);
        this.mentions = new Mentions(schemas, json);
        this.facts = new ToldFacts(json, modules.toldInEvents());
    }

    void requireErasable(Tx tx, Trace trace) {
        modules.all().forEach(module -> module.requireErasable(tx, trace));
    }

    /** The rows of others' tables are found by those of a module, so that what is emptied is emptied at the end. */
    void erase(Tx tx, Trace trace) {
        for (PersonalRecords module : modules.all()) {
            module.erase(tx, trace);
        }
        for (PersonalTable table : modules.tables()) {
            rows.erase(tx, table, trace);
            mentions.erase(tx, table, trace);
        }
        facts.erase(tx, trace);
    }

    /** What the law keeps of somebody. */
    List<Retained> retained(Sql sql, Trace trace) {
        List<Retained> kept = new ArrayList<>();
        for (PersonalTable table : modules.tables()) {
            Retention retention = table.retention();
            Rows theirs = table.rows().get(trace.subject().kind());
            if (retention != null && theirs != null && theirs.erased()) {
                kept.addAll(retained(sql, table.name(), retention, theirs, trace));
            }
        }
        return kept;
    }

    private List<Retained> retained(Sql sql, String table, Retention retention, Rows theirs, Trace trace) {
        boolean moment = schemas.columns(table).stream()
                .anyMatch(column -> column.name().equals(retention.since()) && column.kind() == Column.Kind.INSTANT);
        return Where.of(theirs, trace).stream()
                .flatMap(where -> sql
                        .query(
                                "select count(*), max(" + retention.since() + ") from " + table + where.sql()
                                        + " having count(*) > 0",
                                row -> new Retained(
                                        table,
                                        row.number(1),
                                        retention.basis(),
                                        end(
                                                moment
                                                        ? LocalDate.ofInstant(row.instant(2), java.time.ZoneOffset.UTC)
                                                        : row.date(2))),
                                where.args().toArray())
                        .stream())
                .toList();
    }

    private static LocalDate end(LocalDate since) {
        return since.plusYears(Retention.YEARS).plusDays(1);
    }
}
