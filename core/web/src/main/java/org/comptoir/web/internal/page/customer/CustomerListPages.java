// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.customer;

import java.util.List;
import org.comptoir.api.Sort;
import org.comptoir.api.party.Customer;
import org.comptoir.api.party.CustomerSelection;
import org.comptoir.api.party.Customers;
import org.comptoir.model.CountryCode;
import org.comptoir.web.internal.list.Asked;
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
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The customers that somebody reaches. A file of them is personal data on its way out, and asks for a fresh proof. */
@Component(service = {Pages.class, Finders.class})
public final class CustomerListPages implements Pages, Finders {

    static final String PATH = "/customers";
    static final String SCOPE = "customer:r";
    static final String KINDS = "customer-kind";

    private static final List<Column<Customer>> COLUMNS = List.of(
            Column.<Customer>text("name", Customer::name)
                    .leadingTo(row -> PATH + "/" + row.id())
                    .sortedBy("name")
                    .as(Look.LEADING),
            Column.<Customer>text("code", Customer::code).sortedBy("code"),
            Column.status("kind", row -> new Value.Status(KINDS + "/" + row.kind(), "")),
            Column.<Customer>text("email", Customer::email),
            Column.<Customer>text("phone", Customer::phone).as(Look.FILE),
            Column.<Customer>text("postcode", row -> row.billing().postcode()).as(Look.FILE),
            Column.<Customer>text("city", row -> row.billing().city()).as(Look.WIDE),
            Column.<Customer>text("country", row -> row.billing().country().code())
                    .as(Look.WIDE),
            Column.<Customer>text("siren", Customer::siren).as(Look.FILE),
            Column.<Customer>text("vat-number", Customer::vatNumber).as(Look.FILE),
            Column.<Customer>text("price-list", Customer::priceList).as(Look.FILE));

    private final ListPages<CustomerSelection, Customer> pages;

    @Activate
    public CustomerListPages(@Reference Customers customers, @Reference ListDesk desk) {
        this.pages = new ListPages<>(
                new Listing<>(
                        "customers",
                        PATH,
                        Access.needs(SCOPE),
                        Access.needsConfirmed(SCOPE),
                        COLUMNS,
                        List.of(new Filter.Choice("kind", CustomerSelection.KINDS, KINDS), new Filter.Text("country")),
                        CustomerSelection.ALL.sort(),
                        new Listing.Source<CustomerSelection, Customer>(
                                CustomerListPages::selection, customers::list, customers::count, customers::export),
                        new Listing.Start("/api-keys", "customers/start", Access.needs("key:w"))),
                desk);
    }

    @Override
    public List<Route> routes() {
        return pages.routes();
    }

    @Override
    public List<Finder> finders() {
        return List.of(pages.finder(30, "menu/customers", "building"));
    }

    @Override
    public List<MenuLine> menu() {
        return List.of(new MenuLine(MenuLine.Group.SALES, 30, PATH, "menu/customers", "building", Access.needs(SCOPE)));
    }

    private static CustomerSelection selection(Asked asked, Sort sort) {
        return new CustomerSelection(
                asked.search(),
                asked.all("kind"),
                asked.parsed("country", text -> new CountryCode(text.toUpperCase(java.util.Locale.ROOT))),
                sort);
    }
}
