// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.order;

import java.math.BigDecimal;
import java.util.List;
import org.comptoir.model.Money;
import org.comptoir.model.Quantity;
import org.comptoir.model.Rate;
import org.comptoir.model.UnitPrice;
import org.comptoir.model.VatCategory;
import org.comptoir.model.id.OrderLineId;
import org.comptoir.model.id.ProductId;

/**
 * A line of an order.
 *
 * @param id its id
 * @param position from 1
 * @param product the product
 * @param sku its reference
 * @param name as it was when ordered
 * @param nature {@code goods}, {@code services}, or {@code charges} such as postage
 * @param quantity ordered
 * @param shipped of it
 * @param returned of what was shipped
 * @param cancelled of what had not shipped; what is left to ship is {@code quantity - shipped - cancelled}
 * @param listPrice before any rule
 * @param price net, after all rules
 * @param net (quantity - cancelled) x price, rounded half up to the cent
 * @param category VAT category
 * @param rate VAT rate
 * @param trace how the price came about, first step first
 */
public record OrderLine(
        OrderLineId id,
        int position,
        ProductId product,
        String sku,
        String name,
        String nature,
        Quantity quantity,
        BigDecimal shipped,
        BigDecimal returned,
        BigDecimal cancelled,
        UnitPrice listPrice,
        UnitPrice price,
        Money net,
        VatCategory category,
        Rate rate,
        List<PriceStep> trace) {

    public OrderLine {
        trace = List.copyOf(trace);
    }
}
