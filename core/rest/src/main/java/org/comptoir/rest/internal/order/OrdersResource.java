// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.order;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.comptoir.api.Page;
import org.comptoir.api.PageRequest;
import org.comptoir.api.Sort;
import org.comptoir.api.company.Companies;
import org.comptoir.api.order.CancelRestRequest;
import org.comptoir.api.order.LineQuantity;
import org.comptoir.api.order.Order;
import org.comptoir.api.order.OrderApprovals;
import org.comptoir.api.order.OrderRequest;
import org.comptoir.api.order.OrderSelection;
import org.comptoir.api.order.Orders;
import org.comptoir.api.order.ReturnRequest;
import org.comptoir.api.order.ShipRequest;
import org.comptoir.kernel.Ids;
import org.comptoir.kernel.sight.Explained;
import org.comptoir.kernel.sight.OrderSight;
import org.comptoir.kernel.sight.PickList;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.id.OrderId;
import org.comptoir.model.id.PartyId;
import org.comptoir.model.id.ShipmentId;
import org.comptoir.rest.About;
import org.comptoir.rest.Does;
import org.comptoir.rest.Needs;
import org.comptoir.rest.internal.web.Caller;
import org.comptoir.rest.internal.web.Days;
import org.comptoir.rest.internal.web.Given;
import org.comptoir.rest.internal.web.Today;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** Orders, a call a step. */
@Component(service = OrdersResource.class)
@JakartarsResource
@Path("/orders")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class OrdersResource {

    private static final List<String> TO_PICK = List.of("confirmed", "partly-shipped");

    private final Orders orders;
    private final OrderApprovals approvals;
    private final Companies companies;
    private final Today today;
    private final Ids ids;

    @Activate
    public OrdersResource(
            @Reference Orders orders,
            @Reference OrderApprovals approvals,
            @Reference Companies companies,
            @Reference Today today,
            @Reference Ids ids) {
        this.orders = orders;
        this.approvals = approvals;
        this.companies = companies;
        this.today = today;
        this.ids = ids;
    }

    @POST
    @Needs({"order:w", "order:place"})
    @Does(
            value = "Drafts an order: prices it and decides its VAT.",
            status = 201,
            refuses = {"order.source-taken", "order.id-taken"})
    @PricesAnOrder
    public Order draft(OrderBody body, @Context Caller caller, @Context Call call) {
        OrderId id = body.id() == null ? new OrderId(ids.next()) : body.id();
        return OrderSight.of(orders.draft(id, request(body, caller, call), call), caller.reader());
    }

    @POST
    @Path("/quote")
    @Needs({"order:w", "order:place"})
    @Does("What an order would cost, also on a day to come; nothing is written.")
    @PricesAnOrder
    public Order quote(OrderBody body, @Context Caller caller, @Context Call call) {
        return OrderSight.of(orders.quote(request(body, caller, call), call), caller.reader());
    }

    private OrderRequest request(OrderBody body, Caller caller, Call call) {
        return request(body, today.or(body.orderedOn(), call), caller, call);
    }

    private OrderRequest request(OrderBody body, LocalDate otherwise, Caller caller, Call call) {
        if (!caller.allows("order:w")) {
            body.requireBuyers();
        }
        LocalDate day = body.orderedOn();
        return body.toRequest(day == null ? otherwise : day, companies.get(call).currency());
    }

    @PUT
    @Path("/{id}")
    @Needs({"order:w", "order:place"})
    @Does(
            value =
                    "Puts other content in the place of a draft's, priced anew for the day that it has unless another is"
                            + " named. The fact elsewhere that it is about stays as it is.",
            refuses = {"id.mismatch", "order.unknown", "order.illegal-step", "order.stale"})
    @PricesAnOrder
    public Order amend(@PathParam("id") OrderId id, OrderBody body, @Context Caller caller, @Context Call call) {
        Given.same(body.id(), id);
        long version = Given.member("version", body.version());
        OrderRequest request = request(body, orders.get(id, call).orderedOn(), caller, call);
        return OrderSight.of(orders.amend(id, version, request, call), caller.reader());
    }

    @GET
    @Needs("order:r")
    @Does(
            value = "Orders, newest first unless said otherwise.",
            refuses = {"order.state-unknown", "sort.unknown", "search.too-long"})
    public Page<Order> list(
            @QueryParam("search")
                    @DefaultValue("")
                    @About("a part of number, reference, or the customer's code or name when it was ordered")
                    String search,
            @QueryParam("state") @About("only these; all unless said otherwise") List<String> state,
            @QueryParam("customer") @About("only theirs") @Nullable PartyId customer,
            @QueryParam("from") @About("first day of ordering") @Nullable LocalDate from,
            @QueryParam("to") @About("last day of ordering") @Nullable LocalDate to,
            @QueryParam("sort")
                    @DefaultValue("-orderedOn")
                    @About(
                            value = "by day, customer's code or amount; behind a minus the greatest first",
                            oneOf = {"-orderedOn", "orderedOn", "customer", "-customer", "-gross", "gross"})
                    String sort,
            @Context PageRequest page,
            @Context Caller caller,
            @Context Call call) {
        Days days = Days.of(from, to);
        OrderSelection selection = OrderSelection.ALL
                .matching(search)
                .in(state)
                .of(customer)
                .between(days.from(), days.to())
                .by(Sort.parse(sort));
        Page<Order> found = orders.list(selection, page, call);
        return new Page<>(
                found.items().stream()
                        .map(order -> OrderSight.of(order, caller.reader()))
                        .toList(),
                found.next());
    }

    @GET
    @Path("/pick-lists")
    @Needs("order:ship")
    @Does("What is still to be picked, without a price, the youngest order first.")
    public Page<PickList> pickLists(@Context PageRequest page, @Context Call call) {
        Page<Order> found = orders.list(OrderSelection.ALL.in(TO_PICK), page, call);
        return new Page<>(found.items().stream().map(PickList::of).toList(), found.next());
    }

    @GET
    @Path("/{id}")
    @Needs("order:r")
    @Does(value = "An order.", refuses = "order.unknown")
    public Order get(@PathParam("id") OrderId id, @Context Caller caller, @Context Call call) {
        return OrderSight.of(orders.get(id, call), caller.reader());
    }

    @GET
    @Path("/{id}/explain")
    @Needs("order:r")
    @Does(
            value = "How the prices of an order came about, in the language of Accept-Language.",
            refuses = "order.unknown")
    public Explained explain(@PathParam("id") OrderId id, @Context Caller caller, @Context Call call) {
        return Explained.of(OrderSight.of(orders.get(id, call), caller.reader()), call.locale());
    }

    @GET
    @Path("/{id}/pick-list")
    @Needs("order:ship")
    @Does(
            value = "What goes where, without a price; of an order that is confirmed and not yet invoiced.",
            refuses = "order.unknown")
    public PickList pickList(@PathParam("id") OrderId id, @Context Call call) {
        return PickList.opened(orders.get(id, call));
    }

    @POST
    @Path("/{id}/confirm")
    @Needs({"order:w", "order:place"})
    @Does(
            value = "Promises the goods; submits the order to somebody else of the organisation where it is over the"
                    + " buyer's limit.",
            refuses = {"order.unknown", "order.illegal-step", "stock.short", "stock.short-then", "ledger.period-closed"
            })
    public Order confirm(@PathParam("id") OrderId id, @Context Caller caller, @Context Call call) {
        return OrderSight.of(orders.confirm(id, call), caller.reader());
    }

    @POST
    @Path("/{id}/approve")
    @Needs("order:approve")
    @Does(
            value = "Agrees to an order over a buyer's limit that somebody else submitted, and promises the goods.",
            people = true,
            refuses = {
                "order.unknown",
                "order.illegal-step",
                "approval.answered",
                "approval.people-only",
                "approval.same-person",
                "approval.role-missing",
                "stock.short",
                "stock.short-then",
                "ledger.period-closed"
            })
    public Order approve(@PathParam("id") OrderId id, @Context Caller caller, @Context Call call) {
        return OrderSight.of(approvals.approve(id, call), caller.reader());
    }

    @POST
    @Path("/{id}/refuse")
    @Needs("order:approve")
    @Does(
            value = "Refuses an order that was submitted, which cancels it.",
            people = true,
            refuses = {
                "order.text",
                "order.unknown",
                "order.illegal-step",
                "approval.answered",
                "approval.people-only",
                "approval.role-missing"
            })
    public Order refuse(@PathParam("id") OrderId id, CancelBody body, @Context Caller caller, @Context Call call) {
        return OrderSight.of(approvals.refuse(id, body.reason() == null ? "" : body.reason(), call), caller.reader());
    }

    @POST
    @Path("/{id}/ship")
    @Needs("order:ship")
    @Does(
            value = "Ships a part or all; without a body all that is left, today.",
            refuses = {
                "order.unknown",
                "order.illegal-step",
                "order.date",
                "order.no-lines",
                "order.line-unknown",
                "order.quantity",
                "quantity.fraction",
                "order.over-shipped",
                "order.shipment-taken"
            })
    public PickList ship(@PathParam("id") OrderId id, ShipBody body, @Context Call call) {
        ShipRequest request = new ShipRequest(
                body.id() == null ? new ShipmentId(ids.next()) : body.id(),
                today.or(body.shippedOn(), call),
                partOrAll(body.lines()),
                body.tracking() == null ? "" : body.tracking());
        return PickList.of(orders.ship(id, request, call));
    }

    @POST
    @Path("/{id}/return")
    @Needs("order:ship")
    @Does(
            value = "Takes shipped goods back into stock.",
            refuses = {
                "order.unknown",
                "order.illegal-step",
                "order.date",
                "order.no-lines",
                "order.line-unknown",
                "order.quantity",
                "quantity.fraction",
                "order.over-returned"
            })
    public PickList takeBack(@PathParam("id") OrderId id, ReturnBody body, @Context Caller caller, @Context Call call) {
        if (!caller.reader().allows("order:r")) {
            // What was invoiced is no business of a warehouse any more: it is not there, on its lists as here.
            PickList.opened(orders.get(id, call));
        }
        ReturnRequest request =
                new ReturnRequest(today.or(body.returnedOn(), call), quantities(body.lines()), body.reason());
        return PickList.of(orders.takeBack(id, request, call));
    }

    /** All is what a client asks for by saying nothing; a list that came out empty asks for nothing. */
    private static List<LineQuantity> partOrAll(@Nullable List<LinePart> parts) {
        if (parts == null) {
            return List.of();
        }
        if (parts.isEmpty()) {
            throw ComptoirException.invalid("order.no-lines", "lines");
        }
        return quantities(parts);
    }

    private static List<LineQuantity> quantities(List<LinePart> parts) {
        return parts.stream()
                .map(part -> new LineQuantity(part.position(), part.quantity()))
                .toList();
    }

    @POST
    @Path("/{id}/cancel")
    @Needs({"order:w", "order:cancel"})
    @Does(
            value = "Gives the order up and its promises back.",
            refuses = {"order.text", "order.unknown", "order.illegal-step"})
    public Order cancel(@PathParam("id") OrderId id, CancelBody body, @Context Caller caller, @Context Call call) {
        return OrderSight.of(orders.cancel(id, body.reason() == null ? "" : body.reason(), call), caller.reader());
    }

    @POST
    @Path("/{id}/cancel-rest")
    @Needs("order:w")
    @Does(
            value = "Gives up what of a partly shipped order has not shipped; what shipped can be invoiced.",
            refuses = {
                "order.text",
                "order.unknown",
                "order.nothing-shipped",
                "order.illegal-step",
                "order.no-lines",
                "order.line-unknown",
                "order.quantity",
                "quantity.fraction",
                "order.over-cancelled"
            })
    public Order cancelRest(@PathParam("id") OrderId id, CancelRestBody body, @Context Call call) {
        CancelRestRequest request =
                new CancelRestRequest(partOrAll(body.lines()), body.reason() == null ? "" : body.reason());
        return orders.cancelRest(id, request, call);
    }

    @POST
    @Path("/{id}/close")
    @Needs("order:w")
    @Does(
            value = "Nothing more is to happen.",
            refuses = {"order.unknown", "order.illegal-step"})
    public Order close(@PathParam("id") OrderId id, @Context Call call) {
        return orders.close(id, call);
    }
}
