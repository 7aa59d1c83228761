// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.list;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.comptoir.api.Counted;
import org.comptoir.api.ListPage;
import org.comptoir.api.PageRequest;
import org.comptoir.api.Sort;
import org.comptoir.model.Call;
import org.comptoir.model.Money;
import org.comptoir.web.internal.route.Access;
import org.jspecify.annotations.Nullable;

/**
 * A list page: all that tells one from another.
 *
 * @param name what its words begin with
 * @param path where it is
 * @param access for whom
 * @param export for whom it is as a file
 * @param columns in order
 * @param filters in order
 * @param usual how it is sorted unless said otherwise
 * @param source where the rows come from
 * @param start what to do while there is nothing to list
 * @param bulk what can be done with several rows at once; absent where nothing can
 * @param <S> what selects rows
 * @param <R> a row
 */
public record Listing<S, R>(
        String name,
        String path,
        Access access,
        Access export,
        List<Column<R>> columns,
        List<Filter> filters,
        Sort usual,
        Source<S, R> source,
        Start start,
        @Nullable Bulk<R> bulk) {

    /** One of which no several rows can be chosen. */
    public Listing(
            String name,
            String path,
            Access access,
            Access export,
            List<Column<R>> columns,
            List<Filter> filters,
            Sort usual,
            Source<S, R> source,
            Start start) {
        this(name, path, access, export, columns, filters, usual, source, start, null);
    }

    public Listing {
        columns = List.copyOf(columns);
        filters = List.copyOf(filters);
    }

    /**
     * Where rows come from, as their service lists, counts, sums and hands them out. What it refuses names the parameter as
     * {@code field}, and the page leaves that out and says so.
     *
     * @param selecting what is asked for, as the service knows it
     * @param paging a page of it
     * @param counting how many there are
     * @param summing what they come to; nothing for what comes to nothing
     * @param exporting all of them, after the audit trail says so
     */
    public record Source<S, R>(
            Selecting<S> selecting,
            Paging<S, R> paging,
            Counting<S> counting,
            Summing<S> summing,
            Exporting<S, R> exporting) {

        /** One that comes to nothing. */
        public Source(Selecting<S> selecting, Paging<S, R> paging, Counting<S> counting, Exporting<S, R> exporting) {
            this(selecting, paging, counting, (selection, call) -> List.of(), exporting);
        }

        /** The same, of which somebody may ask what it comes to. */
        public Source<S, R> with(Summing<S> other) {
            return new Source<>(selecting, paging, counting, other, exporting);
        }
    }

    /** What an address asks for. */
    @FunctionalInterface
    public interface Selecting<S> {
        S of(Asked asked, Sort sort);
    }

    /** Gives a page. */
    @FunctionalInterface
    public interface Paging<S, R> {
        ListPage<R> of(S selection, PageRequest request, Call call);
    }

    /** Counts. */
    @FunctionalInterface
    public interface Counting<S> {
        /** Of what nobody counts, since only who reads it all would know. */
        Counted NOT = new Counted(-1, true);

        Counted of(S selection, Call call);
    }

    /** Adds up. */
    @FunctionalInterface
    public interface Summing<S> {
        List<Sum> of(S selection, Call call);
    }

    /** Hands out all rows. */
    @FunctionalInterface
    public interface Exporting<S, R> {
        void of(S selection, Consumer<R> consumer, Call call);
    }

    /**
     * What a list comes to.
     *
     * @param key of the word for it
     */
    public record Sum(String key, Money money) {

        /** What is owed with VAT, as most lists of documents come to. */
        public static Sum gross(Money money) {
            return new Sum("list/sum", money);
        }
    }

    /**
     * Something to do with several rows.
     *
     * @param path where the form goes, which names each chosen row as {@code row}
     * @param label a key of the words, for the button
     * @param access for whom
     * @param offered which rows it can be done with
     * @param id of a row
     * @param key makes the first sending of a form the only one that acts
     * @param chosen the filter that, where it narrows the list, has the rows chosen from the start
     */
    public record Bulk<R>(
            String path,
            String label,
            Access access,
            Predicate<R> offered,
            Function<R, String> id,
            Supplier<String> key,
            String chosen) {}

    /**
     * Where to begin.
     *
     * @param path of a page
     * @param key of its words
     * @param access for whom it is
     * @param always whether above the rows too, and not only where there are none
     */
    public record Start(String path, String key, Access access, boolean always) {

        /** One for where there is nothing yet. */
        public Start(String path, String key, Access access) {
            this(path, key, access, false);
        }
    }

    /** Everything that its address may say. */
    List<String> parameters() {
        List<String> names = new ArrayList<>();
        names.add(Asked.SEARCH);
        filters.forEach(filter -> names.add(filter.name()));
        names.addAll(List.of(Asked.SORT, Asked.SUMS, Asked.CURSOR));
        return names;
    }

    /** Whether somebody can sort by it: as usual, else by nothing that they are not shown. */
    boolean sorts(Sort sort) {
        return sort.equals(usual)
                || columns.stream()
                        .anyMatch(column -> column.onPages()
                                && !column.sort().isEmpty()
                                && column.sort().equals(sort.key()));
    }
}
