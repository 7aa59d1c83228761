// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.model;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A share in percent, from 0 to 100: a VAT rate, a discount, a commission.
 *
 * <p>At most four decimals; it fits {@code DECIMAL(7,4)}. A VAT rate on a French invoice has at most two (BR-FR of
 * XP Z12-012), which is for the invoice to check.
 *
 * @param percent the number of hundredths, without trailing zeros: 5.5 for 5,5 %
 */
public record Rate(BigDecimal percent) {

    private static final Decimals BOUNDS = new Decimals("rate", "rate", 4, 3);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Nothing. */
    public static final Rate ZERO = new Rate(BigDecimal.ZERO);

    /**
     * A rate of so many percent.
     *
     * @throws ComptoirException {@code rate.scale} beyond four decimals, {@code rate.range} below 0 or above 100
     */
    public Rate {
        percent = BOUNDS.normalised(percent);
        if (percent.signum() < 0 || percent.compareTo(HUNDRED) > 0) {
            throw ComptoirException.invalid("rate.range", "rate", percent);
        }
    }

    /**
     * A rate as written, with a point and without a sign: {@code of("5.5")}.
     *
     * @throws ComptoirException {@code rate.malformed}, {@code rate.scale}, {@code rate.range}
     */
    public static Rate of(String percent) {
        return new Rate(BOUNDS.parsed(percent));
    }

    /** This share of an amount, such as the VAT on a taxable amount; rounded once. */
    public Money of(Money base, RoundingMode rounding) {
        BigDecimal share = base.toDecimal().multiply(percent).movePointLeft(2);
        return Money.rounded(share, base.currency(), rounding);
    }

    /** What this rate added to an amount that already holds it, such as the VAT within a shelf price; rounded once. */
    public Money within(Money total, RoundingMode rounding) {
        Currency currency = total.currency();
        BigDecimal added =
                total.toDecimal().multiply(percent).divide(percent.add(HUNDRED), currency.exponent(), rounding);
        return Money.of(added, currency);
    }

    /** Whether this is nothing. */
    public boolean isZero() {
        return percent.signum() == 0;
    }

    /** The number with a percent sign: {@code 5.5%}. */
    @Override
    public String toString() {
        return percent.toPlainString() + "%";
    }
}
