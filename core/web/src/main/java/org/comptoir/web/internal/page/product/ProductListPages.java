// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.product;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.comptoir.api.catalogue.ProductSelection;
import org.comptoir.api.catalogue.Products;
import org.comptoir.api.company.Companies;
import org.comptoir.kernel.sight.ProductSight;
import org.comptoir.kernel.sight.Reader;
import org.comptoir.web.internal.list.Column;
import org.comptoir.web.internal.list.Column.Look;
import org.comptoir.web.internal.list.Filter;
import org.comptoir.web.internal.list.ListDesk;
import org.comptoir.web.internal.list.ListPages;
import org.comptoir.web.internal.list.Listing;
import org.comptoir.web.internal.list.Value;
import org.comptoir.web.internal.route.Access;
import org.comptoir.web.internal.route.Finder;
import org.comptoir.web.internal.route.Finders;
import org.comptoir.web.internal.route.MenuLine;
import org.comptoir.web.internal.route.Pages;
import org.comptoir.web.internal.route.Route;
import org.comptoir.web.internal.route.Visit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What is sold. One address, with the columns that its reader may see: by others it cannot be sorted either. */
@Component(service = {Pages.class, Finders.class})
public final class ProductListPages implements Pages, Finders {

    static final String PATH = "/products";
    static final String NATURES = "product-nature";
    static final String STATUSES = "product-status";
    static final Access ACCESS = Access.needs("catalog:r");

    private static final List<ProductSight> SIGHTS = List.of(
            new ProductSight(false, false),
            new ProductSight(true, false),
            new ProductSight(false, true),
            new ProductSight(true, true));

    private final Map<ProductSight, ListPages<ProductSelection, ProductRow>> pages;

    @Activate
    public ProductListPages(@Reference Products products, @Reference Companies companies, @Reference ListDesk desk) {
        FoundProducts found = new FoundProducts(products, companies);
        this.pages = SIGHTS.stream()
                .collect(java.util.stream.Collectors.toUnmodifiableMap(
                        sight -> sight, sight -> new ListPages<>(listing(sight, found), desk)));
    }

    private static Listing<ProductSelection, ProductRow> listing(ProductSight sight, FoundProducts found) {
        return new Listing<>(
                "products",
                PATH,
                ACCESS,
                ACCESS,
                columns(sight),
                List.of(
                        new Filter.Choice("status", ProductSelection.STATUSES, STATUSES),
                        new Filter.Choice("nature", ProductSelection.NATURES, NATURES),
                        new Filter.Text("family")),
                ProductSelection.ALL.sort(),
                new Listing.Source<ProductSelection, ProductRow>(
                        FoundProducts::selection, found::page, found::count, found::export),
                new Listing.Start("/imports/new", "products/import", Access.needs("catalog:w"), true));
    }

    private static List<Column<ProductRow>> columns(ProductSight sight) {
        List<Column<ProductRow>> columns = new ArrayList<>(List.of(
                Column.<ProductRow>text("sku", row -> row.product().sku())
                        .leadingTo(ProductRow::path)
                        .sortedBy("sku")
                        .as(Look.LEADING),
                Column.<ProductRow>text("name", row -> row.product().name()).sortedBy("name"),
                Column.<ProductRow>text("family", row -> row.product().family()).as(Look.WIDE),
                Column.<ProductRow>status(
                                "nature",
                                row -> new Value.Status(
                                        NATURES + "/" + row.product().nature(), ""))
                        .as(Look.WIDE),
                Column.status("status", row -> status(row.product().status())),
                Column.<ProductRow>text("unit", row -> row.product().unit().code())
                        .as(Look.FILE)));
        if (sight.prices()) {
            columns.add(Column.<ProductRow>price("price", row -> row.product().price())
                    .sortedBy("price"));
        }
        if (sight.costs()) {
            columns.add(Column.<ProductRow>price("cost", ProductRow::cost).as(Look.WIDE));
        }
        if (sight.prices() || sight.costs()) {
            columns.add(Column.<ProductRow>text(
                            "currency", row -> row.product().price().currency().code())
                    .as(Look.FILE));
        }
        columns.add(Column.<ProductRow>day("changed-on", ProductRow::changedOn)
                .sortedBy("changed")
                .as(Look.WIDE));
        return columns;
    }

    static Value.Status status(String status) {
        return new Value.Status(STATUSES + "/" + status, status.equals("active") ? "green" : "");
    }

    private ListPages<ProductSelection, ProductRow> seen(Visit visit) {
        ListPages<ProductSelection, ProductRow> seen = pages.get(ProductSight.of(Reader.of(visit.session())));
        if (seen == null) {
            throw new IllegalStateException("no list for such a reader");
        }
        return seen;
    }

    @Override
    public List<Route> routes() {
        List<Route> routes = new ArrayList<>(pages.values().iterator().next().ways());
        routes.addAll(List.of(
                Route.get(PATH, ACCESS, visit -> seen(visit).list(visit)),
                Route.post(PATH + "/export", ACCESS, visit -> seen(visit).export(visit))));
        return routes;
    }

    @Override
    public List<Finder> finders() {
        return List.of(new Finder(
                40, "menu/products", "tag", ACCESS, (text, visit) -> seen(visit).hits(text, visit)));
    }

    @Override
    public List<MenuLine> menu() {
        return List.of(new MenuLine(MenuLine.Group.GOODS, 10, PATH, "menu/products", "tag", ACCESS));
    }
}
