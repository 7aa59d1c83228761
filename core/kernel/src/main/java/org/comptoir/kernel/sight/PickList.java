// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.sight;

import java.math.BigDecimal;
import java.util.List;
import org.comptoir.api.order.Order;
import org.comptoir.model.Quantity;
import org.comptoir.model.id.OrderId;
import org.comptoir.model.invoice.PostalAddress;

/**
 * An order as a warehouse sees it: what goes where, without a price.
 *
 * @param id the order
 * @param number its number for people
 * @param state where it stands
 * @param warehouse what ships it
 * @param shipTo where the goods go
 * @param lines in order
 * @param version of the order
 */
public record PickList(
        OrderId id,
        String number,
        String state,
        String warehouse,
        PostalAddress shipTo,
        List<Line> lines,
        long version) {

    /**
     * @param position from 1
     * @param sku the product
     * @param name as it was when ordered
     * @param quantity ordered
     * @param shipped of it
     * @param returned of what was shipped
     * @param cancelled of what had not shipped
     */
    public record Line(
            int position,
            String sku,
            String name,
            Quantity quantity,
            BigDecimal shipped,
            BigDecimal returned,
            BigDecimal cancelled) {}

    /** What of an order a warehouse needs. */
    public static PickList of(Order order) {
        return new PickList(
                order.id(),
                order.number(),
                order.state(),
                order.warehouse(),
                order.shipTo(),
                order.lines().stream()
                        .map(line -> new Line(
                                line.position(),
                                line.sku(),
                                line.name(),
                                line.quantity(),
                                line.shipped(),
                                line.returned(),
                                line.cancelled()))
                        .toList(),
                order.version());
    }
}
