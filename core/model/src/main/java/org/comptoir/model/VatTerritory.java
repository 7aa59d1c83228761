// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Where an address lies for VAT. Some parts of member states are outside the Union's VAT territory, and only their postcode
 * tells (directive 2006/112/EC art. 5 to 7, CGI art. 256-0): whoever decides on VAT and whoever checks it must see alike.
 *
 * @param country the country of the address
 * @param postcode its postcode; without one it is the country's main territory
 */
public record VatTerritory(CountryCode country, String postcode) {

    private static final LocalDate END_OF_BRITISH_TRANSITION = LocalDate.of(2021, 1, 1);

    private static final int DIGITS = 5;

    /**
     * By the beginning of the postcode: Büsingen and Heligoland; the Canary Islands, Ceuta and Melilla; Åland; the French
     * territories overseas; Mount Athos; Livigno and Campione d'Italia.
     */
    private static final Map<String, List<String>> OUTSIDE = Map.of(
            "DE", List.of("78266", "27498"),
            "ES", List.of("35", "38", "51", "52"),
            "FI", List.of("22"),
            "FR", List.of("97", "98"),
            "GR", List.of("63086"),
            "IT", List.of("23041", "22061"));

    /** Monaco's, which the French post delivers. */
    private static final String MONACO = "980";

    /** The place of a country and postcode, whose spaces do not count. */
    public VatTerritory {
        postcode = postcode.replace(" ", "");
    }

    /** Whether the place is within the Union's VAT territory on a day. Monaco is, Northern Ireland is not. */
    public boolean isInUnion(LocalDate on) {
        if (country.code().equals("MC")) {
            return true;
        }
        return country.inEuropeanUnion(on) && !isApart();
    }

    /** Whether the place is Northern Ireland after the transition: the Union for goods, a third country for services. */
    public boolean isNorthernIreland(LocalDate on) {
        return country.code().equals("GB")
                && !on.isBefore(END_OF_BRITISH_TRANSITION)
                && postcode.regionMatches(true, 0, "BT", 0, 2);
    }

    private boolean isApart() {
        boolean monaco = country.equals(CountryCode.FR) && postcode.startsWith(MONACO);
        return postcode.length() == DIGITS
                && !monaco
                && OUTSIDE.getOrDefault(country.code(), List.of()).stream().anyMatch(postcode::startsWith);
    }
}
