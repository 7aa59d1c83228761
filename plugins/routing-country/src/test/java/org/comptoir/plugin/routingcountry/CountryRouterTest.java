// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.routingcountry;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.comptoir.model.CountryCode;
import org.comptoir.spi.routing.v1.Routing;
import org.comptoir.spi.routing.v1.RoutingQuestion;
import org.comptoir.spi.routing.v1.RoutingQuestion.Place;
import org.junit.jupiter.api.Test;

class CountryRouterTest {

    private static final CountryCode BELGIUM = new CountryCode("BE");
    private static final Map<String, BigDecimal> WANTED =
            Map.of("LAMP", new BigDecimal("2"), "CABLE", new BigDecimal("1.5"));
    private static final Map<String, BigDecimal> ALL =
            Map.of("LAMP", new BigDecimal("2"), "CABLE", new BigDecimal("1.50"));
    private static final Map<String, BigDecimal> LAMPS = Map.of("LAMP", BigDecimal.TEN);

    private static Routing route(Place... places) {
        return new CountryRouter().route(new RoutingQuestion(BELGIUM, "4000", WANTED, List.of(places)));
    }

    private static Place in(CountryCode country, String code, Map<String, BigDecimal> available) {
        return new Place(code, country, available);
    }

    private static Routing.Chosen chosen(Place... places) {
        return (Routing.Chosen) route(places);
    }

    @Test
    void aWarehouseInTheCountryThatHoldsAllComesFirst() {
        Routing.Chosen chosen = chosen(in(CountryCode.FR, "main", ALL), in(BELGIUM, "liege", ALL));
        assertThat(chosen.warehouse()).isEqualTo("liege");
        assertThat(chosen.reason().in(Locale.ENGLISH)).isEqualTo("In the country of delivery (BE): it holds all items");
        assertThat(chosen.reason().in(Locale.FRENCH))
                .isEqualTo("Dans le pays de livraison (BE) : tous les articles y sont");
    }

    @Test
    void oneThatHoldsAllAbroadComesBeforeOneThatHoldsAPartAtHome() {
        Routing.Chosen chosen = chosen(in(BELGIUM, "liege", LAMPS), in(CountryCode.FR, "main", ALL));
        assertThat(chosen.warehouse()).isEqualTo("main");
        assertThat(chosen.reason().in(Locale.FRENCH)).isEqualTo("Hors du pays de livraison : tous les articles y sont");
    }

    @Test
    void whereNoneHoldsAllMostLinesCountThenTheCountryThenTheCode() {
        Routing.Chosen chosen =
                chosen(in(CountryCode.FR, "main", LAMPS), in(BELGIUM, "namur", LAMPS), in(BELGIUM, "liege", LAMPS));
        assertThat(chosen.warehouse()).isEqualTo("liege");
        assertThat(chosen.reason().in(Locale.ENGLISH))
                .isEqualTo("In the country of delivery (BE): it holds 1 of 2 items, no other holds more");
    }

    @Test
    void whereNothingLiesWholeItSaysNothing() {
        assertThat(route(in(BELGIUM, "liege", Map.of("LAMP", BigDecimal.ONE)), in(CountryCode.FR, "main", Map.of())))
                .isInstanceOf(Routing.Undecided.class);
    }
}
