// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.entry;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.comptoir.api.order.Order;
import org.comptoir.api.order.OrderLine;
import org.comptoir.api.order.OrderRequest;
import org.comptoir.api.order.Orders;
import org.comptoir.api.order.PriceBreak;
import org.comptoir.api.party.Customer;
import org.comptoir.api.stock.Stock;
import org.comptoir.kernel.text.ProblemTexts;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.web.internal.http.Refused;
import org.comptoir.web.internal.page.entry.Meant.Line;
import org.comptoir.web.internal.route.Visit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the lines priced by the service that will price the order. Lines that it refuses are left out, one by one, so that the
 * others have their prices. Belongs to one request.
 */
final class Quoting {

    /** The path of a refusal into a request, and what of the line it is about. */
    static final Pattern OF_LINE = Pattern.compile("lines\\[([0-9]{1,4})]\\.(sku|quantity|name|agreedPrice)");

    private static final Logger LOG = LoggerFactory.getLogger(Quoting.class);
    private static final int MOST_TRIES = 20;

    private final Orders orders;
    private final Stock stock;
    private final Shape shape;
    private final Visit visit;
    private final Refused.Reader refusals;

    Quoting(Orders orders, Stock stock, Shape shape, ProblemTexts texts, Visit visit) {
        this.orders = orders;
        this.stock = stock;
        this.shape = shape;
        this.visit = visit;
        this.refusals = new Refused.Reader(texts, visit.words());
    }

    Quote of(Customer customer, Typed typed, Meant meant) {
        List<Line> lines = new ArrayList<>(meant.lines());
        Map<String, String> said = new HashMap<>();
        for (int tries = 0; !lines.isEmpty() && tries < MOST_TRIES; tries++) {
            OrderRequest request = shape.request(customer, typed, lines);
            try {
                return quoted(orders.quote(request, visit.call()), request, lines, said);
            } catch (ComptoirException refusal) {
                String field = field(refusal, lines);
                said.put(field, refusals.inWords(refusal));
                if (!lines.removeIf(line -> field.endsWith("-" + line.index()))) {
                    break;
                }
            }
        }
        return Quote.none(said);
    }

    /** Which field of the page a refusal is about; empty for the whole. What is our own fault is thrown again. */
    static String field(ComptoirException refusal, List<Line> lines) {
        if (refusal.fault() == Fault.INTERNAL) {
            throw refusal;
        }
        String path = refusal.facts().getOrDefault(ComptoirException.FIELD, "");
        Matcher ofLine = OF_LINE.matcher(path);
        if (!ofLine.matches()) {
            return switch (path) {
                case "customerCode" -> "customer";
                case "reference" -> "reference";
                default -> "";
            };
        }
        int place = Integer.parseInt(ofLine.group(1));
        if (place >= lines.size()) {
            return "";
        }
        int index = lines.get(place).index();
        return ofLine.group(2).equals("quantity") ? Meant.quantity(index) : Meant.sku(index);
    }

    private Quote quoted(Order order, OrderRequest request, List<Line> lines, Map<String, String> said) {
        Map<Integer, Quote.Priced> priced = new HashMap<>();
        Map<Integer, PriceBreak> breaks = breaks(request);
        Map<String, BigDecimal> available = available(order);
        Map<String, BigDecimal> left = new HashMap<>(available);
        for (int i = 0; i < lines.size(); i++) {
            OrderLine line = order.lines().get(i);
            boolean goods = line.nature().equals("goods");
            BigDecimal there = available.getOrDefault(line.sku(), BigDecimal.ZERO);
            boolean enough = !goods
                    || left.merge(line.sku(), line.quantity().amount().negate(), BigDecimal::add)
                                    .signum()
                            >= 0;
            priced.put(
                    lines.get(i).index(), new Quote.Priced(line, goods ? there : null, !enough, breaks.get(i + 1), i));
        }
        return new Quote(order, priced, said);
    }

    /** What no order has reserved where this one would be shipped from. */
    private Map<String, BigDecimal> available(Order order) {
        Set<String> goods = order.lines().stream()
                .filter(line -> line.nature().equals("goods"))
                .map(OrderLine::sku)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return goods.isEmpty()
                ? Map.of()
                : stock.unreserved(List.of(order.warehouse()), goods, visit.call())
                        .getOrDefault(order.warehouse(), Map.of());
    }

    /** A hint: an order is taken without it. */
    private Map<Integer, PriceBreak> breaks(OrderRequest request) {
        try {
            return orders.breaks(request, visit.call()).stream()
                    .collect(Collectors.toMap(PriceBreak::position, Function.identity()));
        } catch (ComptoirException refusal) {
            LOG.warn("event=price-breaks-failed code={} trace={}", refusal.code(), visit.traceId());
            return Map.of();
        }
    }
}
