// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.comptoir.api.privacy.DataSubject.Kind;
import org.comptoir.model.id.Id;
import org.jspecify.annotations.Nullable;

/**
 * A table, and what of it is about people.
 *
 * @param name in lower case
 * @param columns those that were named, with what becomes of them; every column that can hold text is among them
 * @param rows which rows are whose
 * @param deleted whether an erasure deletes the rows rather than emptying columns
 * @param codes columns by whose values the books know the person elsewhere
 * @param words columns by whose values the person can be told in text
 * @param ids columns with ids of what is theirs, and how these are printed
 * @param mention how rows are found that nothing but their text tells; null where there are none
 * @param retention what keeps the rows; null where nothing does
 */
public record PersonalTable(
        String name,
        Map<String, Column> columns,
        Map<Kind, Rows> rows,
        boolean deleted,
        List<String> codes,
        List<String> words,
        Map<String, Function<UUID, Id>> ids,
        @Nullable Mention mention,
        @Nullable Retention retention) {

    public PersonalTable {
        columns = Map.copyOf(columns);
        rows = Map.copyOf(rows);
        codes = List.copyOf(codes);
        words = List.copyOf(words);
        ids = Map.copyOf(ids);
    }

    /**
     * A column.
     *
     * @param fate what becomes of it
     * @param replacement what an erasure puts in its place, or the end of the term where it is kept; empty means no bytes
     *     for a column of bytes; null where the module does it by hand
     */
    public record Column(Fate fate, @Nullable Replacement replacement) {}

    /** What stands in a column after an erasure. */
    @FunctionalInterface
    public interface Replacement {
        Object of(Trace trace);
    }

    /**
     * Which rows of a company are somebody's.
     *
     * @param where a condition with {@code :id, :company, :actor, :subject, :codes} and {@code :ids} for what is known of
     *     them; the last two behind {@code in}
     * @param erased whether an erasure touches the rows; others are only shown
     */
    public record Rows(String where, boolean erased) {}

    /**
     * Rows that are told by a text in them, and how to find one of them again.
     *
     * @param column the text, or bytes that are UTF-8; emptied when it mentions who is erased
     * @param key columns that tell one row from the others of a company, all of them text
     * @param shown whether an export shows them
     */
    public record Mention(String column, List<String> key, boolean shown) {}

    /**
     * What keeps rows that bear a name.
     *
     * @param since the column of the day, or the moment, that the term is counted from
     * @param basis the law
     * @param deleted whether a row goes with its term; else its kept columns are replaced
     * @param endedAt the column that says when they were; empty where nobody needs to know
     */
    public record Retention(String since, String basis, boolean deleted, String endedAt) {

        /**
         * How long documents of the books are kept: ten years from the end of the financial year (C. com. art. L123-22), which
         * ends within a year of the document. Counted from the document's day, so that no row needs a date of its own.
         */
        public static final int YEARS = 11;

        /** The first day on which nothing keeps a row any more. */
        public static LocalDate end(LocalDate since) {
            return since.plusYears(YEARS).plusDays(1);
        }

        /** Whether a row's term was over at a moment. */
        public static boolean isOver(LocalDate since, Instant at) {
            return !LocalDate.ofInstant(at, ZoneOffset.UTC).isBefore(end(since));
        }

        /**
         * Whether a row that says when it was ended may be believed: its term was over then, and that moment has come. Whoever
         * writes into the database could else mark any row, and proofs would pass it over.
         */
        public static boolean hasEnded(LocalDate since, @Nullable Instant endedAt, Instant now) {
            return endedAt != null && !endedAt.isAfter(now) && isOver(since, endedAt);
        }
    }

    public static Builder named(String name) {
        return new Builder(name);
    }

    /** Puts a table together. */
    public static final class Builder {

        private final String name;
        private final Map<String, Column> columns = new LinkedHashMap<>();
        private final Map<Kind, Rows> rows = new EnumMap<>(Kind.class);
        private final List<String> codes = new ArrayList<>();
        private final List<String> words = new ArrayList<>();
        private final Map<String, Function<UUID, Id>> ids = new LinkedHashMap<>();
        private boolean deleted;
        private @Nullable Mention mention;
        private @Nullable Retention retention;

        private Builder(String name) {
            this.name = name;
        }

        public Builder plain(String... names) {
            return all(Fate.PLAIN, null, names);
        }

        /** Emptied by an erasure. */
        public Builder erased(String... names) {
            return all(Fate.ERASED, trace -> "", names);
        }

        /** Replaced by an erasure. */
        public Builder erased(String column, Replacement replacement) {
            return all(Fate.ERASED, replacement, column);
        }

        /** Taken away by the module itself. */
        public Builder erasedByHand(String... names) {
            return all(Fate.ERASED, null, names);
        }

        /** Left by an erasure, and emptied at the end of the term. */
        public Builder kept(String... names) {
            return all(Fate.KEPT, trace -> "", names);
        }

        /** Left by an erasure, and replaced at the end of the term. */
        public Builder kept(String column, Replacement replacement) {
            return all(Fate.KEPT, replacement, column);
        }

        /** Never shown, and emptied by an erasure. */
        public Builder secret(String... names) {
            return all(Fate.SECRET, trace -> "", names);
        }

        /** Never shown, and taken away by the module itself, or with its row. */
        public Builder secretByHand(String... names) {
            return all(Fate.SECRET, null, names);
        }

        private Builder all(Fate fate, @Nullable Replacement replacement, String... names) {
            for (String column : names) {
                columns.put(column, new Column(fate, replacement));
            }
            return this;
        }

        public Builder ofCustomer(String where) {
            rows.put(Kind.CUSTOMER, new Rows(where, true));
            return this;
        }

        public Builder ofUser(String where) {
            rows.put(Kind.USER, new Rows(where, true));
            return this;
        }

        public Builder shownToCustomer(String where) {
            rows.put(Kind.CUSTOMER, new Rows(where, false));
            return this;
        }

        public Builder shownToUser(String where) {
            rows.put(Kind.USER, new Rows(where, false));
            return this;
        }

        /** An erasure deletes the rows. */
        public Builder deleted() {
            deleted = true;
            return this;
        }

        public Builder code(String column) {
            codes.add(column);
            return this;
        }

        public Builder words(String... names) {
            words.addAll(List.of(names));
            return this;
        }

        public Builder id(String column, Function<UUID, Id> printing) {
            ids.put(column, printing);
            return this;
        }

        /** Rows that mention somebody are shown. */
        public Builder mentions(String column, String... key) {
            mention = new Mention(column, List.of(key), true);
            return this;
        }

        /** Copies for the machine: searched, and never shown. */
        public Builder copies(String column, String... key) {
            mention = new Mention(column, List.of(key), false);
            return this;
        }

        /** Kept columns are replaced at the end of the term. */
        public Builder keptFrom(String since, String basis) {
            retention = new Retention(since, basis, false, "");
            return this;
        }

        /** As {@link #keptFrom}; a column says when it was done. */
        public Builder keptFrom(String since, String basis, String endedAt) {
            retention = new Retention(since, basis, false, endedAt);
            return this;
        }

        /** Rows are deleted at the end of the term. */
        public Builder rowsKeptFrom(String since, String basis) {
            retention = new Retention(since, basis, true, "");
            return this;
        }

        public PersonalTable build() {
            return new PersonalTable(name, columns, rows, deleted, codes, words, ids, mention, retention);
        }
    }
}
