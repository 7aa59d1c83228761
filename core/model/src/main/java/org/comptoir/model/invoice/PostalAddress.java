// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.model.invoice;

import org.comptoir.model.CountryCode;

/**
 * A postal address (BG-5, BG-8, BG-15).
 *
 * @param name who lives or works there; empty if the party's own name serves
 * @param line1 street and number, empty if unknown
 * @param line2 what the first line cannot hold, empty if none
 * @param postcode empty if unknown
 * @param city empty if unknown
 * @param country ISO 3166-1
 */
public record PostalAddress(
        String name, String line1, String line2, String postcode, String city, CountryCode country) {

    /** An address of which only the country is known. */
    public static PostalAddress in(CountryCode country) {
        return new PostalAddress("", "", "", "", "", country);
    }
}
