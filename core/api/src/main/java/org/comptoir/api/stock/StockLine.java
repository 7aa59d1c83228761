// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.stock;

import java.math.BigDecimal;

/**
 * How much of an item.
 *
 * @param sku the item
 * @param quantity positive
 */
public record StockLine(String sku, BigDecimal quantity) {}
