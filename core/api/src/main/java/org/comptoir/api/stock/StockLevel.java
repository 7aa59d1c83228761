// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.stock;

import java.math.BigDecimal;
import org.comptoir.model.Money;

/**
 * The stock of one item in one warehouse.
 *
 * @param warehouse the warehouse's code
 * @param sku the item
 * @param onHand what lies there
 * @param reserved what of it is promised
 * @param inbound what is announced by the day that was asked about
 * @param available on hand - reserved + inbound: what can still be promised
 * @param averageCost the weighted average cost of one, up to 6 decimals
 * @param value the sum of the moves' values; what account 37 holds for it
 */
public record StockLevel(
        String warehouse,
        String sku,
        BigDecimal onHand,
        BigDecimal reserved,
        BigDecimal inbound,
        BigDecimal available,
        BigDecimal averageCost,
        Money value) {}
