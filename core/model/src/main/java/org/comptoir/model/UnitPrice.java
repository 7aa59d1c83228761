// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * What one unit costs, finer than the currency's minor unit where needed: 0.0125 EUR a sheet.
 *
 * <p>At most six decimals, the most a French invoice may carry (BR-FR of XP Z12-012), and thirteen digits before
 * the point: it fits {@code DECIMAL(19,6)}. A price below zero can be held, since price rules subtract, but EN 16931
 * refuses it on an invoice line (BR-27): a rebate is an allowance, or a negative quantity.
 *
 * @param amount the number in main units of the currency, without trailing zeros
 * @param currency the currency
 */
public record UnitPrice(BigDecimal amount, Currency currency) {

    private static final Decimals BOUNDS = new Decimals("unit-price", "unitPrice", 6, 13);

    /**
     * A price of so much a unit.
     *
     * @throws ComptoirException {@code unit-price.scale} beyond six decimals, {@code unit-price.range} beyond
     *     thirteen digits
     */
    public UnitPrice {
        amount = BOUNDS.normalised(amount);
        Objects.requireNonNull(currency, "currency");
    }

    /**
     * A price as written, with a point: {@code of("19.99", Currency.EUR)}.
     *
     * @throws ComptoirException {@code unit-price.malformed}, {@code unit-price.scale}, {@code unit-price.range}
     */
    public static UnitPrice of(String amount, Currency currency) {
        return new UnitPrice(BOUNDS.parsed(amount), currency);
    }

    /**
     * A price of an amount of money a unit.
     *
     * @throws ComptoirException {@code unit-price.range}
     */
    public static UnitPrice of(Money each) {
        return new UnitPrice(each.toDecimal(), each.currency());
    }

    /**
     * What a quantity costs. The product is exact and is rounded once.
     *
     * @throws ArithmeticException when the result does not fit, or when rounding is needed and the mode forbids it
     */
    public Money times(Quantity quantity, RoundingMode rounding) {
        return Money.rounded(amount.multiply(quantity.amount()), currency, rounding);
    }

    /** -1, 0 or 1 as the price is negative, zero or positive. */
    public int signum() {
        return amount.signum();
    }

    /** Amount and currency: {@code 0.0125 EUR}. */
    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency.code();
    }
}
