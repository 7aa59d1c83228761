// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.list;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.comptoir.api.DaySpan;
import org.comptoir.kernel.Reached;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.input.SearchText;
import org.jspecify.annotations.Nullable;

/**
 * What rows must fulfil, as SQL with its arguments. The text is made of what this code says, never of what somebody asks
 * with: that goes into arguments alone. Values; each method answers with one more condition.
 */
public final class Conditions {

    /** A span of days that one column is kept to. */
    private record Span(String column, LocalDate first, LocalDate last) {}

    private final List<String> texts;
    private final List<Object> args;
    private final @Nullable Span span;

    private Conditions(List<String> texts, List<Object> args, @Nullable Span span) {
        this.texts = List.copyOf(texts);
        this.args = List.copyOf(args);
        this.span = span;
    }

    /** A first condition, such as {@code company = ?}. */
    public static Conditions where(String condition, Object... args) {
        return new Conditions(List.of(condition), Arrays.asList(args), null);
    }

    /** One more. */
    public Conditions and(String condition, Object... more) {
        List<String> longer = new ArrayList<>(texts);
        longer.add(condition);
        List<Object> all = new ArrayList<>(args);
        all.addAll(Arrays.asList(more));
        return new Conditions(longer, all, span);
    }

    /** A column is one of some values; no values are no condition. */
    public Conditions oneOf(String column, List<?> values) {
        if (values.isEmpty()) {
            return this;
        }
        return values.size() == 1 ? and(column + " = ?", values.get(0)) : and(column + " in ?", new Sql.In(values));
    }

    /** A column equals a value; an absent one is no condition. */
    public Conditions same(String column, @Nullable Object value) {
        return value == null ? this : and(column + " = ?", value);
    }

    /** A folded column holds what was searched for. Refused as {@link SearchText#pattern}. */
    public Conditions search(String column, String search) {
        String pattern = SearchText.pattern(search);
        return pattern.equals(SearchText.EVERYTHING) ? this : and(column + " like ? escape '!'", pattern);
    }

    /**
     * A column lies between two days. Kept apart, so that a page that is sorted by this column begins to read where the page
     * before ended: of two bounds of one column a database would read from the first, and pass over the rest.
     */
    public Conditions between(String column, LocalDate first, LocalDate last) {
        return new Conditions(texts, args, new Span(column, first, last));
    }

    /** A column lies within a span, as in {@link #between}; a span that holds every day is no condition. */
    public Conditions within(String column, DaySpan days) {
        return days.always() ? this : between(column, days.first(), days.last());
    }

    /** What the call reaches. */
    public Conditions and(Reached reached) {
        return reached.and().isEmpty()
                ? this
                : and(reached.and().substring(" and ".length()), reached.args().toArray());
    }

    /** Rows behind a mark in the order of a column, and of an id among equals. */
    Conditions behind(String column, String id, Object value, Object mark, boolean descending) {
        String sign = descending ? " < ?" : " > ?";
        Conditions from =
                from(column, value, descending).orElseGet(() -> and(column + (descending ? " <= ?" : " >= ?"), value));
        return from.and("(" + column + sign + " or (" + column + " = ? and " + id + sign + "))", value, value, mark);
    }

    /** Where the span is one of this column, it ends or begins at the value. */
    private Optional<Conditions> from(String column, Object value, boolean descending) {
        if (span == null || !span.column.equals(column) || !(value instanceof LocalDate day)) {
            return Optional.empty();
        }
        LocalDate first = descending || day.isBefore(span.first) ? span.first : day;
        LocalDate last = !descending || day.isAfter(span.last) ? span.last : day;
        return Optional.of(between(column, first, last));
    }

    /** All of them, from {@code " where "} on. */
    public String text() {
        String days = span == null ? "" : " and " + span.column + " between ? and ?";
        return " where " + String.join(" and ", texts) + days;
    }

    /** The arguments of {@link #text}. */
    public @Nullable Object[] args() {
        List<Object> all = new ArrayList<>(args);
        if (span != null) {
            all.add(span.first);
            all.add(span.last);
        }
        return all.toArray();
    }
}
