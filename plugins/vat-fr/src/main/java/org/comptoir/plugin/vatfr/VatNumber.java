// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.vatfr;

import java.time.LocalDate;
import java.util.Locale;
import org.comptoir.model.CountryCode;
import org.comptoir.spi.vat.v1.Supply;

/** Who gave out a VAT number that was found valid. */
enum VatNumber {
    /** There is none, or it is of a country outside the Union. */
    NONE,
    /** France, or Monaco, whose numbers begin with FR too. */
    FRENCH,
    /** Another member state. */
    UNION,
    /** The United Kingdom, for traders of Northern Ireland; good for goods only. */
    NORTHERN_IRISH;

    /** The number of a supply's buyer. One without letters in front is taken to be of the buyer's country. */
    static VatNumber ofBuyer(Supply supply) {
        String number = supply.buyerVatNumber().strip().toUpperCase(Locale.ROOT);
        if (number.length() < 2) {
            return NONE;
        }
        String start = number.substring(0, 2);
        boolean letters = start.chars().allMatch(c -> c >= 'A' && c <= 'Z');
        return givenBy(letters ? start : supply.buyer().vatPrefix(), supply.on());
    }

    private static VatNumber givenBy(String prefix, LocalDate on) {
        return switch (prefix) {
            case "FR" -> FRENCH;
            case "XI" -> NORTHERN_IRISH;
            case "EL" -> UNION;
            default -> memberState(prefix, on) ? UNION : NONE;
        };
    }

    private static boolean memberState(String prefix, LocalDate on) {
        return CountryCode.isAssigned(prefix) && new CountryCode(prefix).inEuropeanUnion(on);
    }
}
