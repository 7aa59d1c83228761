// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.invoice;

import java.util.List;
import java.util.Map;
import org.comptoir.api.Sort;
import org.comptoir.api.invoice.InvoiceSummary;
import org.comptoir.api.invoice.Invoices;
import org.comptoir.api.invoice.IssuedSelection;
import org.comptoir.api.invoice.IssuedTotals;
import org.comptoir.api.order.Orders;
import org.comptoir.api.party.Customers;
import org.comptoir.kernel.text.ProblemTexts;
import org.comptoir.model.id.OrderId;
import org.comptoir.model.id.PartyId;
import org.comptoir.web.internal.list.Asked;
import org.comptoir.web.internal.list.Column;
import org.comptoir.web.internal.list.Column.Look;
import org.comptoir.web.internal.list.Filter;
import org.comptoir.web.internal.list.ListPages;
import org.comptoir.web.internal.list.Listing;
import org.comptoir.web.internal.page.customer.CustomerFilter;
import org.comptoir.web.internal.page.order.OrderFilter;
import org.comptoir.web.internal.route.Access;
import org.comptoir.web.internal.route.Finder;
import org.comptoir.web.internal.route.Finders;
import org.comptoir.web.internal.route.HomeCard;
import org.comptoir.web.internal.route.HomeCards;
import org.comptoir.web.internal.route.MenuLine;
import org.comptoir.web.internal.route.Pages;
import org.comptoir.web.internal.route.Route;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The issued documents that somebody reaches. A file of them names customers, and asks for a fresh proof. */
@Component(service = {Pages.class, HomeCards.class, Finders.class})
public final class InvoiceListPages implements Pages, HomeCards, Finders {

    public static final String PATH = "/invoices";
    public static final Access ACCESS = Access.needs("invoice:r");

    /** Names of customers on their way out. */
    static final Access EXPORT = Access.needsConfirmed("invoice:r");

    private static final List<Column<InvoiceSummary>> COLUMNS = List.of(
            Column.<InvoiceSummary>text("number", InvoiceSummary::number)
                    .leadingTo(row -> PATH + "/" + row.id())
                    .sortedBy("number")
                    .as(Look.LEADING),
            Column.<InvoiceSummary>day("issued-on", InvoiceSummary::issuedOn).sortedBy("issuedOn"),
            Column.<InvoiceSummary>text("customer", InvoiceSummary::customerName)
                    .noting(InvoiceSummary::customerCode)
                    .sortedBy("customer"),
            Column.<InvoiceSummary>text("customer-code", InvoiceSummary::customerCode)
                    .as(Look.FILE),
            Column.status("type", row -> InvoiceType.of(row.type())),
            Column.<InvoiceSummary>day("due-on", InvoiceSummary::dueOn).as(Look.WIDE),
            Column.<InvoiceSummary>text("destination", row -> row.destination().code())
                    .as(Look.FILE),
            Column.<InvoiceSummary>amount("net", row -> InvoiceType.counted(row, row.net()))
                    .as(Look.FILE),
            Column.<InvoiceSummary>amount("vat", row -> InvoiceType.counted(row, row.vat()))
                    .as(Look.FILE),
            Column.<InvoiceSummary>amount("gross", row -> InvoiceType.counted(row, row.gross()))
                    .sortedBy("gross"),
            Column.<InvoiceSummary>text(
                            "currency", row -> row.gross().currency().code())
                    .as(Look.FILE));

    private final ListPages<IssuedSelection, InvoiceSummary> pages;

    @Activate
    public InvoiceListPages(
            @Reference Invoices invoices,
            @Reference Orders orders,
            @Reference Customers customers,
            @Reference ProblemTexts texts) {
        List<Filter> filters = List.of(
                new Filter.Choice("type", IssuedSelection.TYPES, InvoiceType.WORDS),
                new Filter.Day("from"),
                new Filter.Day("to"),
                CustomerFilter.of(customers),
                OrderFilter.of(orders));
        this.pages = new ListPages<>(
                new Listing<>(
                        "invoices",
                        PATH,
                        ACCESS,
                        EXPORT,
                        COLUMNS,
                        filters,
                        IssuedSelection.ALL.sort(),
                        new Listing.Source<IssuedSelection, InvoiceSummary>(
                                        InvoiceListPages::selection, invoices::list, invoices::count, invoices::export)
                                .with((selection, call) -> gross(invoices.totals(selection, call))),
                        new Listing.Start("/orders?state=shipped", "invoices/start", Access.needs("order:r"))),
                texts);
    }

    @Override
    public List<Route> routes() {
        return pages.routes();
    }

    @Override
    public List<Finder> finders() {
        return List.of(pages.finder(20, "menu/invoices", "invoice"));
    }

    @Override
    public List<MenuLine> menu() {
        return List.of(new MenuLine(MenuLine.Group.SALES, 15, PATH, "menu/invoices", "invoice", ACCESS));
    }

    @Override
    public List<HomeCard> cards() {
        return List.of(pages.cards().thisMonth(20, "home/invoiced", Map.of()));
    }

    private static IssuedSelection selection(Asked asked, Sort sort) {
        return new IssuedSelection(
                asked.search(),
                asked.all("type"),
                asked.parsed("customer", PartyId::parse),
                asked.parsed("order", OrderId::parse),
                asked.day("from", IssuedSelection.EARLIEST),
                asked.day("to", IssuedSelection.LATEST),
                sort);
    }

    private static List<Listing.Sum> gross(IssuedTotals totals) {
        return totals.sums().stream().map(sum -> Listing.Sum.gross(sum.gross())).toList();
    }
}
