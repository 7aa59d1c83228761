// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.spi.routing.v1;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.comptoir.model.CountryCode;

/**
 * What is to leave, and from where it could.
 *
 * @param destination where the goods go
 * @param postcode of the destination, empty if unknown
 * @param wanted what of each item, by its reference
 * @param warehouses those of the company, by code
 */
public record RoutingQuestion(
        CountryCode destination, String postcode, Map<String, BigDecimal> wanted, List<Place> warehouses) {

    /**
     * A warehouse.
     *
     * @param code its code
     * @param country where it lies
     * @param available what no order has reserved there of each wanted item, by its reference; none where it has none
     */
    public record Place(String code, CountryCode country, Map<String, BigDecimal> available) {

        public Place {
            available = Map.copyOf(available);
        }

        /** Whether all that is wanted lies there. */
        public boolean holds(Map<String, BigDecimal> wanted) {
            return wanted.entrySet().stream()
                    .allMatch(one -> available
                                    .getOrDefault(one.getKey(), BigDecimal.ZERO)
                                    .compareTo(one.getValue())
                            >= 0);
        }
    }

    public RoutingQuestion {
        wanted = Map.copyOf(wanted);
        warehouses = List.copyOf(warehouses);
    }
}
