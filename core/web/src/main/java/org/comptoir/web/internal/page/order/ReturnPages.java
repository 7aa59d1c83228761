// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.order;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comptoir.api.company.Companies;
import org.comptoir.api.order.LineQuantity;
import org.comptoir.api.order.Order;
import org.comptoir.api.order.Orders;
import org.comptoir.api.order.ReturnRequest;
import org.comptoir.kernel.Ids;
import org.comptoir.kernel.sight.PickList;
import org.comptoir.kernel.text.ProblemTexts;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.id.OrderId;
import org.comptoir.web.internal.http.Answer;
import org.comptoir.web.internal.http.LineQuantities;
import org.comptoir.web.internal.http.Refused;
import org.comptoir.web.internal.route.Access;
import org.comptoir.web.internal.route.Pages;
import org.comptoir.web.internal.route.Route;
import org.comptoir.web.internal.route.Visit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * What of an order came back: line by line into stock again. Before the invoice it is not invoiced; after it, a credit note
 * gives its price back.
 */
@Component(service = Pages.class)
public final class ReturnPages implements Pages {

    static final Access ACCESS = Access.needs("order:ship");

    /** Orders of which something may come back. */
    static final Set<String> RETURNABLE = Set.of("partly-shipped", "shipped", "invoiced");

    private static final Access ORDERS = Access.needs("order:r");
    private static final String RETURN = PickListPages.PATH + "/{id}/return";
    private static final String REASON = "reason";
    private static final Map<String, String> FIELDS = Map.of("field.", REASON);

    private final Orders orders;
    private final Companies companies;
    private final ProblemTexts texts;
    private final Ids ids;

    @Activate
    public ReturnPages(
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
                Route.get(RETURN, ACCESS, visit -> Answer.page(view(visit, Refused.NOT))),
                Route.post(RETURN, ACCESS, this::takeBack));
    }

    /** Whether some of what left has not come back. */
    static boolean mayComeBack(Order order) {
        return RETURNABLE.contains(order.state())
                && order.lines().stream().anyMatch(line -> line.shipped().compareTo(line.returned()) > 0);
    }

    /** What was invoiced is no business of who packs alone: they are brought it with a word of who sees orders. */
    private PickList list(Visit visit) {
        Order order = orders.get(OrderId.parse(visit.value("id")), visit.call());
        return ORDERS.allows(visit.session()) ? PickList.of(order) : PickList.opened(order);
    }

    private static LineQuantities back(PickList list, Visit visit) {
        return LineQuantities.read(
                visit.form(), list.lines().stream().map(PickList.Line::position).toList());
    }

    private ReturnView view(Visit visit, Refused refused) {
        PickList list = list(visit);
        return new ReturnView(
                list,
                ORDERS.allows(visit.session()),
                back(list, visit),
                visit.form().text(REASON),
                ids.next().toString(),
                refused);
    }

    private Answer takeBack(Visit visit) {
        PickList list = list(visit);
        LineQuantities back = back(list, visit);
        Refused refused = back.malformed(visit.words());
        if (!refused.any() && back.wanted().isEmpty()) {
            refused = new Refused(Map.of(), visit.words().of("return/nothing"), 422, 0);
        }
        if (refused.any()) {
            return Answer.refused(refused, view(visit, refused));
        }
        try {
            orders.takeBack(list.id(), request(visit, back), visit.once());
            return Answer.see(ReturnView.home(list, ORDERS.allows(visit.session())))
                    .telling("order-returned");
        } catch (ComptoirException refusal) {
            Refused read = back.refused(refusal, new Refused.Reader(texts, visit.words()), FIELDS);
            return Answer.refused(read, view(visit, read));
        }
    }

    private ReturnRequest request(Visit visit, LineQuantities back) {
        return new ReturnRequest(
                companies.get(visit.call()).dayOf(visit.now()),
                back.wanted(LineQuantity::new),
                visit.form().text(REASON));
    }
}
