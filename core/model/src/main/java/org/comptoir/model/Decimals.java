// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.model;

import java.math.BigDecimal;

/**
 * The bounds and the one written form of the decimals of one type, so that equal numbers are equal values.
 *
 * <p>The size is looked at before anything is expanded: {@code 1E+999999999} is refused, not written out.
 */
final class Decimals {

    private final String type;
    private final String field;
    private final int scale;
    private final int integerDigits;

    /**
     * Bounds for one type.
     *
     * @param type first part of the codes of refusal: {@code <type>.scale}, {@code <type>.range}
     * @param field name of the input in the facts
     * @param scale most decimals
     * @param integerDigits most digits before the point
     */
    Decimals(String type, String field, int scale, int integerDigits) {
        this.type = type;
        this.field = field;
        this.scale = scale;
        this.integerDigits = integerDigits;
    }

    /** The same number without trailing zeros and without an exponent, or a refusal. */
    BigDecimal normalised(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        if (stripped.scale() > scale) {
            throw ComptoirException.invalid(type + ".scale", field, value);
        }
        if (integerDigits(stripped) > integerDigits) {
            throw ComptoirException.invalid(type + ".range", field, value);
        }
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** The number that a text in plain notation writes, or a refusal: nobody writes a price as 1e9 but by mistake. */
    BigDecimal parsed(String text) {
        // Longer than any number within the bounds in any sensible notation: not worth a quadratic parse.
        if (text.length() > 64) {
            throw ComptoirException.invalid(type + ".malformed", field, text);
        }
        // The digits of other scripts, which the class would read as well, are not those that people are shown.
        if (text.chars().anyMatch(c -> c > '9')) {
            throw ComptoirException.invalid(type + ".malformed", field, text);
        }
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException malformed) {
            throw ComptoirException.invalid(type + ".malformed", field, text);
        }
    }

    /** Digits before the point; zero or less when the number is below one. */
    static long integerDigits(BigDecimal value) {
        return value.signum() == 0 ? 0 : (long) value.precision() - value.scale();
    }
}
