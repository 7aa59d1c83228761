// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.model;

/**
 * A currency of ISO 4217 with the number of decimals of its minor unit: 2 for the euro, 0 for the yen, 3 for the
 * Tunisian dinar.
 *
 * <p>The list, with currencies that have been replaced since, is the one of {@link java.util.Currency}. Codes
 * without a minor unit, such as gold ({@code XAU}) or the test code {@code XXX}, are refused.
 *
 * @param code three capital letters
 * @param exponent decimals of the minor unit, as ISO 4217 has it
 */
public record Currency(String code, int exponent) {

    /** The euro. */
    public static final Currency EUR = of("EUR");

    /**
     * A currency as stored; refused when the code is unknown or the exponent is not the one of ISO 4217.
     *
     * @throws ComptoirException {@code currency.unknown}, {@code currency.exponent}
     */
    public Currency {
        if (exponentOf(code) != exponent) {
            throw ComptoirException.invalid("currency.exponent", "currency", code + "/" + exponent);
        }
    }

    /**
     * The currency of a code in capitals.
     *
     * @throws ComptoirException {@code currency.unknown}
     */
    public static Currency of(String code) {
        return new Currency(code, exponentOf(code));
    }

    /** The code. */
    @Override
    public String toString() {
        return code;
    }

    private static int exponentOf(String code) {
        int exponent;
        try {
            exponent = java.util.Currency.getInstance(code).getDefaultFractionDigits();
        } catch (IllegalArgumentException unknown) {
            throw ComptoirException.invalid("currency.unknown", "currency", code);
        }
        if (exponent < 0) {
            throw ComptoirException.invalid("currency.unknown", "currency", code);
        }
        return exponent;
    }
}
