// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.orders.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.comptoir.api.order.OrderLine;
import org.comptoir.api.order.OrderVat;
import org.comptoir.model.Currency;
import org.comptoir.model.Money;

/**
 * What an order comes to: the sum of what is still ordered, and the VAT worked out once on each sum, as EN 16931 wants it
 * and its invoice will have it.
 *
 * @param vat one per category and rate
 * @param net the sum of the lines
 * @param tax the sum of the VAT
 */
record Totals(List<OrderVat> vat, Money net, Money tax) {

    static Totals of(List<OrderLine> lines, List<OrderVat> vat, Currency currency) {
        return new Totals(
                vat,
                Money.sum(lines.stream().map(OrderLine::net).toList(), currency),
                Money.sum(vat.stream().map(OrderVat::tax).toList(), currency));
    }

    /** The same decisions on VAT for what is left of the lines; where nothing is left of a rate, it is no longer named. */
    static Totals ofRest(List<OrderLine> lines, List<OrderVat> decided, Currency currency) {
        List<OrderVat> left = new ArrayList<>();
        for (OrderVat group : decided) {
            List<Money> nets = lines.stream()
                    .filter(line -> in(group, line) && isOrdered(line))
                    .map(OrderLine::net)
                    .toList();
            if (!nets.isEmpty()) {
                left.add(withBase(group, Money.sum(nets, currency)));
            }
        }
        return of(lines, left, currency);
    }

    Money gross() {
        return net.plus(tax);
    }

    private static boolean in(OrderVat group, OrderLine line) {
        return line.category().equals(group.category()) && line.rate().equals(group.rate());
    }

    private static boolean isOrdered(OrderLine line) {
        BigDecimal left = line.quantity().amount().subtract(line.cancelled());
        return left.signum() > 0;
    }

    private static OrderVat withBase(OrderVat group, Money base) {
        return new OrderVat(
                group.category(),
                group.rate(),
                base,
                group.rate().of(base, RoundingMode.HALF_UP),
                group.exemptionCode(),
                group.mention(),
                group.payableTo(),
                group.legalBasis(),
                group.returnBox(),
                group.account());
    }
}
