// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A price condition: a net price or a discount, for a product, a family or all, for one customer or all, from a quantity,
 * from a day. Written under its name; written again, it replaces the former.
 *
 * @param name unique in the company
 * @param kind {@code net-price} or {@code percent-off}
 * @param sku the product, empty unless the condition is for one
 * @param family the family, empty unless the condition is for one
 * @param customerCode the customer, empty for all
 * @param fromQuantity the least quantity, 0 for any
 * @param value a unit price in the company's currency or a percentage
 * @param since first day
 * @param until last day
 */
public record PriceRequest(
        String name,
        String kind,
        String sku,
        String family,
        String customerCode,
        BigDecimal fromQuantity,
        BigDecimal value,
        LocalDate since,
        LocalDate until) {}
