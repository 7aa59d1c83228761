// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.payment;

import java.util.List;
import java.util.stream.Stream;
import org.comptoir.api.DaySpan;
import org.comptoir.api.Sort;
import org.comptoir.api.order.Orders;
import org.comptoir.api.party.Customers;
import org.comptoir.api.payment.PaymentLists;
import org.comptoir.api.payment.PaymentSelection;
import org.comptoir.api.payment.PaymentSummary;
import org.comptoir.api.payment.PaymentTotals;
import org.comptoir.model.id.OrderId;
import org.comptoir.model.id.PartyId;
import org.comptoir.web.internal.list.Asked;
import org.comptoir.web.internal.list.Column;
import org.comptoir.web.internal.list.Column.Look;
import org.comptoir.web.internal.list.Filter;
import org.comptoir.web.internal.list.ListDesk;
import org.comptoir.web.internal.list.ListPages;
import org.comptoir.web.internal.list.Listing;
import org.comptoir.web.internal.page.customer.CustomerFilter;
import org.comptoir.web.internal.page.order.OrderFilter;
import org.comptoir.web.internal.route.Access;
import org.comptoir.web.internal.route.MenuLine;
import org.comptoir.web.internal.route.Pages;
import org.comptoir.web.internal.route.Route;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The payments that somebody reaches. A file of them names customers, and asks for a fresh proof. */
@Component(service = Pages.class)
public final class PaymentListPages implements Pages {

    static final String PATH = "/payments";
    static final String SCOPE = "payment:r";
    static final Access ACCESS = Access.needs(SCOPE);

    private static final List<Column<PaymentSummary>> COLUMNS = List.of(
            Column.<PaymentSummary>text("reference", PaymentListPages::name)
                    .leadingTo(row -> PATH + "/" + row.id())
                    .sortedBy("reference")
                    .as(Look.LEADING),
            Column.<PaymentSummary>day("begun-on", PaymentSummary::begunOn).sortedBy("createdAt"),
            Column.<PaymentSummary>text("customer", PaymentSummary::customerName)
                    .noting(PaymentSummary::customerCode)
                    .sortedBy("customer"),
            Column.<PaymentSummary>text("customer-code", PaymentSummary::customerCode)
                    .as(Look.FILE),
            Column.<PaymentSummary>text("gateway", PaymentSummary::gateway).as(Look.WIDE),
            Column.status("state", row -> PaymentState.of(row.state())),
            Column.<PaymentSummary>amount("amount", PaymentSummary::amount).sortedBy("amount"),
            Column.<PaymentSummary>side("refunded", PaymentSummary::refunded).as(Look.WIDE),
            Column.<PaymentSummary>text(
                            "currency", row -> row.amount().currency().code())
                    .as(Look.FILE));

    private final ListPages<PaymentSelection, PaymentSummary> pages;

    @Activate
    public PaymentListPages(
            @Reference PaymentLists lists,
            @Reference Orders orders,
            @Reference Customers customers,
            @Reference ListDesk desk) {
        List<Filter> filters = List.of(
                new Filter.Choice("state", PaymentSelection.STATES, PaymentState.WORDS),
                new Filter.Text("gateway"),
                new Filter.Day("from"),
                new Filter.Day("to"),
                CustomerFilter.of(customers),
                OrderFilter.of(orders));
        this.pages = new ListPages<>(
                new Listing<>(
                        "payments",
                        PATH,
                        ACCESS,
                        Access.needsConfirmed(SCOPE),
                        COLUMNS,
                        filters,
                        PaymentSelection.ALL.sort(),
                        new Listing.Source<PaymentSelection, PaymentSummary>(
                                        PaymentListPages::selection, lists::list, lists::count, lists::export)
                                .with((selection, call) -> sums(lists.totals(selection, call))),
                        new Listing.Start("/invoices", "payments/start", Access.needs("invoice:r"))),
                desk);
    }

    /** Of somebody who was erased, no reference is left to call it by. */
    private static String name(PaymentSummary row) {
        return row.reference().isEmpty() ? row.id().toString() : row.reference();
    }

    private static PaymentSelection selection(Asked asked, Sort sort) {
        return new PaymentSelection(
                asked.search(),
                asked.all("state"),
                asked.one("gateway"),
                asked.parsed("customer", PartyId::parse),
                asked.parsed("order", OrderId::parse),
                asked.day("from", DaySpan.EARLIEST),
                asked.day("to", DaySpan.LATEST),
                sort);
    }

    private static List<Listing.Sum> sums(PaymentTotals totals) {
        return totals.sums().stream()
                .flatMap(sum -> Stream.of(
                        new Listing.Sum("payments/sum/asked", sum.asked()),
                        new Listing.Sum("payments/sum/taken", sum.taken()),
                        new Listing.Sum("payments/sum/refunded", sum.refunded())))
                .toList();
    }

    @Override
    public List<Route> routes() {
        return pages.routes();
    }

    @Override
    public List<MenuLine> menu() {
        return List.of(new MenuLine(MenuLine.Group.SALES, 17, PATH, "menu/payments", "card", ACCESS));
    }
}
