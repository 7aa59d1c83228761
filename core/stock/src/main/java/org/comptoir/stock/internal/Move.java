// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.stock.internal;

import java.math.BigDecimal;
import org.comptoir.model.Money;

/**
 * A move that is to be written.
 *
 * @param kind what sort of move
 * @param sku the item
 * @param quantity signed: positive comes in
 * @param unitCost what one is valued at
 * @param value signed
 */
record Move(Kind kind, String sku, BigDecimal quantity, BigDecimal unitCost, Money value) {}
