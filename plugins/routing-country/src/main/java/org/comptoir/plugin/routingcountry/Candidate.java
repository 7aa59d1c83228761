// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.routingcountry;

import java.math.BigDecimal;
import java.util.Map;
import org.comptoir.model.CountryCode;
import org.comptoir.spi.routing.v1.RoutingQuestion.Place;

/**
 * A warehouse with what speaks for it.
 *
 * @param code its code
 * @param lines how many items of the order lie there whole
 * @param near whether it lies in the country that the goods go to
 */
record Candidate(String code, int lines, boolean near) {

    static Candidate of(Place place, Map<String, BigDecimal> wanted, CountryCode destination) {
        int lines = Math.toIntExact(wanted.entrySet().stream()
                .filter(one -> place.available()
                                .getOrDefault(one.getKey(), BigDecimal.ZERO)
                                .compareTo(one.getValue())
                        >= 0)
                .count());
        return new Candidate(place.code(), lines, place.country().equals(destination));
    }
}
