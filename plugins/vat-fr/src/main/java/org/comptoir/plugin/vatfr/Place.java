// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.vatfr;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.comptoir.model.CountryCode;
import org.comptoir.model.VatTerritory;

/** Where a supply goes, as French VAT sees it. */
enum Place {
    /** Mainland France, and Monaco. */
    METROPOLE,
    /** Corsica: France with rates of its own. */
    CORSE,
    /** Guadeloupe, Martinique, Réunion: export territory for goods, French VAT on services (CGI art. 294, 2 and 296). */
    DOM,
    /** Guyane and Mayotte: export territory for goods, and no VAT at all (CGI art. 294, 1). */
    UNTAXED_DOM,
    /** Another member state's VAT territory. */
    UNION,
    /** Northern Ireland: the Union for goods, a third country for services (protocol on Ireland, art. 8). */
    NORTHERN_IRELAND,
    /** Anywhere else, with the French territories and parts of member states outside the VAT territory. */
    OUTSIDE;

    private static final Map<String, Place> FRENCH_CODES =
            Map.of("MC", METROPOLE, "GP", DOM, "MQ", DOM, "RE", DOM, "GF", UNTAXED_DOM, "YT", UNTAXED_DOM);

    private static final Map<String, Place> FRENCH_POSTCODES =
            Map.of("971", DOM, "972", DOM, "973", UNTAXED_DOM, "974", DOM, "976", UNTAXED_DOM, "980", METROPOLE);

    /** Saint-Barthélemy and Saint-Martin, which kept Guadeloupe's postcodes. */
    private static final Set<String> FRENCH_ISLANDS_OUTSIDE = Set.of("97133", "97150");

    /** The place of a country and postcode on a day. Without a postcode it is the country's main territory. */
    static Place of(CountryCode country, String postcode, LocalDate on) {
        String code = country.code();
        String digits = postcode.replace(" ", "");
        if (code.equals("FR")) {
            return inFrance(digits);
        }
        VatTerritory territory = new VatTerritory(country, postcode);
        if (territory.isNorthernIreland(on)) {
            return NORTHERN_IRELAND;
        }
        if (country.inEuropeanUnion(on)) {
            return territory.isInUnion(on) ? UNION : OUTSIDE;
        }
        return FRENCH_CODES.getOrDefault(code, OUTSIDE);
    }

    private static Place inFrance(String postcode) {
        if (postcode.length() != 5) {
            return METROPOLE;
        }
        if (FRENCH_ISLANDS_OUTSIDE.contains(postcode)) {
            return OUTSIDE;
        }
        if (postcode.startsWith("20")) {
            return CORSE;
        }
        boolean overseas = postcode.startsWith("97") || postcode.startsWith("98");
        return overseas ? FRENCH_POSTCODES.getOrDefault(postcode.substring(0, 3), OUTSIDE) : METROPOLE;
    }
}
