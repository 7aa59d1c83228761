// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.orders.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.comptoir.api.catalogue.Prices;
import org.comptoir.api.catalogue.Product;
import org.comptoir.api.company.Companies;
import org.comptoir.api.company.Company;
import org.comptoir.api.order.OrderLine;
import org.comptoir.api.order.OrderRequest;
import org.comptoir.api.order.OrderVat;
import org.comptoir.api.order.PriceBreak;
import org.comptoir.api.party.Customer;
import org.comptoir.api.party.Customers;
import org.comptoir.api.stock.Stock;
import org.comptoir.kernel.Ids;
import org.comptoir.kernel.Plugins;
import org.comptoir.kernel.privacy.Pseudonym;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Currency;
import org.comptoir.model.Fault;
import org.comptoir.model.Money;
import org.comptoir.model.PluginStamp;
import org.comptoir.model.Quantity;
import org.comptoir.model.UnitPrice;
import org.comptoir.model.id.OrderLineId;
import org.comptoir.model.invoice.PostalAddress;
import org.comptoir.orders.internal.pricing.Breaks;
import org.comptoir.orders.internal.pricing.LineToPrice;
import org.comptoir.orders.internal.pricing.PricedLine;
import org.comptoir.orders.internal.pricing.Pricing;
import org.comptoir.orders.internal.routing.Routed;
import org.comptoir.orders.internal.routing.WarehouseRouting;
import org.comptoir.orders.internal.vat.TaxedLine;
import org.comptoir.orders.internal.vat.VatDecision;
import org.comptoir.orders.internal.vat.VatGroups;
import org.comptoir.orders.internal.vat.Verdict;

/** Makes of a request what an order would be. Asks plugins and reads; writes nothing. */
final class Drafting {

    /** What would be refused by the books when it is too late: ten billion euros. */
    private static final long MOST_MINOR = 1_000_000_000_000L;

    private final Companies companies;
    private final Customers customers;
    private final Prices prices;
    private final Stock stock;
    private final Plugins plugins;
    private final Pricing pricing;
    private final VatDecision vat;
    private final WarehouseRouting routing;
    private final Ids ids;
    private final Clock clock;

    Drafting(
            Companies companies,
            Customers customers,
            Prices prices,
            Stock stock,
            Plugins plugins,
            Ids ids,
            Clock clock) {
        this.companies = companies;
        this.customers = customers;
        this.prices = prices;
        this.stock = stock;
        this.plugins = plugins;
        this.pricing = new Pricing(plugins);
        this.vat = new VatDecision(plugins);
        this.routing = new WarehouseRouting(plugins, stock);
        this.ids = ids;
        this.clock = clock;
    }

    /** The products and what was asked of each, in the order of the request. */
    private record Asked(List<LineToPrice> lines, List<OrderRequest.Line> requested) {}

    /** The lines with their prices and their VAT, and the plugins that took part in them. */
    private record Decided(List<OrderLine> lines, List<OrderVat> vat, Set<PluginStamp> stamps) {}

    /** Nobody has ordered on a day to come. */
    Draft draft(OrderRequest request, Call call) {
        Company company = companies.get(call);
        return draft(request, company, company.dayOf(clock.instant()), call);
    }

    /** The same, also for a day to come: what will it cost then? */
    Draft quote(OrderRequest request, Call call) {
        return draft(request, companies.get(call), LocalDate.MAX, call);
    }

    /** What a little more of a line would cost by the unit. */
    List<PriceBreak> breaks(OrderRequest asIs, Call call) {
        OrderRequest request = RequestRules.sound(asIs, companies.get(call).currency(), LocalDate.MAX);
        Customer customer = customer(request.customerCode(), call);
        Asked asked = asked(request, customer, call);
        return plugins.together(() -> Breaks.of(asked.lines(), lines -> pricing.price(
                        customer.id(), request.orderedOn(), request.currency(), lines, call)
                .lines()));
    }

    private Draft draft(OrderRequest asIs, Company company, LocalDate latest, Call call) {
        OrderRequest request = RequestRules.sound(asIs, company.currency(), latest);
        requireWarehouse(request, call);
        Customer customer = customer(request.customerCode(), call);
        Asked asked = asked(request, customer, call);
        PostalAddress shipTo = request.shipTo() == null ? customer.delivery() : request.shipTo();
        try {
            Decided decided = plugins.together(() -> decided(request, company, customer, shipTo, asked, call));
            Routed routed = routed(request, shipTo, asked, call);
            return drafted(request, customer, shipTo, decided, routed);
        } catch (ArithmeticException tooLarge) {
            throw ComptoirException.invalid("order.amount", "lines");
        }
    }

    /** The stock refuses a warehouse that is not there whatever is asked about it. */
    private void requireWarehouse(OrderRequest request, Call call) {
        if (!request.warehouse().isEmpty() && !request.warehouse().equals(WarehouseRouting.MAIN)) {
            stock.levels(request.warehouse(), List.of(), request.orderedOn(), call);
        }
    }

    private Customer customer(String code, Call call) {
        Customer customer = customers.byCodes(List.of(code), call).get(code);
        if (customer == null) {
            throw new ComptoirException(
                    "customer.unknown", Fault.NOT_FOUND, Map.of("field", "customerCode", "value", code));
        }
        if (Pseudonym.isFor(customer.id().value(), customer.code())) {
            throw new ComptoirException(
                    "customer.erased", Fault.CONFLICT, Map.of("field", "customerCode", "value", code));
        }
        return customer;
    }

    private Asked asked(OrderRequest request, Customer customer, Call call) {
        List<String> skus = request.lines().stream().map(OrderRequest.Line::sku).toList();
        Map<String, Prices.Priced> known = prices.of(customer, new LinkedHashSet<>(skus), request.orderedOn(), call);
        for (int i = 0; i < skus.size(); i++) {
            if (!known.containsKey(skus.get(i))) {
                throw refused("product.unknown", Fault.NOT_FOUND, i, skus.get(i));
            }
        }
        for (int i = 0; i < skus.size(); i++) {
            if (!Objects.requireNonNull(known.get(skus.get(i)))
                    .product()
                    .status()
                    .equals("active")) {
                throw refused("product.archived", Fault.CONFLICT, i, skus.get(i));
            }
        }
        List<LineToPrice> lines = new ArrayList<>();
        for (OrderRequest.Line line : request.lines()) {
            Prices.Priced priced = Objects.requireNonNull(known.get(line.sku()));
            lines.add(toPrice(lines.size(), line, priced, request));
        }
        return new Asked(lines, request.lines());
    }

    private static ComptoirException refused(String code, Fault fault, int index, String sku) {
        return new ComptoirException(
                code, fault, Map.of("field", RequestRules.field(index, "sku"), "value", sku, "sku", sku));
    }

    private static LineToPrice toPrice(int index, OrderRequest.Line line, Prices.Priced priced, OrderRequest request) {
        Quantity quantity =
                RequestRules.quantity(index, line.quantity(), priced.product().unit());
        BigDecimal agreed = line.agreedPrice();
        if (agreed != null) {
            RequestRules.price(index, agreed);
        }
        return new LineToPrice(
                index + 1, priced, quantity, agreed == null ? null : new UnitPrice(agreed, request.currency()));
    }

    /** Asked by itself, after what an order is nothing without: a router that is overdue must not end that. */
    private Routed routed(OrderRequest request, PostalAddress shipTo, Asked asked, Call call) {
        return request.warehouse().isEmpty()
                ? routing.route(shipTo, wanted(asked), call)
                : Routed.unasked(request.warehouse());
    }

    /** What lies in a warehouse: neither services nor charges do. */
    private static Map<String, BigDecimal> wanted(Asked asked) {
        Map<String, BigDecimal> wanted = new LinkedHashMap<>();
        asked.lines().stream()
                .filter(line -> line.priced().product().nature().equals("goods"))
                .forEach(line -> wanted.merge(
                        line.priced().product().sku(), line.quantity().amount(), BigDecimal::add));
        return wanted;
    }

    private Decided decided(
            OrderRequest request, Company company, Customer customer, PostalAddress shipTo, Asked asked, Call call) {
        Pricing.Outcome priced =
                pricing.price(customer.id(), request.orderedOn(), request.currency(), asked.lines(), call);
        List<TaxedLine> taxed = new ArrayList<>();
        for (int i = 0; i < asked.lines().size(); i++) {
            Product product = asked.lines().get(i).priced().product();
            Money net = priced.lines().get(i).price().times(asked.lines().get(i).quantity(), RoundingMode.HALF_UP);
            taxed.add(new TaxedLine(product.nature(), product.taxCategory(), net));
        }
        requireBookable(taxed, request.currency());
        VatDecision.Answer answer =
                vat.decide(new VatDecision.Question(request.orderedOn(), company, customer, shipTo, taxed), call);
        List<OrderVat> groups = VatGroups.of(taxed, answer.byLine(), request.currency());
        List<OrderLine> lines = new ArrayList<>();
        for (int i = 0; i < taxed.size(); i++) {
            lines.add(line(
                    asked.lines().get(i),
                    asked.requested().get(i),
                    priced.lines().get(i),
                    taxed.get(i).net(),
                    answer.byLine().get(i)));
        }
        Set<PluginStamp> stamps = new LinkedHashSet<>(priced.stamps());
        stamps.addAll(answer.stamps());
        return new Decided(lines, groups, stamps);
    }

    private static Draft drafted(
            OrderRequest request, Customer customer, PostalAddress shipTo, Decided decided, Routed routed) {
        Set<PluginStamp> stamps = new LinkedHashSet<>(decided.stamps());
        stamps.addAll(routed.stamps());
        return new Draft(request, customer, routed, shipTo, decided.lines(), decided.vat(), List.copyOf(stamps));
    }

    private static void requireBookable(List<TaxedLine> lines, Currency currency) {
        Money net = Money.sum(lines.stream().map(TaxedLine::net).toList(), currency);
        if (net.minor() > MOST_MINOR) {
            throw new ArithmeticException("more than the books take");
        }
    }

    private OrderLine line(
            LineToPrice asked, OrderRequest.Line requested, PricedLine priced, Money net, Verdict verdict) {
        Product product = asked.priced().product();
        String name = requested.name();
        return new OrderLine(
                new OrderLineId(ids.next()),
                asked.position(),
                product.id(),
                product.sku(),
                name == null ? product.name() : name,
                product.nature(),
                asked.quantity(),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                asked.priced().listPrice(),
                priced.price(),
                net,
                verdict.category(),
                verdict.rate(),
                priced.trace());
    }
}
