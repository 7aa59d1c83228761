// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.order;

import java.util.List;
import java.util.Map;
import org.comptoir.api.Sort;
import org.comptoir.api.order.OrderSelection;
import org.comptoir.api.order.OrderSummary;
import org.comptoir.api.order.OrderTotals;
import org.comptoir.api.order.Orders;
import org.comptoir.api.party.Customers;
import org.comptoir.model.id.PartyId;
import org.comptoir.web.internal.list.Asked;
import org.comptoir.web.internal.list.Column;
import org.comptoir.web.internal.list.Column.Look;
import org.comptoir.web.internal.list.Filter;
import org.comptoir.web.internal.list.ListCards;
import org.comptoir.web.internal.list.ListDesk;
import org.comptoir.web.internal.list.ListPages;
import org.comptoir.web.internal.list.Listing;
import org.comptoir.web.internal.page.customer.CustomerFilter;
import org.comptoir.web.internal.page.entry.NewOrderPages;
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

/** The orders that somebody reaches. A file of them names customers, and asks for a fresh proof. */
@Component(service = {Pages.class, HomeCards.class, Finders.class})
public final class OrderListPages implements Pages, HomeCards, Finders {

    static final String PATH = "/orders";
    static final Access ACCESS = Access.needs("order:r");

    /** Names of customers on their way out. */
    static final Access EXPORT = Access.needsConfirmed("order:r");

    /** What somebody bought and did not take back. */
    private static final List<String> ORDERED = List.of("confirmed", "partly-shipped", "shipped", "invoiced", "closed");

    private static final List<Column<OrderSummary>> COLUMNS = List.of(
            Column.<OrderSummary>text("number", OrderSummary::number)
                    .leadingTo(row -> PATH + "/" + row.id())
                    .as(Look.LEADING),
            Column.<OrderSummary>day("ordered-on", OrderSummary::orderedOn).sortedBy("orderedOn"),
            Column.<OrderSummary>text("customer", OrderSummary::customerName)
                    .noting(OrderSummary::customerCode)
                    .sortedBy("customer"),
            Column.<OrderSummary>text("customer-code", OrderSummary::customerCode)
                    .as(Look.FILE),
            Column.<OrderSummary>text("reference", OrderSummary::reference).as(Look.WIDE),
            Column.<OrderSummary>text("warehouse", OrderSummary::warehouse).as(Look.FILE),
            Column.status("state", row -> OrderState.of(row.state())),
            Column.<OrderSummary>amount("net", OrderSummary::net).as(Look.FILE),
            Column.<OrderSummary>amount("tax", OrderSummary::tax).as(Look.FILE),
            Column.<OrderSummary>amount("gross", OrderSummary::gross).sortedBy("gross"),
            Column.<OrderSummary>text("currency", row -> row.gross().currency().code())
                    .as(Look.FILE));

    private final ListPages<OrderSelection, OrderSummary> pages;

    @Activate
    public OrderListPages(@Reference Orders orders, @Reference Customers customers, @Reference ListDesk desk) {
        List<Filter> filters = List.of(
                new Filter.Choice("state", OrderSelection.STATES, OrderState.WORDS),
                new Filter.Day("from"),
                new Filter.Day("to"),
                CustomerFilter.of(customers));
        this.pages = new ListPages<>(
                new Listing<>(
                        "orders",
                        PATH,
                        ACCESS,
                        EXPORT,
                        COLUMNS,
                        filters,
                        OrderSelection.ALL.sort(),
                        new Listing.Source<>(
                                        OrderListPages::selection, orders::summaries, orders::count, orders::export)
                                .with((selection, call) -> gross(orders.totals(selection, call))),
                        new Listing.Start(NewOrderPages.PATH, "menu/new-order", NewOrderPages.ACCESS, true)),
                desk);
    }

    @Override
    public List<Route> routes() {
        return pages.routes();
    }

    @Override
    public List<Finder> finders() {
        return List.of(pages.finder(10, "menu/orders", "order"));
    }

    @Override
    public List<MenuLine> menu() {
        return List.of(new MenuLine(MenuLine.Group.SALES, 10, PATH, "menu/orders", "order", ACCESS));
    }

    @Override
    public List<HomeCard> cards() {
        ListCards<OrderSelection> cards = pages.cards();
        return List.of(
                cards.toDo(10, "home/to-confirm", OrderPages.CONFIRM, Map.of("state", List.of("draft"))),
                cards.toDo(15, "home/to-approve", OrderPages.APPROVE, Map.of("state", List.of("to-approve"))),
                cards.toDo(30, "home/to-invoice", Access.needs("invoice:w"), Map.of("state", List.of("shipped"))),
                cards.thisMonth(10, "home/ordered", Map.of("state", ORDERED)));
    }

    private static OrderSelection selection(Asked asked, Sort sort) {
        return new OrderSelection(
                asked.search(),
                "",
                asked.all("state"),
                asked.parsed("customer", PartyId::parse),
                asked.day("from", OrderSelection.EARLIEST),
                asked.day("to", OrderSelection.LATEST),
                sort);
    }

    private static List<Listing.Sum> gross(OrderTotals totals) {
        return totals.sums().stream().map(sum -> Listing.Sum.gross(sum.gross())).toList();
    }
}
