// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.list;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.comptoir.api.Counted;
import org.comptoir.api.ListPage;
import org.comptoir.api.PageRequest;
import org.comptoir.api.Sort;
import org.comptoir.kernel.text.ProblemTexts;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.web.internal.http.Answer;
import org.comptoir.web.internal.http.Refused;
import org.comptoir.web.internal.route.Finder;
import org.comptoir.web.internal.route.Route;
import org.comptoir.web.internal.route.Visit;

/** The pages of a list: the list, and the same as a file. */
public final class ListPages<S, R> {

    private static final int A_PAGE = 50;

    private final Listing<S, R> listing;
    private final ProblemTexts texts;
    private final SavedWays ways;

    public ListPages(Listing<S, R> listing, ListDesk desk) {
        this.listing = listing;
        this.texts = desk.texts();
        this.ways = new SavedWays(listing, desk);
    }

    /** Their lines of the table. A file is asked for by a POST: it leaves a row in the audit trail. */
    public List<Route> routes() {
        List<Route> routes = new ArrayList<>(ways());
        routes.add(Route.get(listing.path(), listing.access(), this::list));
        routes.add(Route.post(listing.path() + "/export", listing.export(), this::export));
        return routes;
    }

    /** Those of the ways in which people look at it alone, for where several listings share an address. */
    public List<Route> ways() {
        return ways.routes();
    }

    /** Where it opens for who asked for nothing in particular; empty for where they are. */
    public String opening(Visit visit) {
        return ways.opening(visit);
    }

    /** What the first page says of it. */
    public ListCards<S> cards() {
        return new ListCards<>(listing);
    }

    /** Finds its records from everywhere. */
    public Finder finder(int order, String key, String icon) {
        return new Finder(order, key, icon, listing.access(), this::hits);
    }

    /** The few records that fit a search best. */
    public List<Finder.Hit> hits(String text, Visit visit) {
        return new ListSearch<>(listing).hits(text, visit);
    }

    /** What was found, for what was asked in the end. */
    record Found<R>(Asked asked, Sort sort, ListPage<R> page, Counted count, List<Listing.Sum> sums) {}

    /** Does something with a selection. */
    private interface Use<S, T> {
        T with(Asked asked, Sort sort, S selection);
    }

    /** The list. */
    public Answer list(Visit visit) {
        String opening = opening(visit);
        if (!opening.isEmpty()) {
            return Answer.see(opening);
        }
        Leaving leaving = new Leaving(listing, new Refused.Reader(texts, visit.words()));
        Found<R> found = asking(visit, leaving, (asked, sort, selection) -> found(visit, asked, sort, selection));
        return Answer.page(new Drawn<>(listing, visit, leaving).view(found, ways.drawn(found.asked(), visit)));
    }

    private Found<R> found(Visit visit, Asked asked, Sort sort, S selection) {
        PageRequest request = new PageRequest(asked.one(Asked.CURSOR), A_PAGE);
        Listing.Source<S, R> source = listing.source();
        return new Found<>(
                asked,
                sort,
                source.paging().of(selection, request, visit.call()),
                source.counting().of(selection, visit.call()),
                asked.has(Asked.SUMS) ? source.summing().of(selection, visit.call()) : List.of());
    }

    /** Leaves out, one by one, what the list does not know: somebody with an old or a mistyped address sees a list. */
    private <T> T asking(Visit visit, Leaving leaving, Use<S, T> use) {
        Asked asked = leaving.unknownRecords(Asked.of(visit.request().query(), listing.parameters()), visit);
        while (true) {
            try {
                Sort sort = asked.sort(listing.usual());
                if (!listing.sorts(sort)) {
                    throw ComptoirException.invalid("sort.unknown", Asked.SORT, sort);
                }
                return use.with(asked, sort, listing.source().selecting().of(asked, sort));
            } catch (ComptoirException refusal) {
                if (refusal.fault() != Fault.INVALID) {
                    throw refusal;
                }
                asked = leaving.out(asked, refusal);
            }
        }
    }

    /** The same as a file. */
    public Answer export(Visit visit) {
        Leaving leaving = new Leaving(listing, new Refused.Reader(texts, visit.words()));
        return asking(
                visit,
                leaving,
                (asked, sort, selection) ->
                        leaving.any() ? Answer.see(asked.address(listing.path())) : file(visit, selection));
    }

    private Answer file(Visit visit, S selection) {
        // Counting asks what streaming would be refused for, while there still is a page to say it on.
        listing.source().counting().of(selection, visit.call());
        return Answer.file(listing.name() + ".csv", "text/csv; charset=utf-8", out -> write(visit, selection, out));
    }

    private void write(Visit visit, S selection, OutputStream out) throws java.io.IOException {
        Sheet<R> sheet = new Sheet<>(listing, visit.words(), out);
        sheet.open();
        listing.source().exporting().of(selection, sheet, visit.call());
        sheet.close();
    }
}
