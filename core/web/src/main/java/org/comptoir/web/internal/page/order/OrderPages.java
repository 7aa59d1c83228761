// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.order;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comptoir.api.PageRequest;
import org.comptoir.api.company.Companies;
import org.comptoir.api.hook.Deliveries;
import org.comptoir.api.hook.Delivery;
import org.comptoir.api.invoice.Invoices;
import org.comptoir.api.invoice.IssuedSelection;
import org.comptoir.api.order.CancelRestRequest;
import org.comptoir.api.order.Order;
import org.comptoir.api.order.OrderApprovals;
import org.comptoir.api.order.Orders;
import org.comptoir.api.party.Customer;
import org.comptoir.api.party.Customers;
import org.comptoir.api.payment.PaymentLists;
import org.comptoir.api.payment.PaymentSelection;
import org.comptoir.kernel.Ids;
import org.comptoir.kernel.sight.Explained;
import org.comptoir.kernel.sight.OrderSight;
import org.comptoir.kernel.sight.Reader;
import org.comptoir.kernel.text.ProblemTexts;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.id.OrderId;
import org.comptoir.web.internal.http.Answer;
import org.comptoir.web.internal.http.Refused;
import org.comptoir.web.internal.page.entry.NewOrderPages;
import org.comptoir.web.internal.page.record.Linked;
import org.comptoir.web.internal.page.record.Timelines;
import org.comptoir.web.internal.route.Access;
import org.comptoir.web.internal.route.Pages;
import org.comptoir.web.internal.route.Route;
import org.comptoir.web.internal.route.Visit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** One order: what it is, and what can be done with it. */
@Component(service = Pages.class)
public final class OrderPages implements Pages {

    static final Access CONFIRM = Access.needs("order:w", "order:place");
    static final Access CANCEL = Access.needs("order:w", "order:cancel");
    static final Access APPROVE = Access.needs("order:approve");
    static final Access CLOSE = Access.needs("order:w");

    private static final String ORDER = OrderListPages.PATH + "/{id}";
    /** An order that came back whole is closed without an invoice: its list of documents is empty then, and says so. */
    private static final Set<String> BILLED = Set.of("invoiced", "closed");

    private static final int MOST_LINKED = 20;

    private static final Map<String, String> FIELDS = Map.of("field.", "reason");

    private final Orders orders;
    private final OrderApprovals approvals;
    private final Customers customers;
    private final Deliveries deliveries;
    private final Companies companies;
    private final Invoices invoices;
    private final PaymentLists payments;
    private final Timelines timelines;
    private final ProblemTexts texts;
    private final Ids ids;

    @Activate
    public OrderPages(
            @Reference Orders orders,
            @Reference OrderApprovals approvals,
            @Reference Customers customers,
            @Reference Deliveries deliveries,
            @Reference Companies companies,
            @Reference Invoices invoices,
            @Reference PaymentLists payments,
            @Reference Timelines timelines,
            @Reference ProblemTexts texts,
            @Reference Ids ids) {
        this.orders = orders;
        this.approvals = approvals;
        this.customers = customers;
        this.deliveries = deliveries;
        this.companies = companies;
        this.invoices = invoices;
        this.payments = payments;
        this.timelines = timelines;
        this.texts = texts;
        this.ids = ids;
    }

    /** A step of the order's life. */
    private interface Step {
        Order take(OrderId id, Call call);
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(ORDER, OrderListPages.ACCESS, visit -> Answer.page(view(visit, Refused.NOT))),
                Route.post(ORDER + "/confirm", CONFIRM, visit -> step(visit, "order-confirmed", orders::confirm)),
                Route.post(ORDER + "/approve", APPROVE, visit -> step(visit, "order-approved", approvals::approve)),
                Route.post(
                        ORDER + "/refuse",
                        APPROVE,
                        visit -> step(
                                visit,
                                "order-refused",
                                (id, call) -> approvals.refuse(id, visit.form().text("reason"), call))),
                Route.post(
                        ORDER + "/cancel",
                        CANCEL,
                        visit -> step(
                                visit,
                                "order-cancelled",
                                (id, call) -> orders.cancel(id, visit.form().text("reason"), call))),
                Route.post(ORDER + "/cancel-rest", CLOSE, visit -> step(visit, "order-rest-cancelled", rest(visit))),
                Route.post(ORDER + "/close", CLOSE, visit -> step(visit, "order-closed", orders::close)));
    }

    /** All that is left to ship. */
    private Step rest(Visit visit) {
        CancelRestRequest all = new CancelRestRequest(List.of(), visit.form().text("reason"));
        return (id, call) -> orders.cancelRest(id, all, call);
    }

    private static OrderId id(Visit visit) {
        return OrderId.parse(visit.value("id"));
    }

    private Answer step(Visit visit, String notice, Step step) {
        OrderId id = id(visit);
        try {
            Order after = step.take(id, visit.once());
            // Over a buyer's limit, confirming asks somebody else.
            return Answer.see(OrderListPages.PATH + "/" + id)
                    .telling(after.state().equals("to-approve") ? "order-submitted" : notice);
        } catch (ComptoirException refusal) {
            Refused refused = new Refused.Reader(texts, visit.words()).read(refusal, FIELDS);
            return Answer.refused(refused, view(visit, refused));
        }
    }

    private OrderView view(Visit visit, Refused refused) {
        Reader reader = Reader.of(visit.session());
        Order order = OrderSight.of(orders.get(id(visit), visit.call()), reader);
        Customer customer =
                customers.byIds(List.of(order.customer()), visit.call()).get(order.customer());
        List<Delivery> arrivals = arrivals(order, reader, visit);
        return new OrderView(
                order,
                customer == null ? order.customerCode() : customer.name(),
                customer != null && reader.allows("customer:r"),
                reader.allows("invoice:r") && BILLED.contains(order.state()),
                reader.allows("payment:r") && !order.state().equals("draft"),
                !reader.buys(),
                NewOrderPages.ACCESS.allows(visit.session()),
                Explained.of(order, visit.words().locale()),
                OrderView.Way.of(order, visit.session()),
                OrderView.Act.of(order, visit.session()),
                ids.next().toString(),
                visit.form().text("reason"),
                new OrderView.Arrivals(arrivals, companies.get(visit.call()).zone()),
                timelines.of(OrderListPages.PATH + "/" + order.id(), linked(order, arrivals, reader, visit), visit),
                refused);
    }

    /** What happened to it elsewhere, as far as its reader may see such things. */
    private Linked linked(Order order, List<Delivery> arrivals, Reader reader, Visit visit) {
        if (reader.buys()) {
            return Linked.NONE;
        }
        Map<String, String> records = new HashMap<>();
        if (reader.allows("invoice:r")) {
            invoices.list(IssuedSelection.ALL.about(order.id()), PageRequest.first(MOST_LINKED), visit.call())
                    .items()
                    .forEach(one -> records.put(one.id().toString(), "/invoices/" + one.id()));
        }
        if (reader.allows("payment:r")) {
            payments.list(PaymentSelection.ALL.about(order.id()), PageRequest.first(MOST_LINKED), visit.call())
                    .items()
                    .forEach(one -> records.put(one.id().toString(), "/payments/" + one.id()));
        }
        return new Linked(
                records,
                arrivals.stream()
                        .map(call -> new Linked.Arrival(
                                call.summary().receivedAt(),
                                visit.words()
                                        .of("order/came-in-by", call.summary().hook()),
                                "/webhooks/" + call.summary().id()))
                        .toList());
    }

    /** The calls of the shop that this order came from. */
    private List<Delivery> arrivals(Order order, Reader reader, Visit visit) {
        if (order.source().isEmpty() || !reader.allows("connector:r")) {
            return List.of();
        }
        return deliveries.pointingAt(order.source(), order.sourceRef(), visit.call());
    }
}
