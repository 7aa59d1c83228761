// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.sight;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comptoir.api.order.Order;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
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

    private static final Set<String> OPEN = Set.of("confirmed", "partly-shipped", "shipped");

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

    /**
     * The list of an order that somebody opens. What is not promised yet or is no business of a warehouse any more is not
     * there for it: {@code order.unknown}. What has left stays until it is invoiced, for who packed it to look at again.
     */
    public static PickList opened(Order order) {
        if (!OPEN.contains(order.state())) {
            throw new ComptoirException(
                    "order.unknown",
                    Fault.NOT_FOUND,
                    Map.of(
                            ComptoirException.FIELD,
                            "order",
                            ComptoirException.VALUE,
                            order.id().toString()));
        }
        return of(order);
    }

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
