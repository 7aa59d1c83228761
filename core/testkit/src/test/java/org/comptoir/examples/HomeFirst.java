// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.examples;

import org.comptoir.model.LocalText;
import org.comptoir.spi.routing.v1.Routing;
import org.comptoir.spi.routing.v1.RoutingQuestion;
import org.comptoir.spi.routing.v1.StockRouter;
import org.osgi.service.component.annotations.Component;

/** From a warehouse in the customer's country, if one has all of it. */
@Component(service = StockRouter.class)
public final class HomeFirst implements StockRouter {

    private static final LocalText WHY = LocalText.of("Dans le pays du client", "In the customer's country");

    @Override
    public String name() {
        return "home-first";
    }

    @Override
    public Routing route(RoutingQuestion question) {
        return question.warehouses().stream()
                .filter(place -> place.country().equals(question.destination()))
                .filter(place -> place.holds(question.wanted()))
                .<Routing>map(place -> new Routing.Chosen(place.code(), WHY))
                .findFirst()
                .orElseGet(Routing.Undecided::new);
    }
}
