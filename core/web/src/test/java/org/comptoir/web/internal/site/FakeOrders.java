// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.site;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.comptoir.api.Counted;
import org.comptoir.api.ListPage;
import org.comptoir.api.Page;
import org.comptoir.api.PageRequest;
import org.comptoir.api.catalogue.Product;
import org.comptoir.api.order.CancelRestRequest;
import org.comptoir.api.order.Order;
import org.comptoir.api.order.OrderApprovals;
import org.comptoir.api.order.OrderChange;
import org.comptoir.api.order.OrderLimit;
import org.comptoir.api.order.OrderLine;
import org.comptoir.api.order.OrderRequest;
import org.comptoir.api.order.OrderSelection;
import org.comptoir.api.order.OrderSummary;
import org.comptoir.api.order.OrderTotals;
import org.comptoir.api.order.OrderVat;
import org.comptoir.api.order.Orders;
import org.comptoir.api.order.PriceBreak;
import org.comptoir.api.order.PriceStep;
import org.comptoir.api.order.ReturnRequest;
import org.comptoir.api.order.ShipRequest;
import org.comptoir.api.order.WarehouseChoice;
import org.comptoir.api.party.Customer;
import org.comptoir.kernel.input.Field;
import org.comptoir.kernel.input.SearchText;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.CountryCode;
import org.comptoir.model.Currency;
import org.comptoir.model.Fault;
import org.comptoir.model.Idempotency;
import org.comptoir.model.LocalText;
import org.comptoir.model.Money;
import org.comptoir.model.Quantity;
import org.comptoir.model.Rate;
import org.comptoir.model.Reach;
import org.comptoir.model.Unit;
import org.comptoir.model.UnitPrice;
import org.comptoir.model.VatCategory;
import org.comptoir.model.id.OrderId;
import org.comptoir.model.id.OrderLineId;
import org.comptoir.model.id.PartyId;
import org.comptoir.model.id.ProductId;
import org.comptoir.model.id.UserId;
import org.jspecify.annotations.Nullable;

/** Orders in memory: a page ends after {@link #PAGE} of them, so that lists have several. */
final class FakeOrders implements Orders, OrderApprovals {

    static final int PAGE = 2;
    static final OrderId DRAFT = new OrderId(new UUID(5, 1));
    static final OrderId CONFIRMED = new OrderId(new UUID(5, 2));
    static final OrderId INVOICED = new OrderId(new UUID(5, 3));

    final Map<OrderId, Order> all = new LinkedHashMap<>();
    final List<OrderSelection> exported = new ArrayList<>();
    final List<String> steps = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();
    /** What was drafted and placed. */
    final List<OrderRequest> requests = new ArrayList<>();

    private static final Instant CHANGED_AT = Instant.parse("2026-11-22T11:00:00Z");

    private final Map<OrderId, OrderChange> changes = new LinkedHashMap<>();
    private final Map<String, Order> done = new LinkedHashMap<>();
    private final Map<String, String> digests = new LinkedHashMap<>();
    private final FakeCustomers customers;
    private final FakeProducts products;
    /** What is refused on a line though the catalogue has it. */
    String refusedSku = "";
    /** Whether confirming finds too little in stock. */
    boolean shortOfStock;

    FakeOrders(FakeCustomers customers, FakeProducts products) {
        this.customers = customers;
        this.products = products;
        add(DRAFT, "draft", FakeCustomers.EPICERIE, 3);
        add(CONFIRMED, "confirmed", FakeCustomers.MALLORY, 2);
        add(INVOICED, "invoiced", FakeCustomers.EPICERIE, 1);
    }

    private void add(OrderId id, String state, PartyId buyer, int many) {
        Customer customer = Objects.requireNonNull(customers.all.get(buyer));
        Money net = new Money(1_000L * many, Currency.EUR);
        Money tax = new Money(200L * many, Currency.EUR);
        OrderVat vat = vat(net, tax);
        all.put(
                id,
                new Order(
                        id,
                        "20261120-" + state,
                        state,
                        buyer,
                        customer.code(),
                        LocalDate.of(2026, 11, 20).plusDays(many),
                        LocalDate.of(2026, 11, 22),
                        Currency.EUR,
                        "main",
                        new WarehouseChoice("nearest", "acme 1", "Le plus proche <b>", "The nearest <b>", List.of()),
                        "BC-17 <script>alert(2)</script>",
                        "",
                        "",
                        customer.delivery(),
                        List.of(line(many, net)),
                        List.of(vat),
                        net,
                        tax,
                        net.plus(tax),
                        List.of(),
                        Instant.parse("2026-11-20T08:00:00Z"),
                        1));
    }

    private static OrderVat vat(Money net, Money tax) {
        return new OrderVat(
                new VatCategory("S"),
                new Rate(new BigDecimal("20")),
                net,
                tax,
                "",
                LocalText.of("", ""),
                new CountryCode("FR"),
                "",
                "",
                "domestic");
    }

    private static OrderLine line(int many, Money net) {
        return new OrderLine(
                new OrderLineId(new UUID(6, many)),
                1,
                new ProductId(new UUID(7, 1)),
                "BOUGIE",
                "Bougie <script>alert(3)</script>",
                "goods",
                Quantity.of(many, Unit.PIECE),
                many == 1 ? BigDecimal.ONE : BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                UnitPrice.of("12.50", Currency.EUR),
                UnitPrice.of("10.00", Currency.EUR),
                net,
                new VatCategory("S"),
                new Rate(new BigDecimal("20")),
                List.of(new PriceStep(
                        "base",
                        "RULE-9",
                        "pro",
                        "",
                        new BigDecimal("10.00"),
                        "Condition secrète des pros",
                        "A secret condition of professionals")));
    }

    private static boolean reaches(Call call, Order order) {
        return !(call.reach() instanceof Reach.Organisation own)
                || own.customer().equals(order.customer());
    }

    @Override
    public Order get(OrderId id, Call call) {
        Order order = all.get(id);
        if (order == null || !reaches(call, order)) {
            throw new ComptoirException(
                    "order.unknown", Fault.NOT_FOUND, Map.of("field", "order", "value", id.toString()));
        }
        return order;
    }

    private List<OrderSummary> selected(OrderSelection selection, Call call) {
        SearchText.pattern(selection.search());
        Comparator<OrderSummary> key =
                switch (selection.sort().key()) {
                    case "orderedOn" -> Comparator.comparing(OrderSummary::orderedOn);
                    case "customer" -> Comparator.comparing(OrderSummary::customerCode);
                    default -> Comparator.comparing(it -> it.gross().minor());
                };
        Comparator<OrderSummary> order = key.thenComparing(it -> it.id().toString());
        return all.values().stream()
                .filter(it -> reaches(call, it))
                .filter(it -> selection.states().isEmpty() || selection.states().contains(it.state()))
                .filter(it ->
                        selection.customer() == null || selection.customer().equals(it.customer()))
                .filter(it -> !it.orderedOn().isBefore(selection.from())
                        && !it.orderedOn().isAfter(selection.to()))
                .map(this::summary)
                .filter(it -> SearchText.of(500, it.number(), it.customerCode(), it.customerName())
                        .folded()
                        .contains(SearchText.of(500, selection.search()).folded()))
                .filter(it -> SearchText.of(500, it.number())
                        .folded()
                        .contains(SearchText.of(500, selection.number()).folded()))
                .sorted(selection.sort().descending() ? order.reversed() : order)
                .toList();
    }

    private OrderSummary summary(Order order) {
        return new OrderSummary(
                order.id(),
                order.number(),
                order.state(),
                order.customer(),
                order.customerCode(),
                Objects.requireNonNull(customers.all.get(order.customer())).name(),
                order.orderedOn(),
                order.warehouse(),
                order.reference(),
                order.net(),
                order.tax(),
                order.gross());
    }

    @Override
    public ListPage<OrderSummary> summaries(OrderSelection selection, PageRequest page, Call call) {
        if (!page.cursor().matches("[0-9]*")) {
            throw ComptoirException.invalid("page.cursor", "cursor", page.cursor());
        }
        List<OrderSummary> found = selected(selection, call);
        int from = page.cursor().isEmpty() ? 0 : Integer.parseInt(page.cursor());
        int to = Math.min(found.size(), from + PAGE);
        return new ListPage<>(
                found.subList(from, to),
                from == 0 ? "" : Integer.toString(from - PAGE),
                to == found.size() ? "" : Integer.toString(to));
    }

    @Override
    public Counted count(OrderSelection selection, Call call) {
        return new Counted(selected(selection, call).size(), false);
    }

    @Override
    public OrderTotals totals(OrderSelection selection, Call call) {
        List<OrderSummary> found = selected(selection, call);
        return new OrderTotals(
                found.size(),
                List.of(new OrderTotals.Sum(
                        found.size(),
                        sum(found.stream().map(OrderSummary::net).toList()),
                        sum(found.stream().map(OrderSummary::tax).toList()),
                        sum(found.stream().map(OrderSummary::gross).toList()))));
    }

    private static Money sum(List<Money> amounts) {
        return Money.sum(amounts, Currency.EUR);
    }

    @Override
    public void export(OrderSelection selection, Consumer<OrderSummary> consumer, Call call) {
        exported.add(selection);
        selected(selection, call).forEach(consumer);
    }

    private Order step(OrderId id, String step, String from, String to, Call call) {
        if (call.idempotency().isPresent() && !keys.add(call.idempotency().key())) {
            return get(id, call);
        }
        Order order = get(id, call);
        if (!from.contains(order.state())) {
            throw new ComptoirException(
                    "order.illegal-step",
                    Fault.CONFLICT,
                    Map.of("field", "state", "value", order.state(), "state", order.state(), "step", step));
        }
        steps.add(step);
        Order after = at(order, to, order.version() + 1);
        all.put(id, after);
        return after;
    }

    @Override
    public Order confirm(OrderId id, Call call) {
        if (shortOfStock) {
            throw new ComptoirException(
                    "stock.short", Fault.CONFLICT, Map.of("field", "lines[0].quantity", "sku", "BOUGIE"));
        }
        return step(id, "confirm", "draft", "confirmed", call);
    }

    @Override
    public Order approve(OrderId id, Call call) {
        return step(id, "approve", "to-approve", "confirmed", call);
    }

    @Override
    public Order refuse(OrderId id, String reason, Call call) {
        return step(id, "refuse " + new Field("reason").optional(reason, 200), "to-approve", "cancelled", call);
    }

    @Override
    public List<OrderLimit> limits(PartyId customer, Call call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<OrderLimit> putLimit(PartyId customer, @Nullable UserId buyer, @Nullable Money amount, Call call) {
        throw new UnsupportedOperationException();
    }

    /** Has an order wait for somebody who agrees to it. */
    void submit(OrderId id) {
        all.computeIfPresent(id, (known, order) -> at(order, "to-approve", order.version() + 1));
    }

    @Override
    public Order cancel(OrderId id, String reason, Call call) {
        return step(id, "cancel " + new Field("reason").optional(reason, 200), "draft confirmed", "cancelled", call);
    }

    @Override
    public Order close(OrderId id, Call call) {
        return step(id, "close", "invoiced", "closed", call);
    }

    @Override
    public Page<Order> list(OrderSelection selection, PageRequest page, Call call) {
        throw new UnsupportedOperationException();
    }

    /** Priced as the catalogue has it, with VAT of a fifth; who asks for nothing, or a part of a piece, is refused. */
    @Override
    public Order quote(OrderRequest request, Call call) {
        return made(new OrderId(new UUID(5, 0)), "", request, call);
    }

    private Order made(OrderId id, String number, OrderRequest request, Call call) {
        Customer customer =
                customers.byCodes(List.of(request.customerCode()), call).get(request.customerCode());
        if (customer == null) {
            throw new ComptoirException(
                    "customer.unknown",
                    Fault.NOT_FOUND,
                    Map.of("field", "customerCode", "value", request.customerCode()));
        }
        new Field("reference").optional(request.reference(), 100);
        List<OrderLine> lines = new ArrayList<>();
        for (int i = 0; i < request.lines().size(); i++) {
            lines.add(line(i, request.lines().get(i), call));
        }
        Money net = sum(lines.stream().map(OrderLine::net).toList());
        Money tax = new Money(net.minor() / 5, Currency.EUR);
        return new Order(
                id,
                number,
                "draft",
                customer.id(),
                customer.code(),
                request.orderedOn(),
                request.orderedOn(),
                Currency.EUR,
                "main",
                WarehouseChoice.NOT_ASKED,
                request.reference(),
                "",
                "",
                request.shipTo() == null ? customer.delivery() : request.shipTo(),
                lines,
                List.of(vat(net, tax)),
                net,
                tax,
                net.plus(tax),
                List.of(),
                Instant.parse("2026-11-22T10:00:00Z"),
                1);
    }

    private OrderLine line(int index, OrderRequest.Line asked, Call call) {
        Product product = products.bySkus(List.of(asked.sku()), call).get(asked.sku());
        if (product == null || !product.status().equals("active") || asked.sku().equals(refusedSku)) {
            throw new ComptoirException(
                    "product.archived",
                    Fault.CONFLICT,
                    Map.of("field", "lines[" + index + "].sku", "sku", asked.sku()));
        }
        Quantity quantity = new Quantity(asked.quantity(), product.unit());
        Money net = product.price().times(quantity, RoundingMode.HALF_UP);
        return new OrderLine(
                new OrderLineId(new UUID(6, 100 + index)),
                index + 1,
                product.id(),
                product.sku(),
                product.name(),
                product.nature(),
                quantity,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                product.price(),
                product.price(),
                net,
                new VatCategory("S"),
                new Rate(new BigDecimal("20")),
                List.of(new PriceStep("list", "", "", "", product.price().amount(), "Prix de base", "List price")));
    }

    /** A tenth off from ten on. */
    @Override
    public List<PriceBreak> breaks(OrderRequest request, Call call) {
        return quote(request, call).lines().stream()
                .filter(line -> line.quantity().amount().compareTo(BigDecimal.TEN) < 0)
                .map(line -> new PriceBreak(
                        line.position(),
                        new Quantity(BigDecimal.TEN, line.quantity().unit()),
                        new UnitPrice(line.price().amount().multiply(new BigDecimal("0.9")), Currency.EUR)))
                .toList();
    }

    @Override
    public Order draft(OrderId id, OrderRequest request, Call call) {
        return once(call, () -> {
            Order order = made(id, "20261122-new" + requests.size(), request, call);
            requests.add(request);
            all.put(id, order);
            return order;
        });
    }

    /** As somebody else leaves it while a form lies open. */
    @Override
    public Order amend(OrderId id, long version, OrderRequest request, Call call) {
        return once(call, () -> {
            Order former = get(id, call);
            if (!former.state().equals("draft")) {
                throw new ComptoirException(
                        "order.illegal-step", Fault.CONFLICT, Map.of("field", "state", "value", former.state()));
            }
            if (former.version() != version) {
                throw new ComptoirException(
                        "order.stale", Fault.CONFLICT, Map.of("field", "version", "value", Long.toString(version)));
            }
            Order made = made(id, former.number(), request, call);
            requests.add(request);
            all.put(id, at(made, "draft", former.version() + 1));
            changes.put(id, new OrderChange(call.actor().toString(), CHANGED_AT, former.version() + 1));
            return get(id, call);
        });
    }

    private static Order at(Order order, String state, long version) {
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
                version);
    }

    @Override
    public OrderChange lastChange(OrderId id, Call call) {
        return changes.getOrDefault(
                id, new OrderChange("system:test", CHANGED_AT, get(id, call).version()));
    }

    @Override
    public Order place(OrderId id, OrderRequest request, Call call) {
        return once(call, () -> {
            if (shortOfStock) {
                throw new ComptoirException(
                        "stock.short", Fault.CONFLICT, Map.of("field", "lines[0].quantity", "sku", "BOUGIE"));
            }
            draft(id, request, call.withIdempotency(Idempotency.NONE));
            return step(id, "confirm", "draft", "confirmed", call.withIdempotency(Idempotency.NONE));
        });
    }

    private Order once(Call call, Supplier<Order> work) {
        String key = call.idempotency().key();
        Order before = done.get(key);
        if (key.isEmpty()) {
            return work.get();
        }
        if (before != null && !call.idempotency().digest().equals(digests.get(key))) {
            throw ComptoirException.invalid("idempotency.mismatch", "Idempotency-Key");
        }
        Order order = before == null ? work.get() : before;
        done.put(key, order);
        digests.put(key, call.idempotency().digest());
        return order;
    }

    /** Of the one line that these orders have, some or all that is left. */
    @Override
    public Order ship(OrderId id, ShipRequest request, Call call) {
        BigDecimal ordered = get(id, call).lines().get(0).quantity().amount();
        BigDecimal shipped =
                request.lines().isEmpty() ? ordered : request.lines().get(0).quantity();
        if (shipped.compareTo(ordered) > 0) {
            throw new ComptoirException(
                    "order.over-shipped", Fault.CONFLICT, Map.of("field", "lines[0].quantity", "sku", "BOUGIE"));
        }
        String tracking = new Field("tracking").optional(request.tracking(), 80);
        return step(
                id,
                "ship " + shipped + " " + tracking,
                "confirmed partly-shipped",
                shipped.compareTo(ordered) == 0 ? "shipped" : "partly-shipped",
                call);
    }

    @Override
    public Order takeBack(OrderId id, ReturnRequest request, Call call) {
        OrderLine line = get(id, call).lines().get(0);
        BigDecimal back = request.lines().get(0).quantity();
        if (back.compareTo(line.shipped()) > 0) {
            throw new ComptoirException(
                    "order.over-returned", Fault.CONFLICT, Map.of("field", "lines[0].quantity", "sku", "BOUGIE"));
        }
        String state = get(id, call).state();
        return step(id, "return " + back + " " + request.reason(), "invoiced", state, call);
    }

    @Override
    public Order cancelRest(OrderId id, CancelRestRequest request, Call call) {
        return step(id, "cancel-rest " + request.reason(), "partly-shipped", "shipped", call);
    }

    @Override
    public void invoiced(OrderId id, long version, Call call) {
        throw new UnsupportedOperationException();
    }
}
