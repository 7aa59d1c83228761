// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.orders.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.comptoir.api.order.Order;
import org.comptoir.api.order.OrderLine;
import org.comptoir.api.order.OrderRequest;
import org.comptoir.kernel.Tx;

/**
 * Which steps of orders are in the audit trail: those of people and those through a plugin. The trail is one chain, at whose
 * end each writer of a company waits for the one before; programs with keys of their own book orders by the thousand, and
 * leave who and when in the order's rows and facts.
 */
final class StepTrail {

    private static final Set<String> PEOPLE = Set.of("user", "console");

    /** More of them say nothing more to who looks through a trail; the order has all. */
    private static final int MOST_PRICES = 20;

    private StepTrail() {}

    static void tell(Tx tx, String action, Order order) {
        tell(tx, action, order, Map.of());
    }

    /** With the prices that somebody set by hand, beside what the catalogue asks. */
    static void drafted(Tx tx, OrderRequest request, Order order) {
        priced(tx, "order.draft", request, order);
    }

    /** The same of a draft that was changed. */
    static void amended(Tx tx, OrderRequest request, Order order) {
        priced(tx, "order." + Step.AMEND.code(), request, order);
    }

    private static void priced(Tx tx, String action, OrderRequest request, Order order) {
        List<String> agreed = new ArrayList<>();
        for (int i = 0; i < request.lines().size(); i++) {
            if (request.lines().get(i).agreedPrice() != null) {
                OrderLine line = order.lines().get(i);
                agreed.add(line.sku() + " " + line.price().amount().toPlainString() + " for "
                        + line.listPrice().amount().toPlainString());
            }
        }
        String more = agreed.size() > MOST_PRICES ? ", and " + (agreed.size() - MOST_PRICES) + " more" : "";
        String prices = String.join(", ", agreed.subList(0, Math.min(agreed.size(), MOST_PRICES))) + more;
        tell(tx, action, order, agreed.isEmpty() ? Map.of() : Map.of("agreedPrices", prices));
    }

    private static void tell(Tx tx, String action, Order order, Map<String, String> more) {
        Map<String, String> detail = new TreeMap<>(more);
        detail.put("number", order.number());
        detail.put("state", order.state());
        if (PEOPLE.contains(tx.call().actor().kind())) {
            tx.audit(action, order.id().toString(), detail);
        } else {
            tx.auditOfPlugin(action, order.id().toString(), detail);
        }
    }
}
