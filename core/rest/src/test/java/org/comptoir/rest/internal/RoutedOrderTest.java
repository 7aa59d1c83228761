// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.comptoir.model.LocalText;
import org.comptoir.spi.routing.v1.Routing;
import org.comptoir.spi.routing.v1.RoutingQuestion;
import org.comptoir.spi.routing.v1.StockRouter;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.TestKernel;

class RoutedOrderTest {

    /** The first warehouse that holds everything. */
    private static final StockRouter FIRST = new StockRouter() {
        @Override
        public String name() {
            return "first";
        }

        @Override
        public Routing route(RoutingQuestion question) {
            return question.warehouses().stream()
                    .filter(place -> place.holds(question.wanted()))
                    .<Routing>map(place -> new Routing.Chosen(
                            place.code(), LocalText.of("à " + place.country(), "in " + place.country())))
                    .findFirst()
                    .orElseGet(Routing.Undecided::new);
        }
    };

    private static final String THREE = "[{\"sku\":\"BOUGIE-FIGUIER\",\"quantity\":\"3\"}]";

    @EachDatabase
    void anOrderSaysWhereItLeavesFromAndWhyInTheReadersLanguage(TestKernel kernel) {
        Shop shop = Shop.open(kernel);
        kernel.plugins().add(StockRouter.class, FIRST);
        Answer put = shop.put("stock/warehouses/liege", "{\"name\":\"Liège\",\"country\":\"BE\"}");
        assertThat(put.json().path("country").asText()).isEqualTo("BE");
        assertThat(shop.put("stock/warehouses/liege", "{\"name\":\"Liège 2\"}").json())
                .isNotNull();
        shop.post(
                "stock/receipts",
                "{\"source\":\"r1\",\"warehouse\":\"liege\",\"lines\":[{\"sku\":\"BOUGIE-FIGUIER\",\"quantity\":\"2\","
                        + "\"unitCost\":\"9\"}]}");
        String few = shop.order("[{\"sku\":\"BOUGIE-FIGUIER\",\"quantity\":\"2\"}]");
        assertThat(shop.get("orders/" + few).json().path("warehouse").asText()).isEqualTo("liege");
        String many = shop.order(THREE);
        assertThat(shop.get("orders/" + many)
                        .json()
                        .at("/warehouseChoice/router")
                        .asText())
                .isEqualTo("first");
        Answer why = shop.send("GET", "orders/" + few + "/explain", Map.of("Accept-Language", "fr"), new byte[0]);
        assertThat(why.json().at("/warehouse/why").asText()).isEqualTo("à BE");
        assertThat(shop.post("orders/" + few + "/confirm", "").status()).isLessThan(300);
        assertThat(shop.get("orders/" + shop.order("[{\"sku\":\"BOUGIE-FIGUIER\",\"quantity\":\"1\"}]"))
                        .json()
                        .path("warehouse")
                        .asText())
                .isEqualTo("main");
    }

    @EachDatabase
    void aCountryThatIsNoneIsRefused(TestKernel kernel) {
        Shop shop = Shop.open(kernel);
        Answer refused = shop.put("stock/warehouses/liege", "{\"name\":\"Liège\",\"country\":\"XX\"}");
        assertThat(refused.status()).isEqualTo(400);
    }
}
