// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.orders.internal;

import java.time.LocalDate;
import java.util.List;
import org.comptoir.api.order.Order;
import org.comptoir.api.order.OrderLine;

/** The same order one step later. */
final class Progress {

    private Progress() {}

    static Order to(Order order, State state) {
        return to(order, state, order.suppliedOn(), order.lines());
    }

    static Order to(Order order, State state, LocalDate suppliedOn, List<OrderLine> lines) {
        return to(order, state, suppliedOn, lines, new Totals(order.vat(), order.net(), order.tax()));
    }

    /** What was given up is no longer in what the order comes to; its lines still say what it was. */
    static Order without(Order order, State state, List<OrderLine> lines) {
        return to(order, state, order.suppliedOn(), lines, Totals.ofRest(lines, order.vat(), order.currency()));
    }

    private static Order to(Order order, State state, LocalDate suppliedOn, List<OrderLine> lines, Totals totals) {
        return new Order(
                order.id(),
                order.number(),
                state.code(),
                order.customer(),
                order.customerCode(),
                order.orderedOn(),
                suppliedOn,
                order.currency(),
                order.warehouse(),
                order.warehouseChoice(),
                order.reference(),
                order.source(),
                order.sourceRef(),
                order.shipTo(),
                lines,
                totals.vat(),
                totals.net(),
                totals.tax(),
                totals.gross(),
                order.stamps(),
                order.createdAt(),
                order.version() + 1);
    }
}
