// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.entry;

import java.util.List;
import java.util.UUID;
import org.comptoir.api.order.Order;
import org.comptoir.api.order.OrderRequest;
import org.comptoir.api.order.Orders;
import org.comptoir.model.id.OrderId;
import org.comptoir.web.internal.http.Answer;
import org.comptoir.web.internal.route.Access;
import org.comptoir.web.internal.route.MenuLine;
import org.comptoir.web.internal.route.Pages;
import org.comptoir.web.internal.route.Route;
import org.comptoir.web.internal.route.Visit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Taking an order. One form is priced, saved or confirmed by the button that sends it; whatever is wrong, it comes back as it
 * was sent.
 */
@Component(service = Pages.class)
public final class NewOrderPages implements Pages {

    /** Where orders are taken. */
    public static final String PATH = "/orders/new";

    /** Who takes orders: people of the house. */
    public static final Access ACCESS = Access.needs("order:w");

    private static final int LEAST = 2;

    private final Orders orders;
    private final Desk desk;

    @Activate
    public NewOrderPages(@Reference Orders orders, @Reference Desk desk) {
        this.orders = orders;
        this.desk = desk;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(PATH, ACCESS, this::begin),
                Route.post(PATH, ACCESS, this::act),
                Route.get(PATH + "/customers", ACCESS, this::customers),
                Route.get(PATH + "/products", ACCESS, this::products));
    }

    @Override
    public List<MenuLine> menu() {
        return List.of(new MenuLine(MenuLine.Group.ACTS, 5, PATH, "menu/new-order", "plus", ACCESS));
    }

    /** Empty, for a customer, or the same as an order that there was. */
    private Answer begin(Visit visit) {
        String from = visit.request().query().text("from");
        Typed typed = from.isEmpty()
                ? Typed.blank(visit.request().query().text("customer"))
                : Typed.again(
                        orders.get(OrderId.parse(from), visit.call()),
                        visit.words().locale());
        boolean fresh = from.isEmpty() && typed.customer().isEmpty();
        return Answer.page(desk.view(visit, typed, Aim.PRICE, desk.fresh(visit)).beginning(fresh));
    }

    private Answer act(Visit visit) {
        Typed typed = Typed.read(visit.form());
        String act = visit.form().text("do");
        if (act.equals("confirm")) {
            return save(visit, typed, Aim.CONFIRM);
        }
        if (act.equals("draft")) {
            return save(visit, typed, Aim.DRAFT);
        }
        // With a key of its own still: nothing was sent to be saved.
        return Answer.page(desk.view(visit, typed.without(act), Aim.PRICE, desk.fresh(visit))
                .keyed(desk.key(visit)));
    }

    private Answer save(Visit visit, Typed typed, Aim aim) {
        return desk.keep(visit, typed, aim, desk.fresh(visit), request -> saved(visit, request, aim));
    }

    private Answer saved(Visit visit, OrderRequest request, Aim aim) {
        OrderId id = new OrderId(UUID.fromString(desk.key(visit)));
        Order saved =
                aim == Aim.CONFIRM ? orders.place(id, request, visit.once()) : orders.draft(id, request, visit.once());
        return Answer.see("/orders/" + saved.id())
                .telling(aim == Aim.CONFIRM ? "order-placed" : "order-drafted", saved.number());
    }

    private Answer customers(Visit visit) {
        String text = visit.request().query().text("q");
        return suggested(
                visit,
                text,
                text.length() < LEAST
                        ? List.of()
                        : desk.lookup().customers(text, visit.call()).stream()
                                .map(SuggestedView.Option::of)
                                .toList());
    }

    private Answer products(Visit visit) {
        String text = visit.request().query().text("q");
        return suggested(
                visit,
                text,
                text.length() < LEAST
                        ? List.of()
                        : desk.lookup().products(text, visit.call()).stream()
                                .map(SuggestedView.Option::of)
                                .toList());
    }

    /** For the field that asks; by itself it is no page. */
    private static Answer suggested(Visit visit, String text, List<SuggestedView.Option> options) {
        return visit.request().htmx() ? Answer.page(new SuggestedView(text, options)) : Answer.see(PATH);
    }
}
