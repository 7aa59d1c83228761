// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.list;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.comptoir.api.PageRequest;
import org.comptoir.web.internal.list.Column.Kind;
import org.comptoir.web.internal.list.Column.Look;
import org.comptoir.web.internal.route.Finder.Hit;
import org.comptoir.web.internal.route.Visit;

/** Finds by the search of a list, and says of a record what the list's own columns say: nobody finds more than they can list. */
final class ListSearch<S, R> {

    private static final int A_HANDFUL = 5;
    private static final int NOTES = 3;

    private final Listing<S, R> listing;

    ListSearch(Listing<S, R> listing) {
        this.listing = listing;
    }

    /** Who types a whole number or code means that one. */
    List<Hit> hits(String text, Visit visit) {
        Asked asked = new Asked(Map.of(Asked.SEARCH, List.of(text)));
        S selection = listing.source().selecting().of(asked, listing.usual());
        return listing.source().paging().of(selection, new PageRequest("", A_HANDFUL), visit.call()).items().stream()
                .limit(A_HANDFUL)
                .map(row -> hit(row, visit))
                .sorted(Comparator.comparing(hit -> !hit.title().equalsIgnoreCase(text)))
                .toList();
    }

    private Hit hit(R row, Visit visit) {
        Column<R> leading = listing.columns().stream()
                .filter(column -> column.look() == Look.LEADING)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a list without a leading column: " + listing.name()));
        String note = listing.columns().stream()
                .filter(column -> column.look() == Look.PLAIN)
                .filter(column -> column.kind() == Kind.TEXT || column.kind() == Kind.STATUS)
                .map(column -> column.value().apply(row).shown(visit.words()))
                .filter(shown -> !shown.isEmpty())
                .limit(NOTES)
                .collect(Collectors.joining(" · "));
        return new Hit(leading.way().apply(row), leading.value().apply(row).shown(visit.words()), note);
    }
}
