// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.order;

import java.util.LinkedHashMap;
import java.util.Map;
import org.comptoir.api.order.Order;

/** What of an order matters to whoever is about to change it. */
final class OrderFacts {

    private OrderFacts() {}

    static Map<String, Object> of(Order order) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("id", order.id());
        facts.put("number", order.number());
        facts.put("state", order.state());
        facts.put("customer", order.customerCode());
        facts.put("orderedOn", order.orderedOn());
        facts.put("lines", order.lines().size());
        facts.put("gross", order.gross());
        return facts;
    }
}
