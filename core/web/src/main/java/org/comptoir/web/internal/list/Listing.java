// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.list;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.comptoir.api.Counted;
import org.comptoir.api.ListPage;
import org.comptoir.api.PageRequest;
import org.comptoir.api.Sort;
import org.comptoir.model.Call;
import org.comptoir.model.Money;
import org.comptoir.web.internal.route.Access;

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
        Start start) {

    public Listing {
        columns = List.copyOf(columns);
        filters = List.copyOf(filters);
    }

    /** Where rows come from. What it refuses names the parameter as {@code field}, and the page leaves that out and says so. */
    public interface Source<S, R> {

        /** What is asked for, as its service knows it. */
        S selection(Asked asked, Sort sort);

        /** A page of it. */
        ListPage<R> page(S selection, PageRequest request, Call call);

        /** How many there are. */
        Counted count(S selection, Call call);

        /** What they come to, in each currency; nothing for what comes to nothing. */
        default List<Money> sums(S selection, Call call) {
            return List.of();
        }

        /** All of them, after the audit trail says so. */
        void export(S selection, Consumer<R> consumer, Call call);
    }

    /**
     * Where to begin.
     *
     * @param path of a page
     * @param key of its words
     * @param access for whom it is
     */
    public record Start(String path, String key, Access access) {}

    /** Everything that its address may say. */
    List<String> parameters() {
        List<String> names = new ArrayList<>();
        names.add(Asked.SEARCH);
        filters.forEach(filter -> names.add(filter.name()));
        names.addAll(List.of(Asked.SORT, Asked.SUMS, Asked.CURSOR));
        return names;
    }

    /** Whether somebody can sort by it: by nothing that they are not shown. */
    boolean sorts(Sort sort) {
        return columns.stream()
                .anyMatch(column -> column.onPages()
                        && !column.sort().isEmpty()
                        && column.sort().equals(sort.key()));
    }
}
