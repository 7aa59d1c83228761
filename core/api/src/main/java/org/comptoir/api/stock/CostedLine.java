// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.stock;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Goods that come in, and what they cost.
 *
 * @param sku the item
 * @param quantity positive; 0 is allowed at opening and makes only the cost known
 * @param unitCost the cost of one, 0 or more, up to 6 decimals; null for the average cost of what lies there, or the
 *     product's standard cost where nothing does
 */
public record CostedLine(
        String sku, BigDecimal quantity, @Nullable BigDecimal unitCost) {}
