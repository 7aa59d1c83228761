// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.privacy.internal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.comptoir.api.privacy.DataSubject;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.privacy.PersonalTable;
import org.comptoir.kernel.privacy.PersonalTable.Rows;
import org.comptoir.kernel.privacy.Trace;
import org.comptoir.model.id.CompanyId;
import org.comptoir.model.id.Id;

/** Finds out how the rows of a company name somebody. */
final class Tracing {

    private final List<PersonalTable> tables;

    Tracing(List<PersonalTable> tables) {
        this.tables = tables;
    }

    /** Looks twice, because some rows are told by codes that others hold. */
    Trace of(Sql sql, CompanyId company, DataSubject subject) {
        Trace bare = new Trace(company, subject, Set.of(), Set.of(), Set.of(subject.toString()));
        return look(sql, look(sql, bare));
    }

    private Trace look(Sql sql, Trace known) {
        Set<String> codes = new TreeSet<>(known.codes());
        Set<String> words = new TreeSet<>(known.words());
        Set<String> ids = new TreeSet<>(known.ids());
        for (PersonalTable table : tables) {
            Rows rows = table.rows().get(known.subject().kind());
            // What is only shown, such as orders that a buyer made, is not theirs.
            if (rows != null && rows.erased()) {
                texts(sql, table, table.codes(), rows, known, codes);
                texts(sql, table, table.words(), rows, known, words);
                for (Map.Entry<String, Function<UUID, Id>> id : table.ids().entrySet()) {
                    values(
                            sql,
                            table,
                            id.getKey(),
                            rows,
                            known,
                            row -> id.getValue().apply(row.uuid(1)).toString(),
                            ids);
                }
            }
        }
        return new Trace(known.company(), known.subject(), codes, words, ids);
    }

    private static void texts(
            Sql sql, PersonalTable table, List<String> columns, Rows rows, Trace known, Collection<String> found) {
        for (String column : columns) {
            values(sql, table, column, rows, known, row -> row.text(1), found);
        }
    }

    private static void values(
            Sql sql,
            PersonalTable table,
            String column,
            Rows rows,
            Trace known,
            Sql.RowReader<String> reader,
            Collection<String> found) {
        for (Where where : Where.of(rows, known)) {
            sql
                    .query(
                            "select distinct " + column + " from " + table.name() + where.sql(),
                            reader,
                            where.args().toArray())
                    .stream()
                    .filter(value -> !value.isBlank())
                    .forEach(found::add);
        }
    }
}
