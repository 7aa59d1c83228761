// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.orders.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.comptoir.api.order.LineQuantity;
import org.comptoir.api.order.Order;
import org.comptoir.api.order.OrderLine;
import org.comptoir.model.ComptoirException;

/** What the stock refuses for want of goods. It counts the lines that it was given, which are not those of the order. */
final class Shortage {

    private Shortage() {}

    /**
     * The same refusal with the line as the caller knows it.
     *
     * @param asked the lines of the request; empty where it names none, and the lines of the order are meant
     */
    static ComptoirException named(ComptoirException refused, Order order, List<LineQuantity> asked) {
        String sku = refused.facts().getOrDefault("sku", "");
        List<OrderLine> lines = asked.isEmpty()
                ? order.lines()
                : asked.stream()
                        .map(line -> order.lines().get(line.position() - 1))
                        .toList();
        int index = lines.stream().map(OrderLine::sku).toList().indexOf(sku);
        if (!refused.code().equals("stock.short") || index < 0) {
            return refused;
        }
        Map<String, String> facts = new HashMap<>(refused.facts());
        facts.put(ComptoirException.FIELD, RequestRules.field(index, "quantity"));
        return new ComptoirException(refused.code(), refused.fault(), facts, refused);
    }
}
