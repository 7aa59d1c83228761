// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.list;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Function;
import org.comptoir.model.Money;
import org.comptoir.model.UnitPrice;
import org.jspecify.annotations.Nullable;

/**
 * A column of a list.
 *
 * @param name its word is the list's name, {@code /col/} and this
 * @param kind what stands in it
 * @param look where it is shown
 * @param sort the key by which the list is sorted on it, empty for none
 * @param value of a row
 * @param way where the cell leads, empty for nowhere
 * @param note a second line of the cell, empty for none
 */
public record Column<R>(
        String name,
        Kind kind,
        Look look,
        String sort,
        Function<R, Value> value,
        Function<R, String> way,
        Function<R, String> note) {

    /** What stands in a column, which says where it is aligned and which end is looked at first. */
    public enum Kind {
        TEXT,
        AMOUNT,
        PRICE,
        NUMBER,
        DAY,
        STATUS
    }

    /** Where a column is shown. */
    public enum Look {
        /** Everywhere; what a row is called by, and where it leads. */
        LEADING,
        /** Everywhere. */
        PLAIN,
        /** Where there is room, and in files. */
        WIDE,
        /** In files alone. */
        FILE
    }

    /** What somebody wrote. */
    public static <R> Column<R> text(String name, Function<R, String> text) {
        return of(name, Kind.TEXT, row -> new Value.Text(text.apply(row)));
    }

    /** An amount of money. */
    public static <R> Column<R> amount(String name, Function<R, Money> amount) {
        return of(name, Kind.AMOUNT, row -> new Value.Amount(amount.apply(row)));
    }

    /** An amount of money, where a row has one. */
    public static <R> Column<R> amountOrNone(String name, Function<R, @Nullable Money> amount) {
        return of(name, Kind.AMOUNT, row -> {
            Money found = amount.apply(row);
            return found == null ? new Value.Text("") : new Value.Amount(found);
        });
    }

    /** A debit or a credit. */
    public static <R> Column<R> side(String name, Function<R, Money> amount) {
        return of(name, Kind.AMOUNT, row -> new Value.Side(amount.apply(row)));
    }

    /** A price of one, which comes to nothing over a list. */
    public static <R> Column<R> price(String name, Function<R, UnitPrice> price) {
        return of(name, Kind.PRICE, row -> new Value.Price(price.apply(row)));
    }

    /** How many; of different things, so that it comes to nothing over a list. */
    public static <R> Column<R> number(String name, Function<R, BigDecimal> number) {
        return of(name, Kind.NUMBER, row -> new Value.Number(number.apply(row)));
    }

    /** A business date. */
    public static <R> Column<R> day(String name, Function<R, LocalDate> day) {
        return of(name, Kind.DAY, row -> new Value.Day(day.apply(row)));
    }

    /** One of a few words. */
    public static <R> Column<R> status(String name, Function<R, Value.Status> status) {
        return of(name, Kind.STATUS, status::apply);
    }

    /** What is said in words. */
    public static <R> Column<R> worded(String name, Function<R, Value.Worded> words) {
        return of(name, Kind.TEXT, words::apply);
    }

    private static <R> Column<R> of(String name, Kind kind, Function<R, Value> value) {
        return new Column<>(name, kind, Look.PLAIN, "", value, row -> "", row -> "");
    }

    /** The same, shown elsewhere. */
    public Column<R> as(Look other) {
        return new Column<>(name, kind, other, sort, value, way, note);
    }

    /** The same, and the list can be sorted by it. */
    public Column<R> sortedBy(String key) {
        return new Column<>(name, kind, look, key, value, way, note);
    }

    /** The same, leading somewhere. */
    public Column<R> leadingTo(Function<R, String> path) {
        return new Column<>(name, kind, look, sort, value, path, note);
    }

    /** The same with a second line. */
    public Column<R> noting(Function<R, String> line) {
        return new Column<>(name, kind, look, sort, value, way, line);
    }

    boolean ofFigures() {
        return kind == Kind.AMOUNT || kind == Kind.PRICE || kind == Kind.NUMBER;
    }

    boolean onPages() {
        return look != Look.FILE;
    }
}
