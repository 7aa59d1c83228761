// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package com.acme.router;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.comptoir.model.LocalText;
import org.comptoir.spi.routing.v1.Routing;
import org.comptoir.spi.routing.v1.RoutingQuestion;
import org.comptoir.spi.routing.v1.RoutingQuestion.Place;
import org.comptoir.spi.routing.v1.StockRouter;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;

/** Of the warehouses that hold all of an order: one in the customer's country, among those the favourite. */
@Component(configurationPid = "com.acme.router")
@Designate(ocd = Settings.class)
public final class FavouritesFirst implements StockRouter {

    private final List<String> favourites;

    @Activate
    public FavouritesFirst(Settings settings) {
        this(Arrays.stream(settings.warehouses())
                .flatMap(several -> Arrays.stream(several.split(",")))
                .map(String::strip)
                .toList());
    }

    FavouritesFirst(List<String> favourites) {
        this.favourites = List.copyOf(favourites);
    }

    @Override
    public String name() {
        return "acme-favourites";
    }

    @Override
    public Routing route(RoutingQuestion question) {
        // The code comes last, so that two equal warehouses are not told apart by chance.
        Comparator<Place> order = Comparator.comparing(
                        (Place place) -> !place.country().equals(question.destination()))
                .thenComparing(place -> rank(place.code()))
                .thenComparing(Place::code);
        return question.warehouses().stream()
                .filter(place -> place.holds(question.wanted()))
                .min(order)
                .<Routing>map(place -> new Routing.Chosen(place.code(), why(place, question)))
                .orElseGet(Routing.Undecided::new);
    }

    private int rank(String code) {
        int at = favourites.indexOf(code);
        return at < 0 ? favourites.size() : at;
    }

    private static LocalText why(Place place, RoutingQuestion question) {
        return place.country().equals(question.destination())
                ? LocalText.of("Tout s'y trouve, dans le pays du client", "Holds all of it, in the customer's country")
                : LocalText.of("Tout s'y trouve", "Holds all of it");
    }
}
