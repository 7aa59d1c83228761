// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.tck.data;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.comptoir.kernel.Database.Column;
import org.comptoir.spi.broker.v1.StoreSql;

/**
 * Rows for tables that the kit knows the columns of and nothing else. What a column holds depends on its kind and the number of
 * the row alone, so that a foreign key finds the row of the same number.
 */
final class MadeRows {

    private static final int OF_EACH_TABLE = 3;
    private static final Instant MOMENT = Instant.parse("2026-11-21T09:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-11-21");
    private static final String COMPANY = "company";

    private MadeRows() {}

    /** @param tables in the order in which they were made: a table may refer to those before it */
    static List<StoreSql> of(Map<String, List<Column>> tables) {
        List<StoreSql> inserts = new ArrayList<>();
        tables.forEach((table, columns) -> {
            for (int number = 1; number <= OF_EACH_TABLE; number++) {
                inserts.add(insert(table, columns, number));
            }
        });
        return inserts;
    }

    private static StoreSql insert(String table, List<Column> columns, int number) {
        List<Column> own = columns.stream()
                .filter(column -> !column.name().equals(COMPANY))
                .toList();
        String names = String.join(", ", own.stream().map(Column::name).toList());
        String marks = String.join(", ", Collections.nCopies(own.size(), "?"));
        return new StoreSql(
                "insert into {" + table + "} (" + names + ") values (" + marks + ")",
                List.copyOf(
                        own.stream().map(column -> value(column.kind(), number)).toList()));
    }

    private static Object value(Column.Kind kind, int number) {
        return switch (kind) {
            case TEXT -> Integer.toString(number);
            case NUMBER -> (long) number;
            case DECIMAL -> BigDecimal.valueOf(number);
            case FLAG -> number % 2 != 0;
            case UUID -> new UUID(0, number);
            case INSTANT -> MOMENT.plusSeconds(number);
            case DATE -> DAY.plusDays(number);
            case BYTES -> new byte[] {(byte) number};
        };
    }
}
