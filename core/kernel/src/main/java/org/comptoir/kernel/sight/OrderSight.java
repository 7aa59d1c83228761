// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.sight;

import java.util.List;
import org.comptoir.api.order.Order;
import org.comptoir.api.order.OrderLine;
import org.comptoir.api.order.WarehouseChoice;

/**
 * Orders as a caller may see them. How a warehouse was chosen and which rule made a price tells of the merchant's stock and
 * terms with others: a buyer sees the prices, not how they came about.
 */
public final class OrderSight {

    private OrderSight() {}

    /** The order as they may see it. */
    public static Order of(Order order, Reader reader) {
        if (!reader.buys()) {
            return order;
        }
        return new Order(
                order.id(),
                order.number(),
                order.state(),
                order.customer(),
                order.customerCode(),
                order.orderedOn(),
                order.suppliedOn(),
                order.currency(),
                order.warehouse(),
                WarehouseChoice.NOT_ASKED,
                order.reference(),
                order.source(),
                order.sourceRef(),
                order.shipTo(),
                order.lines().stream().map(OrderSight::bare).toList(),
                order.vat(),
                order.net(),
                order.tax(),
                order.gross(),
                List.of(),
                order.createdAt(),
                order.version());
    }

    private static OrderLine bare(OrderLine line) {
        return new OrderLine(
                line.id(),
                line.position(),
                line.product(),
                line.sku(),
                line.name(),
                line.nature(),
                line.quantity(),
                line.shipped(),
                line.returned(),
                line.cancelled(),
                line.listPrice(),
                line.price(),
                line.net(),
                line.category(),
                line.rate(),
                List.of());
    }
}
