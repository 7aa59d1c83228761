// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.customer;

import java.util.List;
import org.comptoir.api.ListPage;
import org.comptoir.api.PageRequest;
import org.comptoir.api.order.OrderSelection;
import org.comptoir.api.order.OrderSummary;
import org.comptoir.api.order.Orders;
import org.comptoir.api.party.Customer;
import org.comptoir.api.party.Customers;
import org.comptoir.api.people.User;
import org.comptoir.api.people.Users;
import org.comptoir.kernel.sight.Reader;
import org.comptoir.model.id.PartyId;
import org.comptoir.web.internal.http.Answer;
import org.comptoir.web.internal.page.record.Linked;
import org.comptoir.web.internal.page.record.Timelines;
import org.comptoir.web.internal.route.Access;
import org.comptoir.web.internal.route.Pages;
import org.comptoir.web.internal.route.Route;
import org.comptoir.web.internal.route.Visit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** One customer, with who buys for it and the last orders. */
@Component(service = Pages.class)
public final class CustomerPages implements Pages {

    private static final int LAST_ORDERS = 10;

    /** Who may see pages of people. */
    private static final Access PEOPLE = Access.needs("user:w", "buyer:invite");

    private final Customers customers;
    private final Orders orders;
    private final Users users;
    private final Timelines timelines;

    @Activate
    public CustomerPages(
            @Reference Customers customers,
            @Reference Orders orders,
            @Reference Users users,
            @Reference Timelines timelines) {
        this.customers = customers;
        this.orders = orders;
        this.users = users;
        this.timelines = timelines;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(CustomerListPages.PATH + "/{id}", Access.needs(CustomerListPages.SCOPE), this::show));
    }

    private Answer show(Visit visit) {
        Customer customer = customers.get(PartyId.parse(visit.value("id")), visit.call());
        boolean ordersShown = Reader.of(visit.session()).allows("order:r");
        ListPage<OrderSummary> last = ordersShown
                ? orders.summaries(OrderSelection.ALL.of(customer.id()), PageRequest.first(LAST_ORDERS), visit.call())
                : new ListPage<>(List.of(), "", "");
        return Answer.page(new CustomerView(
                customer,
                buyers(customer, visit),
                ordersShown,
                last.items(),
                !last.next().isEmpty(),
                timelines.of(CustomerListPages.PATH + "/" + customer.id(), Linked.NONE, visit)));
    }

    private List<User> buyers(Customer customer, Visit visit) {
        return PEOPLE.allows(visit.session()) ? users.ofOrganisation(customer.id(), visit.call()) : List.of();
    }
}
