// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.order;

import java.util.List;
import java.util.Map;
import org.comptoir.api.company.Companies;
import org.comptoir.api.order.LineQuantity;
import org.comptoir.api.order.Order;
import org.comptoir.api.order.Orders;
import org.comptoir.api.order.ShipRequest;
import org.comptoir.kernel.Ids;
import org.comptoir.kernel.sight.PickList;
import org.comptoir.kernel.text.ProblemTexts;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.id.OrderId;
import org.comptoir.model.id.ShipmentId;
import org.comptoir.web.internal.http.Answer;
import org.comptoir.web.internal.http.LineQuantities;
import org.comptoir.web.internal.http.Refused;
import org.comptoir.web.internal.route.Pages;
import org.comptoir.web.internal.route.Route;
import org.comptoir.web.internal.route.Visit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * One order as a warehouse sees it, and its parcels: what was picked is typed or scanned line by line and leaves at once. What
 * did not leave stays to be picked.
 */
@Component(service = Pages.class)
public final class PickPages implements Pages {

    private static final String ORDER = PickListPages.PATH + "/{id}";
    /** The button that ships what is left without counting it. */
    private static final String ALL = "all";

    private static final String TRACKING = "tracking";
    private static final Map<String, String> FIELDS = Map.of("field.", TRACKING);

    private final Orders orders;
    private final Companies companies;
    private final ProblemTexts texts;
    private final Ids ids;

    @Activate
    public PickPages(
            @Reference Orders orders,
            @Reference Companies companies,
            @Reference ProblemTexts texts,
            @Reference Ids ids) {
        this.orders = orders;
        this.companies = companies;
        this.texts = texts;
        this.ids = ids;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(ORDER, PickListPages.ACCESS, visit -> Answer.page(view(visit, Refused.NOT))),
                Route.post(ORDER + "/ship", PickListPages.ACCESS, this::ship));
    }

    private Order order(Visit visit) {
        return orders.get(OrderId.parse(visit.value("id")), visit.call());
    }

    private static LineQuantities picked(PickList order, Visit visit) {
        return LineQuantities.read(
                visit.form(),
                order.lines().stream().map(PickList.Line::position).toList());
    }

    private PickListView view(Visit visit, Refused refused) {
        PickList order = PickList.opened(order(visit));
        return new PickListView(
                order,
                PickListPages.TO_PICK.contains(order.state()),
                picked(order, visit),
                visit.form().text(TRACKING),
                ids.next().toString(),
                refused);
    }

    private Answer ship(Visit visit) {
        LineQuantities picked = picked(PickList.of(order(visit)), visit);
        boolean all = visit.form().has(ALL);
        Refused refused = all ? Refused.NOT : picked.malformed(visit.words());
        if (!refused.any() && !all && picked.wanted().isEmpty()) {
            refused = new Refused(Map.of(), visit.words().of("pick-list/nothing"), 422, 0);
        }
        return refused.any()
                ? Answer.refused(refused, view(visit, refused))
                : ship(visit, all ? LineQuantities.NONE : picked);
    }

    private Answer ship(Visit visit, LineQuantities picked) {
        try {
            Order after = orders.ship(OrderId.parse(visit.value("id")), parcel(visit, picked), visit.once());
            boolean whole = after.state().equals("shipped");
            return Answer.see(PickListPages.PATH + (whole ? "" : "/" + after.id()))
                    .telling(whole ? "order-shipped" : "order-partly-shipped");
        } catch (ComptoirException refusal) {
            Refused refused = picked.refused(refusal, new Refused.Reader(texts, visit.words()), FIELDS);
            return Answer.refused(refused, view(visit, refused));
        }
    }

    private ShipRequest parcel(Visit visit, LineQuantities picked) {
        return new ShipRequest(
                new ShipmentId(ids.next()),
                companies.get(visit.call()).dayOf(visit.now()),
                picked.wanted(LineQuantity::new),
                visit.form().text(TRACKING));
    }
}
