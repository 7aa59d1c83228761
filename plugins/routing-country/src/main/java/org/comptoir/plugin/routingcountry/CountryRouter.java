// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.routingcountry;

import java.util.Comparator;
import org.comptoir.model.CountryCode;
import org.comptoir.spi.ComptoirPlugin;
import org.comptoir.spi.routing.v1.Routing;
import org.comptoir.spi.routing.v1.RoutingQuestion;
import org.comptoir.spi.routing.v1.StockRouter;
import org.osgi.service.component.annotations.Component;

/**
 * From a warehouse in the customer's country that holds all of an order, else from the one that holds most lines of it: fewer
 * parcels first, shorter ways second.
 */
@ComptoirPlugin(
        id = "comptoir.routing-country",
        name = "%name",
        publisher = "The Comptoir authors",
        licence = "Apache-2.0",
        description = "%description")
@Component
public final class CountryRouter implements StockRouter {

    @Override
    public String name() {
        return "country";
    }

    @Override
    public Routing route(RoutingQuestion question) {
        CountryCode destination = question.destination();
        return question.warehouses().stream()
                .map(place -> Candidate.of(place, question.wanted(), destination))
                .filter(candidate -> candidate.lines() > 0)
                .min(Comparator.comparingInt(Candidate::lines)
                        .reversed()
                        .thenComparing(candidate -> !candidate.near())
                        .thenComparing(Candidate::code))
                .<Routing>map(candidate -> new Routing.Chosen(
                        candidate.code(),
                        Wording.of(candidate, question.wanted().size(), destination)))
                .orElseGet(Routing.Undecided::new);
    }
}
