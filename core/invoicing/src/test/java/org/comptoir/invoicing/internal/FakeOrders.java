// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.invoicing.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.comptoir.api.Counted;
import org.comptoir.api.ListPage;
import org.comptoir.api.Page;
import org.comptoir.api.PageRequest;
import org.comptoir.api.order.CancelRestRequest;
import org.comptoir.api.order.Order;
import org.comptoir.api.order.OrderChange;
import org.comptoir.api.order.OrderLine;
import org.comptoir.api.order.OrderRequest;
import org.comptoir.api.order.OrderSelection;
import org.comptoir.api.order.OrderSummary;
import org.comptoir.api.order.OrderTotals;
import org.comptoir.api.order.OrderVat;
import org.comptoir.api.order.Orders;
import org.comptoir.api.order.PriceBreak;
import org.comptoir.api.order.ReturnRequest;
import org.comptoir.api.order.ShipRequest;
import org.comptoir.api.order.WarehouseChoice;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.CountryCode;
import org.comptoir.model.Currency;
import org.comptoir.model.Fault;
import org.comptoir.model.LocalText;
import org.comptoir.model.Money;
import org.comptoir.model.PluginStamp;
import org.comptoir.model.Quantity;
import org.comptoir.model.Rate;
import org.comptoir.model.Unit;
import org.comptoir.model.UnitPrice;
import org.comptoir.model.VatCategory;
import org.comptoir.model.id.OrderId;
import org.comptoir.model.id.OrderLineId;
import org.comptoir.model.id.ProductId;
import org.comptoir.model.invoice.PostalAddress;
import org.comptoir.testkit.TestKernel;

/**
 * Shipped orders in memory, and which of them are invoiced in the database, so that a unit that fails undoes it. SKUs
 * beginning with {@code B} are books at 5.5 %, with {@code S} services, with {@code W} weighed; the rest is 20 %, in Germany 19 %.
 */
final class FakeOrders implements Orders {

    private final TestKernel kernel;
    private final Map<OrderId, Order> orders = new ConcurrentHashMap<>();

    FakeOrders(TestKernel kernel) {
        this.kernel = kernel;
        kernel.database().transaction(sql -> {
            sql.define(kernel.database()
                    .ddl("create table fake_order (id ${uuid} not null primary key, state varchar(16),"
                            + " version bigint)"));
            return true;
        });
    }

    Order shipped(String customer, LocalDate on, OrderRequest.Line... lines) {
        return add("shipped", customer, on, lines);
    }

    Order add(String state, String customer, LocalDate on, OrderRequest.Line... lines) {
        OrderId id = new OrderId(kernel.ids().next());
        Order order = order(id, state, customer, on, List.of(lines));
        put(order);
        kernel.tamper("insert into fake_order (id, state, version) values (?, ?, ?)", id, state, 1L);
        return order;
    }

    void put(Order order) {
        orders.put(order.id(), order);
    }

    private static Order order(OrderId id, String state, String customer, LocalDate on, List<OrderRequest.Line> asked) {
        CountryCode country = new CountryCode(customer.equals("HANS") ? "DE" : "FR");
        List<OrderLine> lines = new ArrayList<>();
        Map<Rate, Money> bases = new LinkedHashMap<>();
        for (OrderRequest.Line line : asked) {
            OrderLine made = line(lines.size() + 1, line, country, state);
            lines.add(made);
            bases.merge(made.rate(), made.net(), Money::plus);
        }
        List<OrderVat> vat = bases.entrySet().stream()
                .map(base -> vat(base.getKey(), base.getValue(), country))
                .toList();
        Money net = Money.sum(bases.values(), Currency.EUR);
        Money tax = Money.sum(vat.stream().map(OrderVat::tax).toList(), Currency.EUR);
        return new Order(
                id,
                "N-" + id,
                state,
                FakeCustomers.id(customer),
                customer,
                on,
                on,
                Currency.EUR,
                "main",
                WarehouseChoice.NOT_ASKED,
                "PO-7",
                "",
                "",
                new PostalAddress("", "1 rue Neuve", "", "69001", "Lyon", country),
                lines,
                vat,
                net,
                tax,
                net.plus(tax),
                List.of(new PluginStamp("test.vat", "1.0.0", "")),
                java.time.Instant.EPOCH,
                1);
    }

    private static OrderLine line(int position, OrderRequest.Line asked, CountryCode country, String state) {
        UnitPrice price =
                new UnitPrice(asked.agreedPrice() == null ? BigDecimal.TEN : asked.agreedPrice(), Currency.EUR);
        Quantity quantity = new Quantity(asked.quantity(), asked.sku().startsWith("W") ? Unit.KILOGRAM : Unit.PIECE);
        String rate = country.code().equals("DE") ? "19" : asked.sku().startsWith("B") ? "5.5" : "20";
        UUID id = UUID.nameUUIDFromBytes(new byte[] {(byte) position});
        return new OrderLine(
                new OrderLineId(id),
                position,
                new ProductId(id),
                asked.sku(),
                "Product " + asked.sku(),
                nature(asked.sku()),
                quantity,
                state.equals("shipped") || state.equals("invoiced") ? asked.quantity() : BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                price,
                price,
                price.times(quantity, RoundingMode.HALF_UP),
                VatCategory.S,
                Rate.of(rate),
                List.of());
    }

    private static String nature(String sku) {
        return sku.startsWith("S") ? "services" : sku.startsWith("PORT") ? "charges" : "goods";
    }

    private static OrderVat vat(Rate rate, Money base, CountryCode country) {
        boolean home = country.equals(CountryCode.FR);
        return new OrderVat(
                VatCategory.S,
                rate,
                base,
                rate.of(base, RoundingMode.HALF_UP),
                "",
                LocalText.of("", ""),
                country,
                home ? "CGI art. 278" : "CGI art. 258 A",
                home ? "A1" : "E3",
                home ? "domestic" : "union");
    }

    /** The same order after a part of line 1 came back. */
    Order returned(Order order, String quantity) {
        List<OrderLine> lines = new ArrayList<>(order.lines());
        OrderLine first = lines.get(0);
        lines.set(
                0,
                new OrderLine(
                        first.id(),
                        1,
                        first.product(),
                        first.sku(),
                        first.name(),
                        first.nature(),
                        first.quantity(),
                        first.shipped(),
                        new BigDecimal(quantity),
                        first.cancelled(),
                        first.listPrice(),
                        first.price(),
                        first.net(),
                        first.category(),
                        first.rate(),
                        first.trace()));
        Order after = new Order(
                order.id(),
                order.number(),
                order.state(),
                order.customer(),
                order.customerCode(),
                order.orderedOn(),
                order.suppliedOn(),
                order.currency(),
                order.warehouse(),
                order.warehouseChoice(),
                order.reference(),
                order.source(),
                order.sourceRef(),
                order.shipTo(),
                lines,
                order.vat(),
                order.net(),
                order.tax(),
                order.gross(),
                order.stamps(),
                order.createdAt(),
                order.version());
        put(after);
        return after;
    }

    @Override
    public Order get(OrderId id, Call call) {
        Order order = orders.get(id);
        if (order == null) {
            throw new ComptoirException("order.unknown", Fault.NOT_FOUND, Map.of("value", id.toString()));
        }
        String state = kernel.units()
                .read(sql -> sql.first("select state from fake_order where id = ?", row -> row.text(1), id))
                .orElseThrow();
        return withState(order, state);
    }

    private static Order withState(Order order, String state) {
        return new Order(
                order.id(),
                order.number(),
                state,
                order.customer(),
                order.customerCode(),
                order.orderedOn(),
                order.suppliedOn(),
                order.currency(),
                order.warehouse(),
                order.warehouseChoice(),
                order.reference(),
                order.source(),
                order.sourceRef(),
                order.shipTo(),
                order.lines(),
                order.vat(),
                order.net(),
                order.tax(),
                order.gross(),
                order.stamps(),
                order.createdAt(),
                order.version());
    }

    @Override
    public void invoiced(OrderId id, long version, Call call) {
        kernel.units().write(call, Boolean.class, tx -> {
            int moved = tx.update(
                    "update fake_order set state = 'invoiced' where id = ? and version = ? and state = 'shipped'",
                    id,
                    version);
            if (moved != 1) {
                throw new ComptoirException("order.stale", Fault.CONFLICT, Map.of());
            }
            return true;
        });
    }

    @Override
    public Order quote(OrderRequest request, Call call) {
        if (request.customerCode().equals("NOBODY")) {
            throw new ComptoirException("customer.unknown", Fault.NOT_FOUND, Map.of());
        }
        return order(
                new OrderId(kernel.ids().next()),
                "draft",
                request.customerCode(),
                request.orderedOn(),
                request.lines());
    }

    @Override
    public Page<Order> list(OrderSelection selection, PageRequest page, Call call) {
        List<Order> all = orders.keySet().stream()
                .map(id -> get(id, call))
                .filter(order -> selection.states().contains(order.state()))
                .toList();
        return new Page<>(all, "");
    }

    @Override
    public Order place(OrderId id, OrderRequest request, Call call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<PriceBreak> breaks(OrderRequest request, Call call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ListPage<OrderSummary> summaries(OrderSelection selection, PageRequest page, Call call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Counted count(OrderSelection selection, Call call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public OrderTotals totals(OrderSelection selection, Call call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void export(OrderSelection selection, Consumer<OrderSummary> consumer, Call call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Order draft(OrderId id, OrderRequest request, Call call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Order amend(OrderId id, long version, OrderRequest request, Call call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public OrderChange lastChange(OrderId id, Call call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Order confirm(OrderId id, Call call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Order ship(OrderId id, ShipRequest request, Call call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Order takeBack(OrderId id, ReturnRequest request, Call call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Order cancelRest(OrderId id, CancelRestRequest request, Call call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Order cancel(OrderId id, String reason, Call call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Order close(OrderId id, Call call) {
        throw new UnsupportedOperationException();
    }
}
