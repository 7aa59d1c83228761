// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.model.identity;

import org.comptoir.model.ComptoirException;

/**
 * The number of a French enterprise in the Sirene register (Code de commerce art. R123-221): eight digits and Luhn's
 * check digit.
 *
 * @param value nine digits
 */
public record Siren(String value) {

    private static final int LENGTH = 9;

    /**
     * A number of exactly nine digits.
     *
     * @throws ComptoirException {@code siren.malformed} when there is anything but digits or only zeros, {@code
     *     siren.length}, {@code siren.check-digit}
     */
    public Siren {
        SireneNumber.require("siren", value, LENGTH);
        if (!Luhn.holds(value)) {
            throw ComptoirException.invalid("siren.check-digit", "siren", value);
        }
    }

    /**
     * The number as written, {@code 252 934 765}: spaces, dots and hyphens do not matter.
     *
     * @throws ComptoirException as the constructor
     */
    public static Siren parse(String text) {
        return new Siren(Compact.of(text, "siren.length", "siren"));
    }

    /** The VAT number that follows from it, whether or not the enterprise is liable to VAT. */
    public VatNumber vatNumber() {
        return VatNumber.ofSiren(this);
    }

    /** The nine digits. */
    @Override
    public String toString() {
        return value;
    }
}
