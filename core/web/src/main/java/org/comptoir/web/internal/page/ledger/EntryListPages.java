// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.ledger;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.comptoir.api.DaySpan;
import org.comptoir.api.Sort;
import org.comptoir.api.ledger.EntryLists;
import org.comptoir.api.ledger.EntrySelection;
import org.comptoir.api.ledger.EntrySummary;
import org.comptoir.api.ledger.EntryTotals;
import org.comptoir.api.ledger.Ledger;
import org.comptoir.web.internal.http.Fields;
import org.comptoir.web.internal.list.Asked;
import org.comptoir.web.internal.list.Column;
import org.comptoir.web.internal.list.Column.Look;
import org.comptoir.web.internal.list.Filter;
import org.comptoir.web.internal.list.ListDesk;
import org.comptoir.web.internal.list.ListPages;
import org.comptoir.web.internal.list.Listing;
import org.comptoir.web.internal.route.Access;
import org.comptoir.web.internal.route.MenuLine;
import org.comptoir.web.internal.route.Pages;
import org.comptoir.web.internal.route.Route;
import org.comptoir.web.internal.route.Visit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The entries of the books. Kept to one account, the same list shows what is done to that account; with nothing left out, that
 * is its general ledger, and each row says what the account came to. A file of it leaves the house, as other books do: with
 * a fresh proof.
 */
@Component(service = Pages.class)
public final class EntryListPages implements Pages {

    static final String PATH = "/ledger/entries";
    static final String SCOPE = "ledger:r";
    static final Access ACCESS = Access.needs(SCOPE);

    private static final List<String> JOURNALS = List.of("VE", "BQ", "ST", "OD", "AN");

    /** What a row says beyond what happened. */
    private enum Shape {
        WHOLE,
        ACCOUNT,
        RUNNING
    }

    private final Map<Shape, ListPages<EntrySelection, EntrySummary>> pages = new EnumMap<>(Shape.class);

    @Activate
    public EntryListPages(@Reference EntryLists lists, @Reference Ledger ledger, @Reference ListDesk desk) {
        List<Filter> filters = List.of(
                new Filter.Choice("journal", JOURNALS, "journal"),
                new Filter.Text("account", (number, visit) -> named(ledger, number, visit)),
                new Filter.Day("from"),
                new Filter.Day("to"),
                new Filter.Record("source", EntryListPages::source));
        for (Shape shape : Shape.values()) {
            pages.put(
                    shape,
                    new ListPages<>(
                            new Listing<>(
                                    "entries",
                                    PATH,
                                    ACCESS,
                                    Access.needsConfirmed(SCOPE),
                                    columns(shape),
                                    filters,
                                    EntrySelection.ALL.sort(),
                                    new Listing.Source<>(
                                                    EntryListPages::selection, lists::list, lists::count, lists::export)
                                            .with((selection, call) -> sums(lists.totals(selection, call), shape)),
                                    new Listing.Start(
                                            "/orders?state=shipped", "invoices/start", Access.needs("order:r"))),
                            desk));
        }
    }

    private static List<Column<EntrySummary>> columns(Shape shape) {
        List<Column<EntrySummary>> columns = new ArrayList<>(List.of(
                Column.<EntrySummary>text("entry", EntrySummary::name)
                        .leadingTo(row -> PATH + "/" + row.id())
                        .as(Look.LEADING),
                Column.<EntrySummary>day("booked-on", EntrySummary::bookedOn).sortedBy("bookedOn"),
                Column.<EntrySummary>text("piece", EntrySummary::piece).sortedBy("piece"),
                Column.<EntrySummary>text("label", EntrySummary::label).as(Look.WIDE)));
        boolean whole = shape == Shape.WHOLE;
        if (whole) {
            columns.add(Column.amount("amount", EntrySummary::debit));
        }
        columns.add(Column.<EntrySummary>side("debit", EntrySummary::debit).as(whole ? Look.FILE : Look.PLAIN));
        columns.add(Column.<EntrySummary>side("credit", EntrySummary::credit).as(whole ? Look.FILE : Look.PLAIN));
        if (shape == Shape.RUNNING) {
            // An account that is none is left out of what is asked, and then no row has one.
            columns.add(Column.amountOrNone("balance", EntrySummary::balance));
        }
        columns.add(Column.<EntrySummary>text(
                        "currency", row -> row.debit().currency().code())
                .as(Look.FILE));
        return columns;
    }

    private static String named(Ledger ledger, String number, Visit visit) {
        return ledger.accounts(visit.call()).stream()
                .filter(account -> account.number().equals(number))
                .map(account -> number + " " + account.label())
                .findFirst()
                .orElse(number);
    }

    /** What an entry is about, as far as it needs no look at the books of others. */
    private static String source(String source, Visit visit) {
        return EntryView.kind(source, visit.words());
    }

    private static EntrySelection selection(Asked asked, Sort sort) {
        return new EntrySelection(
                asked.search(),
                asked.all("journal"),
                asked.one("account"),
                asked.all("source"),
                asked.day("from", DaySpan.EARLIEST),
                asked.day("to", DaySpan.LATEST),
                sort);
    }

    private static List<Listing.Sum> sums(EntryTotals totals, Shape shape) {
        List<Listing.Sum> sums = new ArrayList<>();
        for (EntryTotals.Sum sum : totals.sums()) {
            sums.add(new Listing.Sum("entries/sum/debit", sum.debit()));
            sums.add(new Listing.Sum("entries/sum/credit", sum.credit()));
            if (shape != Shape.WHOLE) {
                sums.add(new Listing.Sum("entries/sum/balance", sum.balance()));
            }
        }
        return sums;
    }

    /** The same question that {@link EntrySelection#running} answers, before anything was read or refused. */
    private static Shape shape(Fields query) {
        if (query.text("account").isBlank()) {
            return Shape.WHOLE;
        }
        boolean narrowed = List.of("search", "journal", "source").stream()
                .anyMatch(name -> !query.text(name).isBlank());
        boolean byDay =
                List.of("", "bookedOn", "-bookedOn").contains(query.text("sort").strip());
        return narrowed || !byDay ? Shape.ACCOUNT : Shape.RUNNING;
    }

    private ListPages<EntrySelection, EntrySummary> seen(Visit visit) {
        return Objects.requireNonNull(pages.get(shape(visit.request().query())), "a list for each shape");
    }

    @Override
    public List<Route> routes() {
        List<Route> routes = new ArrayList<>(pages.values().iterator().next().ways());
        routes.addAll(List.of(
                Route.get(PATH, ACCESS, visit -> seen(visit).list(visit)),
                Route.post(PATH + "/export", Access.needsConfirmed(SCOPE), visit -> seen(visit)
                        .export(visit))));
        return routes;
    }

    @Override
    public List<MenuLine> menu() {
        return List.of(new MenuLine(MenuLine.Group.BOOKS, 10, PATH, "menu/entries", "book", ACCESS));
    }
}
