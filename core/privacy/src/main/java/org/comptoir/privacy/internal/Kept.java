// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.privacy.internal;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.comptoir.api.privacy.Retained;
import org.comptoir.kernel.Database.Column;
import org.comptoir.kernel.Row;
import org.comptoir.kernel.Schemas;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.Tx;
import org.comptoir.kernel.privacy.Fate;
import org.comptoir.kernel.privacy.PersonalTable;
import org.comptoir.kernel.privacy.PersonalTable.Retention;
import org.comptoir.kernel.privacy.PersonalTable.Rows;
import org.comptoir.kernel.privacy.Trace;
import org.jspecify.annotations.Nullable;

/** What the law keeps of somebody, and its end. */
final class Kept {

    private final Schemas schemas;
    private final List<PersonalTable> tables;

    Kept(Schemas schemas, Modules modules) {
        this.schemas = schemas;
        this.tables = modules.tables();
    }

    /** By table, for those where there is something; the term counts from the youngest row. */
    List<Retained> of(Sql sql, Trace trace) {
        List<Retained> kept = new ArrayList<>();
        for (PersonalTable table : tables) {
            Retention retention = table.retention();
            Rows theirs = theirs(table, trace);
            if (retention != null && theirs != null) {
                kept.addAll(of(sql, table.name(), retention, theirs, trace));
            }
        }
        return kept;
    }

    private static @Nullable Rows theirs(PersonalTable table, Trace trace) {
        Rows rows = table.rows().get(trace.subject().kind());
        return rows != null && rows.erased() ? rows : null;
    }

    private List<Retained> of(Sql sql, String table, Retention retention, Rows theirs, Trace trace) {
        boolean moment = kind(table, retention.since()) == Column.Kind.INSTANT;
        String open = retention.endedAt().isEmpty() ? "" : " and " + retention.endedAt() + " is null";
        List<Retained> all = new ArrayList<>();
        for (Where where : Where.of(theirs, trace)) {
            all.addAll(sql.query(
                    "select count(*), max(" + retention.since() + ") from " + table + where.sql() + open
                            + " having count(*) > 0",
                    row -> new Retained(table, row.number(1), retention.basis(), Retention.end(day(row, moment))),
                    where.args().toArray()));
        }
        return all;
    }

    private static LocalDate day(Row row, boolean moment) {
        return moment ? LocalDate.ofInstant(row.instant(2), ZoneOffset.UTC) : row.date(2);
    }

    private Column.Kind kind(String table, String name) {
        return schemas.columns(table).stream()
                .filter(column -> column.name().equals(name))
                .map(Column::kind)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(table + " has no column " + name));
    }

    /** When nothing keeps any of it; null where there is nothing. */
    static @Nullable LocalDate until(List<Retained> kept) {
        return kept.stream().map(Retained::until).max(Comparator.naturalOrder()).orElse(null);
    }

    /**
     * Takes all of it away. An account in the books ends as a whole, once the term of its youngest row is over: of a part no sum
     * would come out.
     */
    void end(Tx tx, Trace trace) {
        for (PersonalTable table : tables) {
            Retention retention = table.retention();
            Rows theirs = theirs(table, trace);
            if (retention != null && theirs != null) {
                for (Where where : Where.of(theirs, trace)) {
                    end(tx, table, retention, where, trace);
                }
            }
        }
    }

    private void end(Tx tx, PersonalTable table, Retention retention, Where where, Trace trace) {
        if (retention.deleted()) {
            tx.update("delete from " + table.name() + where.sql(), where.args().toArray());
            return;
        }
        List<String> columns = new ArrayList<>();
        List<Object> args = new ArrayList<>();
        table.columns().forEach((name, column) -> {
            if (column.fate() == Fate.KEPT && column.replacement() != null) {
                columns.add(name + " = ?");
                args.add(
                        kind(table.name(), name) == Column.Kind.BYTES
                                ? new byte[0]
                                : column.replacement().of(trace));
            }
        });
        if (!retention.endedAt().isEmpty()) {
            columns.add(retention.endedAt() + " = ?");
            args.add(tx.now());
        }
        args.addAll(where.args());
        tx.update("update " + table.name() + " set " + String.join(", ", columns) + where.sql(), args.toArray());
    }
}
