// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.orders.internal;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.comptoir.api.Counted;
import org.comptoir.api.ListPage;
import org.comptoir.api.Page;
import org.comptoir.api.PageRequest;
import org.comptoir.api.approval.Approvals;
import org.comptoir.api.catalogue.Prices;
import org.comptoir.api.company.Companies;
import org.comptoir.api.order.CancelRestRequest;
import org.comptoir.api.order.Order;
import org.comptoir.api.order.OrderChange;
import org.comptoir.api.order.OrderRequest;
import org.comptoir.api.order.OrderSelection;
import org.comptoir.api.order.OrderSummary;
import org.comptoir.api.order.OrderTotals;
import org.comptoir.api.order.Orders;
import org.comptoir.api.order.PriceBreak;
import org.comptoir.api.order.ReturnRequest;
import org.comptoir.api.order.ShipRequest;
import org.comptoir.api.party.Customers;
import org.comptoir.api.stock.Stock;
import org.comptoir.api.stock.StockLine;
import org.comptoir.kernel.Ids;
import org.comptoir.kernel.Plugins;
import org.comptoir.kernel.Schemas;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.Tx;
import org.comptoir.kernel.Units;
import org.comptoir.kernel.input.Field;
import org.comptoir.kernel.json.Json;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.id.CompanyId;
import org.comptoir.model.id.OrderId;
import org.comptoir.model.id.ShipmentId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Orders in tables, each step one guarded move. */
@Component(service = {Orders.class, DefaultOrders.class})
public final class DefaultOrders implements Orders {

    private static final int LONGEST_REMARK = 200;
    private static final List<String> KEYS = List.of("sales_order_pk", "sales_order_no", "sales_order_source");

    private final Units units;
    private final Clock clock;
    private final Companies companies;
    private final Ids ids;
    private final Stock stock;
    private final Drafting drafting;
    private final OrderStore store;
    private final OrderListing listing;
    private final BuyerLimits limits;

    @Activate
    public DefaultOrders(
            @Reference Units units,
            @Reference Schemas schemas,
            @Reference Plugins plugins,
            @Reference Json json,
            @Reference Clock clock,
            @Reference Ids ids,
            @Reference Companies companies,
            @Reference Customers customers,
            @Reference Prices prices,
            @Reference Stock stock,
            @Reference Approvals approvals) {
        this.units = units;
        this.clock = clock;
        this.ids = ids;
        this.stock = stock;
        this.companies = companies;
        this.limits = new BuyerLimits(approvals);
        this.drafting = new Drafting(companies, customers, prices, stock, plugins, ids, clock);
        this.store = new OrderStore(json);
        this.listing = new OrderListing(units, customers, store.lists());
        schemas.migrate("orders", DefaultOrders.class);
    }

    @Override
    public Order draft(OrderId id, OrderRequest request, Call call) {
        return units.write(call, Order.class, () -> drafting.draft(request, call), (tx, draft) -> {
            Order order = drafted(tx, id, draft);
            store.insert(tx, order, draft.customer().name());
            return order;
        });
    }

    @Override
    public Order place(OrderId id, OrderRequest request, Call call) {
        return units.write(call, Order.class, () -> drafting.draft(request, call), (tx, draft) -> {
            String buyer = draft.customer().name();
            return confirmed(tx, drafted(tx, id, draft), after -> store.insert(tx, after, buyer));
        });
    }

    @Override
    public Order amend(OrderId id, long version, OrderRequest request, Call call) {
        return units.write(call, Order.class, () -> drafting.draft(request, call), (tx, draft) -> {
            Order former = present(tx, id, call);
            next(former, Step.AMEND);
            if (former.version() != version) {
                throw stale(former, version);
            }
            Order order = draft.amending(former);
            store.rewrite(tx, order, draft.customer().name());
            tx.publish(Step.AMEND.event(), id, OrderFact.of(order, ""));
            StepTrail.amended(tx, draft.request(), order);
            return order;
        });
    }

    @Override
    public OrderChange lastChange(OrderId id, Call call) {
        return units.read(sql -> store.lastChange(sql, present(sql, id, call), call));
    }

    /** All of a draft but the row, which is written as the order is in the end. */
    private Order drafted(Tx tx, OrderId id, Draft draft) {
        OrderRequest request = draft.request();
        Order order = draft.order(id, OrderNumber.of(request.orderedOn(), id), tx.now(), 1);
        KEYS.forEach(key -> tx.onDuplicate(key, broken -> taken(id, request, tx.call())));
        tx.publish("OrderDrafted", id, OrderFact.of(order, ""));
        StepTrail.drafted(tx, request, order);
        return order;
    }

    /** A second draft of one fact usually breaks several keys; which of them the database names is up to it. */
    private ComptoirException taken(OrderId id, OrderRequest request, Call call) {
        String source = request.source().strip();
        String ref = request.sourceRef().strip();
        boolean known = !source.isEmpty() && units.read(sql -> store.knows(sql, call.company(), source, ref));
        return known
                ? new ComptoirException(
                        "order.source-taken",
                        Fault.CONFLICT,
                        Map.of("source", source, "field", "sourceRef", "value", ref))
                : new ComptoirException(
                        "order.id-taken", Fault.CONFLICT, Map.of("field", "id", "value", id.toString()));
    }

    private static ComptoirException movementTaken(ShipmentId shipment) {
        return new ComptoirException(
                "order.shipment-taken", Fault.CONFLICT, Map.of("field", "id", "value", shipment.toString()));
    }

    @Override
    public Order quote(OrderRequest request, Call call) {
        return drafting.quote(request, call).order(new OrderId(ids.next()), "", clock.instant(), 0);
    }

    @Override
    public List<PriceBreak> breaks(OrderRequest request, Call call) {
        return drafting.breaks(request, call);
    }

    @Override
    public Order confirm(OrderId id, Call call) {
        return step(id, call, (tx, order) -> confirmed(tx, order, after -> store.move(tx, after, "")));
    }

    /** @param keeping writes down what it became */
    private Order confirmed(Tx tx, Order order, Consumer<Order> keeping) {
        State confirmed = next(order, Step.CONFIRM);
        return limits.mustAsk(tx, order) ? submitted(tx, order, keeping) : confirmed(tx, order, confirmed, keeping);
    }

    /** Nothing is promised before somebody else of the organisation agreed. */
    private Order submitted(Tx tx, Order order, Consumer<Order> keeping) {
        Order after = Progress.to(order, next(order, Step.SUBMIT));
        keeping.accept(after);
        limits.ask(order, tx.call());
        return happened(tx, Step.SUBMIT, after, "");
    }

    private Order confirmed(Tx tx, Order order, State state, Consumer<Order> keeping) {
        Order after = Progress.to(order, state);
        keeping.accept(after);
        List<StockLine> goods = Fulfilment.goodsOf(order);
        if (!goods.isEmpty()) {
            promise(order, goods, tx.call());
        }
        return happened(tx, Step.CONFIRM, after, "");
    }

    /** Agrees to what somebody else submitted, which makes it a draft that may be confirmed, and confirms it. */
    Order approve(OrderId id, Call call) {
        return step(id, call, (tx, order) -> {
            State approved = next(order, Step.APPROVE);
            limits.agree(order, call);
            tx.publish(Step.APPROVE.event(), id, OrderFact.of(order, ""));
            State confirmed = Lifecycle.require(id, approved, Step.CONFIRM);
            return confirmed(tx, order, confirmed, after -> store.move(tx, after, ""));
        });
    }

    /** Refuses what somebody else submitted, and gives it up. */
    Order refuse(OrderId id, String why, Call call) {
        return step(id, call, (tx, order) -> {
            next(order, Step.APPROVE);
            limits.refuse(order, call);
            return cancel(id, why, call);
        });
    }

    private void promise(Order order, List<StockLine> goods, Call call) {
        try {
            stock.reserve(order.warehouse(), goods, call);
        } catch (ComptoirException refused) {
            throw Shortage.named(refused, order, List.of());
        }
    }

    @Override
    public Order ship(OrderId id, ShipRequest request, Call call) {
        return step(id, call, (tx, order) -> {
            next(order, Step.SHIP_PART);
            dated("shippedOn", request.shippedOn(), order, call);
            String tracking = new Field("tracking").optional(request.tracking(), LONGEST_REMARK);
            Fulfilment shipped = Fulfilment.shipping(order, request.lines());
            Step step = shipped.complete() ? Step.SHIP_REST : Step.SHIP_PART;
            Order after = Progress.to(
                    order, next(order, step), later(order.suppliedOn(), request.shippedOn()), shipped.lines());
            store.move(tx, after, "");
            store.updateLines(tx, order, after);
            ShipmentId shipment = request.id();
            tx.onDuplicate("shipment_pk", broken -> movementTaken(shipment));
            store.insertMovement(tx, "shipment", shipment, id, request.shippedOn(), tracking, shipped.moved());
            if (!shipped.goods().isEmpty()) {
                moveOut(order, request, shipped.goods(), call);
            }
            return happened(tx, step, after, shipment.toString());
        });
    }

    /** The stock knows a shipment's id by its source, and may be the first to see that it is taken. */
    private void moveOut(Order order, ShipRequest request, List<StockLine> goods, Call call) {
        try {
            stock.ship("shipment:" + request.id(), order.number(), order.warehouse(), goods, request.shippedOn(), call);
        } catch (ComptoirException refused) {
            throw refused.code().equals("stock.source-taken")
                    ? movementTaken(request.id())
                    : DayOfChange.named(Shortage.named(refused, order, request.lines()), "shippedOn");
        }
    }

    @Override
    public Order takeBack(OrderId id, ReturnRequest request, Call call) {
        return step(id, call, (tx, order) -> {
            State state = next(order, Step.TAKE_BACK);
            dated("returnedOn", request.returnedOn(), order, call);
            String reason = new Field("reason").optional(request.reason(), LONGEST_REMARK);
            if (request.lines().isEmpty()) {
                throw ComptoirException.invalid("order.no-lines", "lines");
            }
            Map<Integer, BigDecimal> later = shippedAfter(tx, call.company(), order, request.returnedOn());
            Fulfilment returned = Fulfilment.returning(order, request.lines(), later, request.returnedOn());
            Order after = Progress.to(order, state, order.suppliedOn(), returned.lines());
            store.move(tx, after, "");
            store.updateLines(tx, order, after);
            ShipmentId movement = new ShipmentId(ids.next());
            store.insertMovement(tx, "return", movement, id, request.returnedOn(), reason, returned.moved());
            if (!returned.goods().isEmpty()) {
                moveBack(movement, order, request, returned.goods(), call);
            }
            return happened(tx, Step.TAKE_BACK, after, reason);
        });
    }

    private void moveBack(ShipmentId movement, Order order, ReturnRequest request, List<StockLine> goods, Call call) {
        try {
            stock.takeBack("return:" + movement, order.number(), order.warehouse(), goods, request.returnedOn(), call);
        } catch (ComptoirException refused) {
            throw DayOfChange.named(refused, "returnedOn");
        }
    }

    /** Only a return that is written down late can be dated before a shipment; the others need not look. */
    private Map<Integer, BigDecimal> shippedAfter(Sql sql, CompanyId company, Order order, LocalDate on) {
        return on.isBefore(order.suppliedOn()) ? store.shippedAfter(sql, company, order.id(), on) : Map.of();
    }

    @Override
    public Order cancelRest(OrderId id, CancelRestRequest request, Call call) {
        String reason = new Field("reason").optional(request.reason(), LONGEST_REMARK);
        return step(id, call, (tx, order) -> {
            next(order, Step.CANCEL_PART);
            Fulfilment cancelled = Fulfilment.cancelling(order, request.lines());
            Step step = cancelled.complete() ? Step.CANCEL_REST : Step.CANCEL_PART;
            Order after = Progress.without(order, next(order, step), cancelled.lines());
            store.move(tx, after, reason);
            store.updateTotals(tx, after);
            store.updateLines(tx, order, after);
            if (!cancelled.goods().isEmpty()) {
                stock.release(order.warehouse(), cancelled.goods(), call);
            }
            return happened(tx, step, after, reason);
        });
    }

    @Override
    public Order cancel(OrderId id, String why, Call call) {
        String reason = new Field("reason").optional(why, LONGEST_REMARK);
        return step(id, call, (tx, order) -> {
            Order after = Progress.to(order, next(order, Step.CANCEL));
            limits.requireMayCancel(order, State.stored(order.state()), call);
            store.move(tx, after, reason);
            List<StockLine> promised = Fulfilment.goodsOf(order);
            if (order.state().equals(State.CONFIRMED.code()) && !promised.isEmpty()) {
                stock.release(order.warehouse(), promised, call);
            }
            return happened(tx, Step.CANCEL, after, reason);
        });
    }

    @Override
    public Order close(OrderId id, Call call) {
        return step(id, call, (tx, order) -> {
            State state = next(order, Step.CLOSE);
            if (order.state().equals(State.SHIPPED.code()) && !Fulfilment.cameBackWhole(order)) {
                // Something is still to be invoiced.
                throw Lifecycle.illegal(id, State.SHIPPED, Step.CLOSE);
            }
            Order after = Progress.to(order, state);
            store.move(tx, after, "");
            return happened(tx, Step.CLOSE, after, "");
        });
    }

    @Override
    public void invoiced(OrderId id, long version, Call call) {
        units.write(call, Boolean.class, tx -> {
            if (!store.invoiced(tx, id, version)) {
                throw notBillable(tx, id, version, call);
            }
            tx.publish(Step.INVOICE.event(), id, Map.of("state", State.INVOICED.code()));
            return true;
        });
    }

    private RuntimeException notBillable(Sql sql, OrderId id, long version, Call call) {
        Order order = present(sql, id, call);
        next(order, Step.INVOICE);
        return stale(order, version);
    }

    private static ComptoirException stale(Order order, long version) {
        return new ComptoirException(
                "order.stale",
                Fault.CONFLICT,
                Map.of(
                        "field", "version",
                        "value", Long.toString(version),
                        "order", order.id().toString(),
                        "version", Long.toString(version),
                        "current", Long.toString(order.version())));
    }

    @Override
    public Order get(OrderId id, Call call) {
        return units.read(sql -> present(sql, id, call));
    }

    @Override
    public Page<Order> list(OrderSelection selection, PageRequest page, Call call) {
        return listing.whole(selection, page, call);
    }

    @Override
    public ListPage<OrderSummary> summaries(OrderSelection selection, PageRequest page, Call call) {
        return listing.summaries(selection, page, call);
    }

    @Override
    public Counted count(OrderSelection selection, Call call) {
        return listing.count(selection, call);
    }

    @Override
    public OrderTotals totals(OrderSelection selection, Call call) {
        return listing.totals(selection, call);
    }

    @Override
    public void export(OrderSelection selection, Consumer<OrderSummary> consumer, Call call) {
        listing.export(selection, consumer, call);
    }

    private Order step(OrderId id, Call call, BiFunction<Tx, Order, Order> effect) {
        return units.write(call, Order.class, tx -> effect.apply(tx, present(tx, id, call)));
    }

    private Order present(Sql sql, OrderId id, Call call) {
        return store.find(sql, call, id)
                .orElseThrow(() -> new ComptoirException(
                        "order.unknown", Fault.NOT_FOUND, Map.of("field", "order", "value", id.toString())));
    }

    private static State next(Order order, Step step) {
        return Lifecycle.require(order.id(), State.stored(order.state()), step);
    }

    private static Order happened(Tx tx, Step step, Order after, String about) {
        tx.publish(step.event(), after.id(), OrderFact.of(after, about));
        StepTrail.tell(tx, "order." + step.code(), after);
        return after;
    }

    /** Goods move on a day that has come, and not before they were ordered. */
    private void dated(String field, LocalDate on, Order order, Call call) {
        DatesAndPlaces.require(field, on);
        LocalDate today = companies.get(call).dayOf(clock.instant());
        if (on.isBefore(order.orderedOn()) || on.isAfter(today)) {
            throw ComptoirException.invalid("order.date", field, on);
        }
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
