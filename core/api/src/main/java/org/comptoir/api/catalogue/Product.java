// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.catalogue;

import java.math.BigDecimal;
import org.comptoir.model.Unit;
import org.comptoir.model.UnitPrice;
import org.comptoir.model.id.ProductId;

/**
 * A product.
 *
 * @param id its id
 * @param sku the merchant's reference, 1 to 64 characters, unique in the company
 * @param name what it is called
 * @param family the family that discounts speak of, empty if none
 * @param nature {@code goods} (kept in stock), {@code services}, or {@code charges} such as postage, taxed like goods and
 *     booked as accessory charges
 * @param unit what it is counted in
 * @param taxCategory {@code standard}, {@code intermediate}, {@code reduced}, {@code super-reduced},
 *     {@code out-of-scope}
 * @param price the list price, net of VAT
 * @param standardCost what one costs where no purchase has told yet, 0 if unknown; up to 6 decimals
 * @param status {@code active} or {@code archived}
 * @param version for updates
 */
public record Product(
        ProductId id,
        String sku,
        String name,
        String family,
        String nature,
        Unit unit,
        String taxCategory,
        UnitPrice price,
        BigDecimal standardCost,
        String status,
        long version) {}
