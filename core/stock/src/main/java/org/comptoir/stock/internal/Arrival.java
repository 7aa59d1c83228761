// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.stock.internal;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Goods that come in.
 *
 * @param sku the item
 * @param quantity how much
 * @param cost what one costs, null where the average is to tell, or the product's standard cost
 */
record Arrival(String sku, BigDecimal quantity, @Nullable BigDecimal cost) {}
