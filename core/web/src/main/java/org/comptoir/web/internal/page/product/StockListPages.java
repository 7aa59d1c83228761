// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.product;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.comptoir.api.Sort;
import org.comptoir.api.stock.ListedLevel;
import org.comptoir.api.stock.Stock;
import org.comptoir.api.stock.StockSelection;
import org.comptoir.kernel.sight.ProductSight;
import org.comptoir.kernel.sight.Reader;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.UnitPrice;
import org.comptoir.web.internal.http.TypedNumber;
import org.comptoir.web.internal.list.Asked;
import org.comptoir.web.internal.list.Column;
import org.comptoir.web.internal.list.Column.Look;
import org.comptoir.web.internal.list.Filter;
import org.comptoir.web.internal.list.ListDesk;
import org.comptoir.web.internal.list.ListPages;
import org.comptoir.web.internal.list.Listing;
import org.comptoir.web.internal.list.Value;
import org.comptoir.web.internal.route.Access;
import org.comptoir.web.internal.route.HomeCard;
import org.comptoir.web.internal.route.HomeCards;
import org.comptoir.web.internal.route.MenuLine;
import org.comptoir.web.internal.route.Pages;
import org.comptoir.web.internal.route.Route;
import org.comptoir.web.internal.route.Visit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What lies where, of all products. What it cost is for those who reckon with costs; for all others there is no such column. */
@Component(service = {Pages.class, HomeCards.class})
public final class StockListPages implements Pages, HomeCards {

    static final String PATH = "/stock";
    static final String STATES = "stock-state";
    static final Access ACCESS = Access.needs("stock:r");

    /** Whoever takes goods in: to all others a shortage is no work. */
    private static final Access WORK = Access.needs("stock:w");

    /** Whoever reckons with costs. */
    private static final Access COSTS = Access.needs("cost:r");

    private static final String AT_MOST = "atMost";

    private final ListPages<StockSelection, ListedLevel> plain;
    private final ListPages<StockSelection, ListedLevel> costed;

    @Activate
    public StockListPages(@Reference Stock stock, @Reference ListDesk desk) {
        this.plain = new ListPages<>(listing(stock, false), desk);
        this.costed = new ListPages<>(listing(stock, true), desk);
    }

    private static Listing<StockSelection, ListedLevel> listing(Stock stock, boolean costs) {
        Listing.Source<StockSelection, ListedLevel> source =
                new Listing.Source<>(StockListPages::selection, stock::list, stock::count, stock::export);
        return new Listing<>(
                "stock-list",
                PATH,
                ACCESS,
                ACCESS,
                columns(costs),
                List.of(
                        new Filter.Choice("state", StockSelection.STATES, STATES),
                        new Filter.Text("warehouse"),
                        new Filter.Text(AT_MOST)),
                StockSelection.ALL.sort(),
                costs ? source.with((selection, call) -> worth(stock, selection, call)) : source,
                new Listing.Start(ProductListPages.PATH, "stock-list/start", ProductListPages.ACCESS));
    }

    private static List<Listing.Sum> worth(Stock stock, StockSelection selection, Call call) {
        return List.of(new Listing.Sum("stock-list/worth", stock.value(selection, call)));
    }

    private static StockSelection selection(Asked asked, Sort sort) {
        return new StockSelection(
                asked.search(),
                asked.one("warehouse"),
                asked.all("state"),
                asked.parsed(AT_MOST, text -> most(text)),
                sort);
    }

    private static BigDecimal most(String typed) {
        return TypedNumber.read(typed)
                .orElseThrow(() -> ComptoirException.invalid("parameter.malformed", AT_MOST, typed));
    }

    private static List<Column<ListedLevel>> columns(boolean costs) {
        List<Column<ListedLevel>> columns = new ArrayList<>(List.of(
                Column.<ListedLevel>text("sku", row -> row.level().sku())
                        .leadingTo(StockListPages::way)
                        .noting(ListedLevel::name)
                        .sortedBy("sku")
                        .as(Look.LEADING),
                Column.<ListedLevel>text("name", ListedLevel::name).as(Look.FILE),
                Column.<ListedLevel>text("warehouse", row -> row.level().warehouse()),
                Column.status("state", StockListPages::state),
                Column.<ListedLevel>number("on-hand", row -> row.level().onHand())
                        .sortedBy("onHand"),
                Column.<ListedLevel>number("reserved", row -> row.level().reserved())
                        .sortedBy("reserved"),
                Column.<ListedLevel>number("available", ListedLevel::available).sortedBy("available"),
                Column.<ListedLevel>number("expected", row -> row.level().inbound())
                        .as(Look.WIDE)));
        if (costs) {
            columns.add(Column.<ListedLevel>price("cost", StockListPages::cost).as(Look.FILE));
            columns.add(Column.<ListedLevel>amount("value", row -> row.level().value())
                    .as(Look.WIDE));
            columns.add(Column.<ListedLevel>text(
                            "currency", row -> row.level().value().currency().code())
                    .as(Look.FILE));
        }
        return columns;
    }

    private static UnitPrice cost(ListedLevel row) {
        return new UnitPrice(row.level().averageCost(), row.level().value().currency());
    }

    /** A SKU that the catalogue has no more leads nowhere. */
    private static String way(ListedLevel row) {
        return row.product() == null ? "" : ProductListPages.PATH + "/" + row.product() + "/stock";
    }

    private static Value.Status state(ListedLevel row) {
        if (row.available().signum() > 0) {
            return new Value.Status(STATES + "/available", "green");
        }
        boolean there = row.level().onHand().signum() > 0;
        return new Value.Status(STATES + (there ? "/promised" : "/none"), there ? "blue" : "red");
    }

    private ListPages<StockSelection, ListedLevel> seen(Visit visit) {
        return ProductSight.of(Reader.of(visit.session())).costs() ? costed : plain;
    }

    @Override
    public List<Route> routes() {
        List<Route> routes = new ArrayList<>(plain.ways());
        routes.addAll(List.of(
                Route.get(PATH, ACCESS, visit -> seen(visit).list(visit)),
                Route.post(PATH + "/export", ACCESS, visit -> seen(visit).export(visit))));
        return routes;
    }

    @Override
    public List<MenuLine> menu() {
        return List.of(new MenuLine(MenuLine.Group.GOODS, 20, PATH, "menu/stock", "shelves", ACCESS));
    }

    @Override
    public List<HomeCard> cards() {
        return List.of(
                plain.cards().toDo(40, "home/short", WORK, Map.of("state", StockSelection.SHORT)),
                costed.cards().total(50, "home/stock-worth", COSTS));
    }
}
