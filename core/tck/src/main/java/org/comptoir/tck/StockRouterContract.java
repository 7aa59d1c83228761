// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.comptoir.model.CountryCode;
import org.comptoir.spi.routing.v1.Routing;
import org.comptoir.spi.routing.v1.RoutingQuestion;
import org.comptoir.spi.routing.v1.RoutingQuestion.Place;
import org.comptoir.spi.routing.v1.StockRouter;
import org.junit.jupiter.api.Test;

/** What the core relies on when it lets a router choose a warehouse. */
public interface StockRouterContract extends ExtensionContract<StockRouter> {

    /** A question that it decides. */
    default RoutingQuestion question() {
        return question(List.of(
                new Place("paris", CountryCode.FR, Map.of("LAMP-1", new BigDecimal("5"))),
                new Place("lyon", CountryCode.FR, Map.of("LAMP-1", BigDecimal.ONE)),
                new Place("liege", new CountryCode("BE"), Map.of())));
    }

    private static RoutingQuestion question(List<Place> places) {
        return new RoutingQuestion(CountryCode.FR, "75005", Map.of("LAMP-1", new BigDecimal("2")), places);
    }

    private void assertAsked(RoutingQuestion question) {
        Routing routing = extension().route(question);
        assertThat(routing).isNotNull();
        if (routing instanceof Routing.Chosen chosen) {
            assertThat(question.warehouses())
                    .as("the warehouses that were asked about")
                    .extracting(Place::code)
                    .contains(chosen.warehouse());
            Samples.assertSaid(chosen.reason(), "the reason of a choice");
        }
    }

    @Test
    default void itHasAStableName() {
        assertThat(extension().name())
                .matches("[a-z][a-z0-9-]{0,63}")
                .isEqualTo(extension().name());
    }

    @Test
    default void itChoosesAmongWhatItWasAskedAbout() {
        assertThat(extension().route(question())).isInstanceOf(Routing.Chosen.class);
        assertAsked(question());
        assertAsked(question(List.of(new Place("elsewhere", new CountryCode("JP"), Map.of()))));
    }

    @Test
    default void withoutAWarehouseItIsUndecided() {
        assertThat(extension().route(question(List.of())))
                .as("a choice among no warehouse")
                .isInstanceOf(Routing.Undecided.class);
    }

    @Test
    default void theSameQuestionIsDecidedAlikeWheneverWhereverAndByWhomever() {
        StockRouter router = extension();
        SameAnswer.always(() -> router.route(question()));
    }

    @Test
    default void tenThousandItemsAreDecidedInTime() {
        Map<String, BigDecimal> wanted = new HashMap<>();
        for (int i = 0; i < 10_000; i++) {
            wanted.put("ITEM-" + i, BigDecimal.ONE);
        }
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            places.add(new Place("place-" + i, CountryCode.FR, wanted));
        }
        long begun = System.nanoTime();
        extension().route(new RoutingQuestion(CountryCode.FR, "", wanted, places));
        assertThat((System.nanoTime() - begun) / 1_000_000).as("milliseconds").isLessThan(1_000);
    }
}
