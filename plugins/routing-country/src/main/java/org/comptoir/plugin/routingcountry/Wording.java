// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.routingcountry;

import org.comptoir.model.CountryCode;
import org.comptoir.model.LocalText;

/** Why, in French and English. */
final class Wording {

    private Wording() {}

    /** @param wanted how many items the order has */
    static LocalText of(Candidate candidate, int wanted, CountryCode destination) {
        String french = candidate.lines() == wanted
                ? "tous les articles y sont"
                : candidate.lines() + " article" + (candidate.lines() > 1 ? "s" : "") + " sur " + wanted
                        + ", plus qu'ailleurs";
        String english = candidate.lines() == wanted
                ? "it holds all items"
                : "it holds " + candidate.lines() + " of " + wanted + " items, no other holds more";
        return candidate.near()
                ? LocalText.of(
                        "Dans le pays de livraison (" + destination + ") : " + french,
                        "In the country of delivery (" + destination + "): " + english)
                : LocalText.of("Hors du pays de livraison : " + french, "Outside the country of delivery: " + english);
    }
}
