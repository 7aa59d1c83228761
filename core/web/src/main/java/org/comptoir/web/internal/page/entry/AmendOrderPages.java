// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.entry;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.comptoir.api.company.Companies;
import org.comptoir.api.order.Order;
import org.comptoir.api.order.OrderChange;
import org.comptoir.api.order.OrderRequest;
import org.comptoir.api.order.Orders;
import org.comptoir.api.party.Customer;
import org.comptoir.api.party.Customers;
import org.comptoir.api.people.Users;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.Reach;
import org.comptoir.model.id.OrderId;
import org.comptoir.web.internal.http.Answer;
import org.comptoir.web.internal.page.entry.Amending.Conflict;
import org.comptoir.web.internal.route.Access;
import org.comptoir.web.internal.route.Pages;
import org.comptoir.web.internal.route.Route;
import org.comptoir.web.internal.route.Visit;
import org.comptoir.web.internal.view.ActorNames;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Changing a draft, on the page on which orders are taken. Where somebody else changed it meanwhile, both changes are shown
 * together, and nothing is kept before the second of them has seen it.
 */
@Component(service = Pages.class)
public final class AmendOrderPages implements Pages {

    /** How the path of the page goes on from the order's. */
    public static final String EDIT = "/edit";

    /** Who changes drafts: who takes orders. */
    public static final Access ACCESS = NewOrderPages.ACCESS;

    private static final String PATH = "/orders/{id}" + EDIT;
    private static final String DRAFT = "draft";

    private final Orders orders;
    private final Customers customers;
    private final ActorNames names;
    private final Companies companies;
    private final Desk desk;

    @Activate
    public AmendOrderPages(
            @Reference Orders orders,
            @Reference Customers customers,
            @Reference Users users,
            @Reference Companies companies,
            @Reference Desk desk) {
        this.orders = orders;
        this.customers = customers;
        this.names = new ActorNames(users);
        this.companies = companies;
        this.desk = desk;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(PATH, ACCESS, this::begin), Route.post(PATH, ACCESS, this::act));
    }

    /** Whether an order can be changed. */
    public static boolean mayChange(Order order) {
        return order.state().equals(DRAFT);
    }

    private Answer begin(Visit visit) {
        Order order = draft(visit);
        Typed typed = typed(order, visit);
        Shape shape = Desk.shape(order, Amending.of(order, typed, null));
        return Answer.page(desk.view(visit, typed, Aim.PRICE, shape).beginning(true));
    }

    /** The order as it stands. Refused: {@code order.unknown}, {@code order.illegal-step}. */
    private Order draft(Visit visit) {
        Order order = orders.get(OrderId.parse(visit.value("id")), visit.call());
        if (!mayChange(order)) {
            throw new ComptoirException(
                    "order.illegal-step",
                    Fault.CONFLICT,
                    Map.of(
                            ComptoirException.FIELD,
                            "state",
                            ComptoirException.VALUE,
                            order.state(),
                            "state",
                            order.state(),
                            "step",
                            "amend"));
        }
        return order;
    }

    private Typed typed(Order order, Visit visit) {
        Customer customer =
                customers.byCodes(List.of(order.customerCode()), visit.call()).get(order.customerCode());
        return Typed.of(order, customer, visit.words().locale());
    }

    private Answer act(Visit visit) {
        Order order = draft(visit);
        Typed typed = Typed.read(visit.form());
        Typed base = Typed.parse(visit.form().exact("base"));
        Shape shape = Desk.shape(order, Amending.of(order, visit.form().text("version"), base, null));
        String act = visit.form().text("do");
        if (act.equals(DRAFT)) {
            return desk.keep(visit, typed, Aim.DRAFT, shape, request -> saved(visit, order, request, typed, base));
        }
        return Answer.page(
                desk.view(visit, typed.without(act), Aim.PRICE, shape).keyed(desk.key(visit)));
    }

    private Answer saved(Visit visit, Order order, OrderRequest request, Typed typed, Typed base) {
        try {
            Order saved = orders.amend(order.id(), version(visit), request, visit.once());
            return Answer.see("/orders/" + saved.id()).telling("order-amended", saved.number());
        } catch (ComptoirException refusal) {
            if (!refusal.code().equals("order.stale")) {
                throw refusal;
            }
            return conflict(visit, typed, base);
        }
    }

    /** What is no number was seen by nobody. */
    private static long version(Visit visit) {
        String version = visit.form().text("version");
        return version.matches("[0-9]{1,18}") ? Long.parseLong(version) : 0;
    }

    private Answer conflict(Visit visit, Typed yours, Typed base) {
        Order now = draft(visit);
        Typed theirs = typed(now, visit);
        Merge merge = Merge.of(base, theirs, yours);
        OrderChange change = orders.lastChange(now.id(), visit.call());
        ZoneId zone = companies.get(visit.call()).zone();
        Conflict conflict =
                new Conflict(who(change.actor(), visit), visit.words().moment(change.at(), zone), merge.differences());
        Shape shape = Desk.shape(now, Amending.of(now, theirs, conflict));
        return Desk.refused(desk.view(visit, merge.result(), Aim.DRAFT, shape), Map.of(), "");
    }

    /** Those who take orders are of one house, and know each other's names whomever else they reach. */
    private String who(String actor, Visit visit) {
        return names.of(actor, visit.call().withReach(Reach.EVERYTHING)).orElse(actor);
    }
}
