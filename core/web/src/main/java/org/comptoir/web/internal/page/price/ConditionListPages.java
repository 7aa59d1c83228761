// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.price;

import java.util.List;
import org.comptoir.api.Sort;
import org.comptoir.api.catalogue.ConditionSelection;
import org.comptoir.api.catalogue.Prices;
import org.comptoir.api.company.Companies;
import org.comptoir.api.party.Customers;
import org.comptoir.kernel.text.ProblemTexts;
import org.comptoir.model.id.PartyId;
import org.comptoir.web.internal.list.Asked;
import org.comptoir.web.internal.list.Column;
import org.comptoir.web.internal.list.Column.Look;
import org.comptoir.web.internal.list.Filter;
import org.comptoir.web.internal.list.ListPages;
import org.comptoir.web.internal.list.Listing;
import org.comptoir.web.internal.list.Value;
import org.comptoir.web.internal.page.customer.CustomerFilter;
import org.comptoir.web.internal.route.Access;
import org.comptoir.web.internal.route.Finder;
import org.comptoir.web.internal.route.Finders;
import org.comptoir.web.internal.route.MenuLine;
import org.comptoir.web.internal.route.Pages;
import org.comptoir.web.internal.route.Route;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The list of price conditions. */
@Component(service = {Pages.class, Finders.class})
public final class ConditionListPages implements Pages, Finders {

    /** Where it is. */
    public static final String PATH = "/price-conditions";

    /** For whom it is. */
    public static final Access ACCESS = Access.needs("price:r");

    static final String KINDS = "price-kind";

    private static final List<Column<ConditionRow>> COLUMNS = List.of(
            Column.<ConditionRow>text("name", row -> row.terms().name())
                    .leadingTo(ConditionRow::path)
                    .sortedBy("name")
                    .as(Look.LEADING),
            Column.worded("goods", ConditionRow::goods),
            Column.worded("buyers", ConditionRow::buyers),
            Column.<ConditionRow>number("from-quantity", row -> row.terms().fromQuantity()),
            Column.<ConditionRow>worded(
                    "gives",
                    row -> new Value.Worded(row::gives, row.terms().value().toPlainString())),
            Column.<ConditionRow>status(
                            "kind",
                            row -> new Value.Status(KINDS + "/" + row.terms().kind(), ""))
                    .as(Look.FILE),
            Column.<ConditionRow>text("currency", row -> row.currency().code()).as(Look.FILE),
            Column.<ConditionRow>day("since", row -> row.terms().since())
                    .sortedBy("since")
                    .as(Look.WIDE),
            Column.worded("until", ConditionRow::until).as(Look.WIDE));

    private final ListPages<ConditionSelection, ConditionRow> pages;

    @Activate
    public ConditionListPages(
            @Reference Prices prices,
            @Reference Customers customers,
            @Reference Companies companies,
            @Reference ProblemTexts texts) {
        Conditions conditions = new Conditions(prices, companies);
        this.pages = new ListPages<>(
                new Listing<>(
                        "conditions",
                        PATH,
                        ACCESS,
                        ACCESS,
                        COLUMNS,
                        List.of(
                                new Filter.Choice("kind", ConditionSelection.KINDS, KINDS),
                                new Filter.Text("sku"),
                                CustomerFilter.of(customers)),
                        ConditionSelection.ALL.sort(),
                        new Listing.Source<ConditionSelection, ConditionRow>(
                                ConditionListPages::selection, conditions::page, prices::count, conditions::export),
                        new Listing.Start(PATH + "/new", "menu/new-condition", ConditionPages.WRITES, true)),
                texts);
    }

    private static ConditionSelection selection(Asked asked, Sort sort) {
        return new ConditionSelection(
                asked.search(), asked.all("kind"), asked.one("sku"), asked.parsed("customer", PartyId::parse), sort);
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(PATH, ACCESS, pages::list), Route.post(PATH + "/export", ACCESS, pages::export));
    }

    @Override
    public List<MenuLine> menu() {
        return List.of(
                new MenuLine(MenuLine.Group.GOODS, 15, PATH, "menu/conditions", "scales", ACCESS),
                new MenuLine(
                        MenuLine.Group.ACTS, 45, PATH + "/new", "menu/new-condition", "scales", ConditionPages.WRITES));
    }

    @Override
    public List<Finder> finders() {
        return List.of(new Finder(45, "menu/conditions", "scales", ACCESS, pages::hits));
    }
}
