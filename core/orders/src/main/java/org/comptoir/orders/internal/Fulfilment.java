// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.orders.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.comptoir.api.order.LineQuantity;
import org.comptoir.api.order.Order;
import org.comptoir.api.order.OrderLine;
import org.comptoir.api.stock.StockLine;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.Money;
import org.comptoir.model.Quantity;
import org.comptoir.model.Unit;

/**
 * What of an order moves, and how its lines stand afterwards. Works on values alone.
 *
 * @param lines all lines, as they stand afterwards
 * @param moved what of which line moved, by position
 * @param complete whether everything has shipped
 */
record Fulfilment(List<OrderLine> lines, List<LineQuantity> moved, boolean complete) {

    private static final String GOODS = "goods";

    /**
     * Ships.
     *
     * @param asked what of which line; empty for all that is left
     */
    static Fulfilment shipping(Order order, List<LineQuantity> asked) {
        Map<Integer, BigDecimal> wanted = asked.isEmpty() ? leftToShip(order) : sums(order, asked);
        for (OrderLine line : order.lines()) {
            BigDecimal quantity = wanted.getOrDefault(line.position(), BigDecimal.ZERO);
            if (quantity.compareTo(unshipped(line)) > 0) {
                throw exceeded("order.over-shipped", asked, line, quantity, unshipped(line));
            }
        }
        if (goodsComplete(order, wanted)) {
            // The last goods take the services along: nobody ships a postage charge by itself.
            order.lines().stream()
                    .filter(line -> !isGoods(line))
                    .forEach(line -> wanted.put(line.position(), unshipped(line)));
        }
        List<OrderLine> after = order.lines().stream()
                .map(line -> shipped(line, wanted.getOrDefault(line.position(), BigDecimal.ZERO)))
                .toList();
        boolean complete = after.stream().allMatch(line -> unshipped(line).signum() == 0);
        return new Fulfilment(after, moved(wanted), complete);
    }

    /**
     * Gives up what has not shipped.
     *
     * @param asked what of which line; empty for all goods that are left, or for all services where there are no goods
     */
    static Fulfilment cancelling(Order order, List<LineQuantity> asked) {
        Map<Integer, BigDecimal> wanted = asked.isEmpty() ? leftToCancel(order) : sums(order, asked);
        for (OrderLine line : order.lines()) {
            BigDecimal quantity = wanted.getOrDefault(line.position(), BigDecimal.ZERO);
            if (quantity.compareTo(unshipped(line)) > 0) {
                throw exceeded("order.over-cancelled", asked, line, quantity, unshipped(line));
            }
        }
        boolean goodsComplete = goodsComplete(order, wanted);
        List<OrderLine> after = order.lines().stream()
                .map(line -> cancelled(line, wanted.getOrDefault(line.position(), BigDecimal.ZERO)))
                .map(line -> goodsComplete && !isGoods(line) ? shipped(line, unshipped(line)) : line)
                .toList();
        boolean complete = after.stream().allMatch(line -> unshipped(line).signum() == 0);
        return new Fulfilment(after, moved(wanted), complete);
    }

    /**
     * Takes back.
     *
     * @param later what of each line, by position, left only after the day of the return
     */
    static Fulfilment returning(
            Order order, List<LineQuantity> asked, Map<Integer, BigDecimal> later, LocalDate returnedOn) {
        Map<Integer, BigDecimal> wanted = sums(order, asked);
        for (OrderLine line : order.lines()) {
            BigDecimal quantity = wanted.getOrDefault(line.position(), BigDecimal.ZERO);
            BigDecimal out = line.shipped().subtract(line.returned());
            if (quantity.compareTo(out) > 0) {
                throw exceeded("order.over-returned", asked, line, quantity, out);
            }
            if (quantity.compareTo(out.subtract(later.getOrDefault(line.position(), BigDecimal.ZERO))) > 0) {
                throw ComptoirException.invalid("order.date", "returnedOn", returnedOn);
            }
        }
        List<OrderLine> after = order.lines().stream()
                .map(line -> returned(line, wanted.getOrDefault(line.position(), BigDecimal.ZERO)))
                .toList();
        return new Fulfilment(after, moved(wanted), false);
    }

    /** The goods among what moved, one stock line for each line of the order. */
    List<StockLine> goods() {
        Map<Integer, OrderLine> byPosition = new LinkedHashMap<>();
        lines.forEach(line -> byPosition.put(line.position(), line));
        List<StockLine> goods = new ArrayList<>();
        for (LineQuantity move : moved) {
            OrderLine line = byPosition.get(move.position());
            if (line != null && isGoods(line)) {
                goods.add(new StockLine(line.sku(), move.quantity()));
            }
        }
        return goods;
    }

    /** The goods of a whole order, as they are promised and given back. */
    static List<StockLine> goodsOf(Order order) {
        return order.lines().stream()
                .filter(Fulfilment::isGoods)
                .map(line -> new StockLine(line.sku(), line.quantity().amount()))
                .toList();
    }

    /** Whether everything that shipped came back. */
    static boolean cameBackWhole(Order order) {
        return order.lines().stream().allMatch(line -> line.shipped().compareTo(line.returned()) == 0);
    }

    /** Whether the step between the two shipped all that was left. */
    static boolean becameWhole(Order before, Order after) {
        boolean cancelled = !before.lines().stream()
                .map(OrderLine::cancelled)
                .toList()
                .equals(after.lines().stream().map(OrderLine::cancelled).toList());
        return !cancelled
                && before.lines().stream().anyMatch(line -> unshipped(line).signum() > 0)
                && after.lines().stream().allMatch(line -> unshipped(line).signum() == 0);
    }

    private static boolean isGoods(OrderLine line) {
        return isGoods(line.nature());
    }

    static boolean isGoods(String nature) {
        return nature.equals(GOODS);
    }

    private static BigDecimal unshipped(OrderLine line) {
        return line.quantity().amount().subtract(line.shipped()).subtract(line.cancelled());
    }

    private static Map<Integer, BigDecimal> leftToShip(Order order) {
        Map<Integer, BigDecimal> left = new LinkedHashMap<>();
        order.lines().stream()
                .filter(line -> unshipped(line).signum() > 0)
                .forEach(line -> left.put(line.position(), unshipped(line)));
        return left;
    }

    private static Map<Integer, BigDecimal> leftToCancel(Order order) {
        boolean goods = order.lines().stream().anyMatch(Fulfilment::isGoods);
        Map<Integer, BigDecimal> left = leftToShip(order);
        if (goods) {
            order.lines().stream().filter(line -> !isGoods(line)).forEach(line -> left.remove(line.position()));
        }
        return left;
    }

    private static Map<Integer, BigDecimal> sums(Order order, List<LineQuantity> asked) {
        Map<Integer, BigDecimal> sums = new LinkedHashMap<>();
        for (int i = 0; i < asked.size(); i++) {
            LineQuantity line = asked.get(i);
            if (line.position() < 1 || line.position() > order.lines().size()) {
                throw ComptoirException.invalid(
                        "order.line-unknown", RequestRules.field(i, "position"), line.position());
            }
            Unit unit = order.lines().get(line.position() - 1).quantity().unit();
            RequestRules.quantity(i, line.quantity(), unit);
            sums.merge(line.position(), line.quantity(), BigDecimal::add);
        }
        return sums;
    }

    private static boolean goodsComplete(Order order, Map<Integer, BigDecimal> wanted) {
        List<OrderLine> goods =
                order.lines().stream().filter(Fulfilment::isGoods).toList();
        return !goods.isEmpty()
                && goods.stream()
                        .allMatch(line ->
                                unshipped(line).compareTo(wanted.getOrDefault(line.position(), BigDecimal.ZERO)) == 0);
    }

    private static List<LineQuantity> moved(Map<Integer, BigDecimal> wanted) {
        return wanted.entrySet().stream()
                .filter(entry -> entry.getValue().signum() > 0)
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new LineQuantity(entry.getKey(), Plain.of(entry.getValue())))
                .toList();
    }

    private static OrderLine shipped(OrderLine line, BigDecimal quantity) {
        return moved(line, Plain.of(line.shipped().add(quantity)), line.returned(), line.cancelled(), line.net());
    }

    private static OrderLine returned(OrderLine line, BigDecimal quantity) {
        return moved(line, line.shipped(), Plain.of(line.returned().add(quantity)), line.cancelled(), line.net());
    }

    private static OrderLine cancelled(OrderLine line, BigDecimal quantity) {
        BigDecimal cancelled = Plain.of(line.cancelled().add(quantity));
        Quantity left = new Quantity(
                line.quantity().amount().subtract(cancelled), line.quantity().unit());
        Money net = line.price().times(left, RoundingMode.HALF_UP);
        return moved(line, line.shipped(), line.returned(), cancelled, net);
    }

    private static OrderLine moved(
            OrderLine line, BigDecimal shipped, BigDecimal returned, BigDecimal cancelled, Money net) {
        return new OrderLine(
                line.id(),
                line.position(),
                line.product(),
                line.sku(),
                line.name(),
                line.nature(),
                line.quantity(),
                shipped,
                returned,
                cancelled,
                line.listPrice(),
                line.price(),
                net,
                line.category(),
                line.rate(),
                line.trace());
    }

    private static ComptoirException exceeded(
            String code, List<LineQuantity> asked, OrderLine line, BigDecimal quantity, BigDecimal left) {
        int index = asked.stream().map(LineQuantity::position).toList().indexOf(line.position());
        return new ComptoirException(
                code,
                Fault.CONFLICT,
                Map.of(
                        ComptoirException.FIELD,
                        RequestRules.field(index, "quantity"),
                        ComptoirException.VALUE,
                        quantity.toPlainString(),
                        "position",
                        Integer.toString(line.position()),
                        "sku",
                        line.sku(),
                        "asked",
                        quantity.toPlainString(),
                        "left",
                        Plain.of(left).toPlainString()));
    }
}
