// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.stock.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.comptoir.model.Currency;
import org.comptoir.model.Money;

/**
 * What lies there of one item, and what it is worth.
 *
 * @param sku the item
 * @param onHand how much
 * @param averageCost the weighted average cost of one
 * @param value the sum of its moves' values
 */
record Level(String sku, BigDecimal onHand, BigDecimal averageCost, Money value) {

    private static final int COST_DECIMALS = 6;

    /** 100 billion in the main unit of a currency with cents: what the ledger takes in one posting. */
    private static final long LARGEST_MINOR = 10_000_000_000_000L;

    static Level empty(String sku, Currency currency) {
        return new Level(sku, BigDecimal.ZERO, BigDecimal.ZERO, Money.zero(currency));
    }

    /** Whether nothing tells what one costs. */
    boolean costUnknown() {
        return onHand.signum() == 0 && averageCost.signum() == 0;
    }

    /**
     * With goods that came in. The average is worked out from quantities and costs, never from values, which are
     * rounded: goods at the average cost leave it as it is, to the last digit. None at all make their cost known only
     * where nothing lies there.
     */
    Level in(BigDecimal quantity, BigDecimal cost) {
        BigDecimal sum = onHand.add(quantity);
        BigDecimal average = sum.signum() == 0
                ? cost
                : onHand.multiply(averageCost)
                        .add(quantity.multiply(cost))
                        .divide(sum, COST_DECIMALS, RoundingMode.HALF_UP);
        return new Level(sku, sum, average, value.plus(valued(quantity, cost)));
    }

    /** With goods that went out, at average cost. */
    Level out(BigDecimal quantity) {
        return new Level(sku, onHand.subtract(quantity), averageCost, value.minus(valued(quantity, averageCost)));
    }

    /** As it was before its quantity was changed by so much. */
    Level before(BigDecimal change) {
        return new Level(sku, onHand.subtract(change), averageCost, value);
    }

    /** What rounding left behind: the value of nothing. */
    Money residue() {
        return onHand.signum() == 0 ? value : Money.zero(value.currency());
    }

    Level withoutResidue() {
        return new Level(sku, onHand, averageCost, value.minus(residue()));
    }

    /** Whether the books can take the value of so much. */
    boolean canBook(BigDecimal quantity, BigDecimal cost) {
        BigDecimal minor =
                quantity.multiply(cost).movePointRight(value.currency().exponent());
        return minor.compareTo(BigDecimal.valueOf(LARGEST_MINOR)) <= 0;
    }

    Money valued(BigDecimal quantity, BigDecimal cost) {
        return Money.rounded(quantity.multiply(cost), value.currency(), RoundingMode.HALF_UP);
    }
}
