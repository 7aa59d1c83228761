// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.tck.data;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.comptoir.kernel.Database.Column;
import org.comptoir.kernel.Row;
import org.comptoir.kernel.Schemas;
import org.comptoir.kernel.Units;
import org.comptoir.model.id.CompanyId;

/**
 * What stands in a plugin's tables, of every company.
 *
 * @param tables by the plugin's own names, in the order in which they were made
 */
record Snapshot(Map<String, Table> tables) {

    /**
     * A table.
     *
     * @param rows what each column holds, as text that is the same on each database; NULL as «NULL»
     */
    record Table(List<Column> columns, List<SortedMap<String, String>> rows) {

        Set<String> names() {
            return Set.copyOf(columns.stream().map(Column::name).toList());
        }

        /** The rows by these columns alone, in no order that means anything. */
        List<String> rows(Collection<String> names) {
            return rows.stream()
                    .map(row -> {
                        SortedMap<String, String> kept = new TreeMap<>(row);
                        kept.keySet().retainAll(names);
                        return kept.toString();
                    })
                    .sorted()
                    .toList();
        }

        List<String> rowsOf(CompanyId company) {
            return new Table(
                            columns,
                            rows.stream()
                                    .filter(row -> company.value().toString().equals(row.get("company")))
                                    .toList())
                    .rows(names());
        }
    }

    /** The rows of one company in each table. */
    Map<String, List<String>> of(CompanyId company) {
        Map<String, List<String>> rows = new TreeMap<>();
        tables.forEach((name, table) -> rows.put(name, table.rowsOf(company)));
        return rows;
    }

    /** Reads without the store, which would show one company's rows alone. */
    record Reader(Schemas schemas, Units units) {

        Snapshot read(Map<String, String> names) {
            Map<String, Table> tables = new LinkedHashMap<>();
            names.forEach((own, table) -> tables.put(own, table(table)));
            return new Snapshot(tables);
        }

        /** Each column twice: what it holds, and whether it holds anything, which most kinds cannot tell. */
        private Table table(String table) {
            List<Column> columns = schemas.columns(table);
            List<String> selected = new ArrayList<>();
            for (Column column : columns) {
                selected.add(column.name());
                selected.add("case when " + column.name() + " is null then 1 else 0 end");
            }
            String select = "select " + String.join(", ", selected) + " from " + table;
            return new Table(columns, units.read(sql -> sql.query(select, row -> row(columns, row))));
        }

        private static SortedMap<String, String> row(List<Column> columns, Row row) {
            SortedMap<String, String> values = new TreeMap<>();
            for (int i = 0; i < columns.size(); i++) {
                boolean none = row.integer(2 * i + 2) == 1;
                values.put(
                        columns.get(i).name(),
                        none ? "NULL" : text(columns.get(i).kind(), row, 2 * i + 1));
            }
            return values;
        }

        /** A decimal without its scale: a later version may have made it finer. */
        private static String text(Column.Kind kind, Row row, int column) {
            return switch (kind) {
                case TEXT -> row.text(column);
                case NUMBER -> Long.toString(row.number(column));
                case DECIMAL -> row.decimal(column).stripTrailingZeros().toPlainString();
                case FLAG -> Boolean.toString(row.flag(column));
                case UUID -> row.uuid(column).toString();
                case INSTANT -> row.instant(column).toString();
                case DATE -> row.date(column).toString();
                case BYTES -> HexFormat.of().formatHex(row.bytes(column));
            };
        }
    }
}
