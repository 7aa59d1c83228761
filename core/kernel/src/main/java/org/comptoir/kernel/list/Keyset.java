// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.list;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.comptoir.api.Counted;
import org.comptoir.api.ListPage;
import org.comptoir.api.PageRequest;
import org.comptoir.api.Sort;
import org.comptoir.kernel.Sql;
import org.comptoir.model.id.Id;
import org.jspecify.annotations.Nullable;

/**
 * Pages of a list, each found by where the page before ended and not by how many rows came before it: the thousandth page
 * costs as much as the first, and rows that come and go meanwhile neither repeat nor hide another.
 *
 * @param <R> a row
 */
public final class Keyset<R> {

    /** Counting further helps nobody who looks at a list. */
    public static final int MOST_COUNTED = 10_000;

    /** What values of a column are. */
    public enum Kind {
        TEXT,
        NUMBER,
        DECIMAL,
        DAY,
        MOMENT
    }

    /**
     * What a list can be sorted by.
     *
     * @param code as {@link Sort#key} names it
     * @param column of the statement
     * @param kind of its values
     * @param value of a row: a {@code String}, {@code Long}, {@code BigDecimal}, {@code LocalDate} or
     *     {@code Instant}
     */
    public record Key<R>(String code, String column, Kind kind, Function<R, Object> value) {}

    private final String idColumn;
    private final Function<R, Object> id;
    private final boolean named;
    private final Map<String, Key<R>> keys;

    /**
     * A list.
     *
     * @param idColumn what tells rows apart that are equal in the key
     * @param id of a row
     */
    public Keyset(String idColumn, Function<R, Id> id, List<Key<R>> keys) {
        this(idColumn, row -> id.apply(row).value(), false, keys);
    }

    private Keyset(String idColumn, Function<R, Object> id, boolean named, List<Key<R>> keys) {
        this.idColumn = idColumn;
        this.id = id;
        this.named = named;
        this.keys = keys.stream().collect(Collectors.toUnmodifiableMap(Key::code, key -> key));
    }

    /** A list of rows that a text tells apart, for want of an id. */
    public static <R> Keyset<R> named(String nameColumn, Function<R, String> name, List<Key<R>> keys) {
        return new Keyset<>(nameColumn, name::apply, true, keys);
    }

    /**
     * A page of the rows that fulfil the conditions. Refused: {@code page.cursor}.
     *
     * @param select up to the conditions
     * @param sort one of the keys
     */
    public ListPage<R> page(
            Sql sql, String select, Conditions conditions, Sort sort, PageRequest request, Sql.RowReader<R> reader) {
        Key<R> key = key(sort);
        boolean first = request.cursor().isEmpty();
        @Nullable Cursor cursor = first ? null : Cursor.read(request.cursor(), sort, key.kind(), named);
        boolean onwards = cursor == null || cursor.onwards();
        boolean descending = sort.descending() == onwards;
        Conditions wanted = cursor == null
                ? conditions
                : conditions.behind(key.column(), idColumn, cursor.value(), cursor.id(), descending);
        String way = descending ? " desc" : "";
        List<R> found = sql.query(
                select + wanted.text() + " order by " + key.column() + way + ", " + idColumn + way + " fetch first "
                        + (request.limit() + 1) + " rows only",
                reader,
                wanted.args());
        return cut(found, request.limit(), first, onwards, sort);
    }

    /** From one row more than was asked for, which tells whether there is another page that way. */
    private ListPage<R> cut(List<R> found, int limit, boolean first, boolean onwards, Sort sort) {
        boolean more = found.size() > limit;
        List<R> rows = new ArrayList<>(more ? found.subList(0, limit) : found);
        if (!onwards) {
            Collections.reverse(rows);
        }
        boolean before = onwards ? !first : more;
        boolean behind = !onwards || more;
        if (rows.isEmpty()) {
            return new ListPage<>(rows, "", "");
        }
        return new ListPage<>(
                rows,
                before ? place(false, rows.get(0), sort) : "",
                behind ? place(true, rows.get(rows.size() - 1), sort) : "");
    }

    private String place(boolean onwards, R row, Sort sort) {
        Object value = key(sort).value().apply(row);
        return new Cursor(onwards, value, id.apply(row)).print(sort);
    }

    /**
     * How many rows fulfil the conditions, counted to {@link #MOST_COUNTED}.
     *
     * @param from the table with its name in the conditions, such as {@code from sales_order o}
     */
    public Counted count(Sql sql, String from, Conditions conditions) {
        long counted = sql.first(
                        "select count(*) from (select " + idColumn + " " + from + conditions.text() + " fetch first "
                                + (MOST_COUNTED + 1) + " rows only) counted",
                        row -> row.number(1),
                        conditions.args())
                .orElse(0L);
        return new Counted(Math.min(counted, MOST_COUNTED), counted > MOST_COUNTED);
    }

    private Key<R> key(Sort sort) {
        Key<R> key = keys.get(sort.key());
        if (key == null) {
            throw new IllegalArgumentException("no such sort: " + sort);
        }
        return key;
    }
}
