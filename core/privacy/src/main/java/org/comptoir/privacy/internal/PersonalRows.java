// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.privacy.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.comptoir.kernel.Database.Column;
import org.comptoir.kernel.Schemas;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.Tx;
import org.comptoir.kernel.json.Json;
import org.comptoir.kernel.privacy.Fate;
import org.comptoir.kernel.privacy.PersonalTable;
import org.comptoir.kernel.privacy.PersonalTable.Rows;
import org.comptoir.kernel.privacy.Trace;

/** Reads and empties somebody's rows as the tables say. The names in the statements are those that modules wrote down. */
final class PersonalRows {

    private final Schemas schemas;
    private final Cells cells;

    PersonalRows(Schemas schemas, Json json) {
        this.schemas = schemas;
        this.cells = new Cells(json);
    }

    /** The columns that may be shown: all but those that let somebody in. */
    List<Column> shown(PersonalTable table) {
        return schemas.columns(table.name()).stream()
                .filter(column -> fate(table, column) != Fate.SECRET)
                .toList();
    }

    private static Fate fate(PersonalTable table, Column column) {
        PersonalTable.Column named = table.columns().get(column.name());
        return named == null ? Fate.PLAIN : named.fate();
    }

    /** Each row as it may be shown, by column. */
    void each(Sql sql, PersonalTable table, Trace trace, Consumer<Map<String, Object>> consumer) {
        Rows rows = table.rows().get(trace.subject().kind());
        if (rows == null) {
            return;
        }
        List<Column> columns = shown(table);
        String select =
                "select " + String.join(", ", columns.stream().map(Column::name).toList()) + " from " + table.name();
        for (Where where : Where.of(rows, trace)) {
            sql.each(
                    select + where.sql(),
                    row -> {
                        Map<String, Object> values = new LinkedHashMap<>();
                        for (int i = 0; i < columns.size(); i++) {
                            values.put(
                                    columns.get(i).name(),
                                    cells.read(row, i + 1, columns.get(i).kind()));
                        }
                        consumer.accept(values);
                    },
                    where.args().toArray());
        }
    }

    /** Deletes somebody's rows, or empties what says who they are. */
    void erase(Tx tx, PersonalTable table, Trace trace) {
        Rows rows = table.rows().get(trace.subject().kind());
        if (rows == null || !rows.erased()) {
            return;
        }
        List<String> columns = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        table.columns().forEach((name, column) -> {
            if (column.fate() != Fate.KEPT && column.replacement() != null) {
                columns.add(name + " = ?");
                values.add(column.replacement().of(trace));
            }
        });
        if (!table.deleted() && columns.isEmpty()) {
            return;
        }
        for (Where where : Where.of(rows, trace)) {
            List<Object> args = new ArrayList<>(table.deleted() ? List.of() : values);
            args.addAll(where.args());
            String change = table.deleted()
                    ? "delete from " + table.name()
                    : "update " + table.name() + " set " + String.join(", ", columns);
            tx.update(change + where.sql(), args.toArray());
        }
    }
}
