// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.order;

import java.util.List;
import java.util.Map;
import org.comptoir.api.Sort;
import org.comptoir.api.order.OrderSelection;
import org.comptoir.api.order.OrderSummary;
import org.comptoir.api.order.Orders;
import org.comptoir.web.internal.list.Asked;
import org.comptoir.web.internal.list.Column;
import org.comptoir.web.internal.list.Column.Look;
import org.comptoir.web.internal.list.Filter;
import org.comptoir.web.internal.list.ListDesk;
import org.comptoir.web.internal.list.ListPages;
import org.comptoir.web.internal.list.Listing;
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

/** The orders that a warehouse has to pick, without a price and without who buys. */
@Component(service = {Pages.class, HomeCards.class, Finders.class})
public final class PickListPages implements Pages, HomeCards, Finders {

    static final String PATH = "/pick-lists";
    static final Access ACCESS = Access.needs("order:ship");
    /** Orders whose goods are promised and have not all left. */
    static final List<String> TO_PICK = List.of("confirmed", "partly-shipped");

    private static final List<Column<OrderSummary>> COLUMNS = List.of(
            Column.<OrderSummary>text("number", OrderSummary::number)
                    .leadingTo(row -> PATH + "/" + row.id())
                    .as(Look.LEADING),
            Column.<OrderSummary>day("ordered-on", OrderSummary::orderedOn).sortedBy("orderedOn"),
            Column.<OrderSummary>text("warehouse", OrderSummary::warehouse),
            Column.status("state", row -> OrderState.of(row.state())));

    private final ListPages<OrderSelection, OrderSummary> pages;

    @Activate
    public PickListPages(@Reference Orders orders, @Reference ListDesk desk) {
        this.pages = new ListPages<>(
                new Listing<>(
                        "pick-lists",
                        PATH,
                        ACCESS,
                        ACCESS,
                        COLUMNS,
                        List.of(
                                new Filter.Choice("state", TO_PICK, OrderState.WORDS),
                                new Filter.Day("from"),
                                new Filter.Day("to")),
                        Sort.ascending("orderedOn"),
                        new Listing.Source<OrderSelection, OrderSummary>(
                                PickListPages::toPick, orders::summaries, orders::count, orders::export),
                        new Listing.Start("/", "trouble/home", Access.SIGNED_IN)),
                desk);
    }

    @Override
    public List<Route> routes() {
        return pages.routes();
    }

    @Override
    public List<Finder> finders() {
        return List.of(pages.finder(50, "menu/pick-lists", "box"));
    }

    @Override
    public List<MenuLine> menu() {
        return List.of(new MenuLine(MenuLine.Group.SALES, 20, PATH, "menu/pick-lists", "box", ACCESS));
    }

    @Override
    public List<HomeCard> cards() {
        return List.of(pages.cards().toDo(20, "home/to-pick", ACCESS, Map.of()));
    }

    /** Nobody finds them by the customer, whom no row names. */
    private static OrderSelection toPick(Asked asked, Sort sort) {
        return OrderSelection.ALL
                .numbered(asked.search())
                .in(asked.oneOf("state", TO_PICK, "order.state-unknown"))
                .between(asked.day("from", OrderSelection.EARLIEST), asked.day("to", OrderSelection.LATEST))
                .by(sort);
    }
}
