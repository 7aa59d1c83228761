// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.spi.pricing.v1;

import java.util.List;
import org.comptoir.model.Quantity;
import org.comptoir.model.UnitPrice;
import org.comptoir.model.id.ProductId;

/**
 * A line of a cart.
 *
 * @param position from 1
 * @param product the product's id
 * @param sku its reference
 * @param family its family, empty if none
 * @param quantity how much
 * @param listPrice the price before any rule
 * @param price the price as the rules before this one left it
 * @param conditions the price conditions that concern this product, family and customer on that day, in no order
 */
public record CartLine(
        int position,
        ProductId product,
        String sku,
        String family,
        Quantity quantity,
        UnitPrice listPrice,
        UnitPrice price,
        List<PriceCondition> conditions) {

    public CartLine {
        conditions = List.copyOf(conditions);
    }
}
