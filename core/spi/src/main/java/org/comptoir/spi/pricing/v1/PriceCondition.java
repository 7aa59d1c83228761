// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.spi.pricing.v1;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A condition that the merchant wrote down, already filtered to those that may concern a line: right customer or all,
 * right product or family, valid on the day.
 *
 * @param name what the merchant calls it, unique in the company
 * @param kind {@code net-price} (value is a unit price) or {@code percent-off} (value is a percentage); open
 * @param scope {@code product}, {@code family} or {@code all}
 * @param audience {@code customer} or {@code all}
 * @param fromQuantity the least quantity it holds from, in the product's unit
 * @param value a price or a percentage, by kind
 * @param since its first day
 */
public record PriceCondition(
        String name,
        String kind,
        String scope,
        String audience,
        BigDecimal fromQuantity,
        BigDecimal value,
        LocalDate since) {}
