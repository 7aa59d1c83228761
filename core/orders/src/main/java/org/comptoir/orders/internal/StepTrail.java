// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.orders.internal;

import java.util.Map;
import java.util.Set;
import org.comptoir.api.order.Order;
import org.comptoir.kernel.Tx;

/**
 * Which steps of orders are in the audit trail: those of people and those through a plugin. The trail is one chain, at whose
 * end each writer of a company waits for the one before; programs with keys of their own book orders by the thousand, and
 * leave who and when in the order's rows and facts.
 */
final class StepTrail {

    private static final Set<String> PEOPLE = Set.of("user", "console");

    private StepTrail() {}

    static void tell(Tx tx, String action, Order order) {
        Map<String, String> detail = Map.of("number", order.number(), "state", order.state());
        if (PEOPLE.contains(tx.call().actor().kind())) {
            tx.audit(action, order.id().toString(), detail);
        } else {
            tx.auditOfPlugin(action, order.id().toString(), detail);
        }
    }
}
