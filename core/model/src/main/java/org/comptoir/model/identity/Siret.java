// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.model.identity;

import org.comptoir.model.ComptoirException;

/**
 * The number of an establishment of a French enterprise in the Sirene register (Code de commerce art. R123-221): its
 * SIREN, then the five digits of the NIC, the last of which is Luhn's check digit over all.
 *
 * <p>The establishments of La Poste (SIREN 356 000 000) ran out of numbers: but for its head office the sum of their
 * fourteen digits is a multiple of five instead (Insee).
 *
 * @param value fourteen digits
 */
public record Siret(String value) {

    private static final int LENGTH = 14;
    private static final int SIREN_LENGTH = 9;
    private static final String LA_POSTE = "356000000";
    private static final String LA_POSTE_HEAD_OFFICE = "35600000000048";

    /**
     * A number of exactly fourteen digits.
     *
     * @throws ComptoirException {@code siret.malformed} when there is anything but digits or only zeros, {@code
     *     siret.length}, {@code siret.check-digit} when its own check or that of its SIREN fails
     */
    public Siret {
        SireneNumber.require("siret", value, LENGTH);
        if (!Luhn.holds(value.substring(0, SIREN_LENGTH)) || !checkHolds(value)) {
            throw ComptoirException.invalid("siret.check-digit", "siret", value);
        }
    }

    /**
     * The number as written, {@code 252 934 765 82848}: spaces, dots and hyphens do not matter.
     *
     * @throws ComptoirException as the constructor
     */
    public static Siret parse(String text) {
        return new Siret(Compact.of(text, "siret.length", "siret"));
    }

    /** The enterprise. */
    public Siren siren() {
        return new Siren(value.substring(0, SIREN_LENGTH));
    }

    /** The establishment within the enterprise: five digits. */
    public String nic() {
        return value.substring(SIREN_LENGTH);
    }

    /** The fourteen digits. */
    @Override
    public String toString() {
        return value;
    }

    private static boolean checkHolds(String value) {
        if (value.startsWith(LA_POSTE) && !value.equals(LA_POSTE_HEAD_OFFICE)) {
            return value.chars().map(c -> c - '0').sum() % 5 == 0;
        }
        return Luhn.holds(value);
    }
}
