// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.TestKernel;

/** What is easily taken for something else: each has one meaning, or is refused by its name. */
class EdgesTest {

    private static final String ORDER =
            "{\"customerCode\":\"EPICERIE\",\"lines\":[{\"sku\":\"BOUGIE-FIGUIER\",\"quantity\":\"3\"}]}";

    @EachDatabase
    void aBodyWhoseHeadersSayWhatItIsNotIsRefusedByTheHeader(TestKernel kernel) {
        Shop shop = Shop.open(kernel);
        SoftAssertions found = new SoftAssertions();
        for (String type : new String[] {
            "x", "application/", "", "*/*", "application/*", "application/json; charset=utf-16", "text/xml"
        }) {
            refused(found, sent(shop, Map.of("Content-Type", type)), "Content-Type");
        }
        for (String encoding : new String[] {"gzip", "deflate, gzip", "br"}) {
            refused(
                    found,
                    sent(shop, Map.of("Content-Type", "application/json", "Content-Encoding", encoding)),
                    "Content-Encoding");
        }
        for (String type : new String[] {"application/json;charset=UTF-8", "application/json; charset=\"utf-8\""}) {
            found.assertThat(sent(shop, Map.of("Content-Type", type)).status())
                    .as(type)
                    .isEqualTo(201);
        }
        found.assertAll();
        assertThat(BodyHeaders.isType(null)).isTrue();
        assertThat(BodyHeaders.isType("x")).isFalse();
    }

    private static Answer sent(Shop shop, Map<String, String> headers) {
        return shop.send("POST", "orders", headers, ORDER.getBytes(StandardCharsets.UTF_8));
    }

    private static void refused(SoftAssertions found, Answer answer, String field) {
        found.assertThat(answer.status() + " " + answer.code() + " " + answer.field())
                .isEqualTo("415 http.media-type " + field);
        found.assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @EachDatabase
    void aMethodThatIsNotAllowedIsToldWhichAre(TestKernel kernel) {
        Shop shop = Shop.open(kernel);

        Answer refused = shop.send("DELETE", "orders", Map.of(), new byte[0]);
        assertThat(refused.status()).isEqualTo(405);
        assertThat(refused.code()).isEqualTo("http.method-not-allowed");
        assertThat(refused.header("Allow")).contains("GET", "POST").doesNotContain("DELETE");

        Answer options = shop.send("OPTIONS", "orders", Map.of(), new byte[0]);
        assertThat(options.status()).isEqualTo(204);
        assertThat(options.body()).isEmpty();
        assertThat(options.header("Allow")).contains("GET", "POST");
    }

    @EachDatabase
    void aListThatCameOutEmptyMovesNothing(TestKernel kernel) {
        Shop shop = Shop.open(kernel);
        String order = "orders/" + shop.order("[{\"sku\":\"BOUGIE-FIGUIER\",\"quantity\":\"3\"}]");
        shop.post(order + "/confirm", "");

        for (String step : new String[] {"ship", "cancel-rest"}) {
            Answer refused = shop.post(order + "/" + step, "{\"lines\":[]}");
            assertThat(refused.status() + " " + refused.code() + " " + refused.field())
                    .isEqualTo("400 order.no-lines lines");
        }
        assertThat(shop.get(order).json().path("state").asText()).isEqualTo("confirmed");
        assertThat(shop.post(order + "/ship", "{}").json().path("state").asText())
                .isEqualTo("shipped");
    }

    @EachDatabase
    void decimalsArePlainAsciiOnes(TestKernel kernel) {
        Shop shop = Shop.open(kernel);
        for (String quantity :
                new String[] {"٣", "+1", "1e3", "1E3", ".5", "1.", " 1", "1 ", "", "0x1", "1,5", "NaN"}) {
            Answer refused = shop.post("orders", ORDER.replace("\"3\"", "\"" + quantity + "\""));
            assertThat(refused.status() + " " + refused.code() + " " + refused.field())
                    .as(quantity)
                    .isEqualTo("400 json.wrong-type lines[0].quantity");
        }
    }

    @EachDatabase
    void aPriceThatCannotBeIsNamedByItsMember(TestKernel kernel) {
        Shop shop = Shop.open(kernel);
        assertThat(product(shop, "-1", "EUR")).isEqualTo("price.negative price.amount");
        assertThat(product(shop, "1.1234567", "EUR")).isEqualTo("unit-price.scale price.amount");
        assertThat(product(shop, "1", "USD")).isEqualTo("price.currency price.currency");
    }

    private static String product(Shop shop, String amount, String currency) {
        Answer refused = shop.post("products", """
                {"sku":"SAVON","name":"Savon","price":{"amount":"%s","currency":"%s"}}""".formatted(amount, currency));
        return refused.code() + " " + refused.field();
    }

    @EachDatabase
    void aCustomerHasAPriceListThatIsThere(TestKernel kernel) {
        Shop shop = Shop.open(kernel);
        String customer = """
                {"code":"NEUF","kind":"consumer","name":"N. Neuf","priceList":"PRO",\
                "billing":{"line1":"1 rue","postcode":"21000","city":"Dijon","country":"FR"}}""";

        Answer refused = shop.post("customers", customer);
        assertThat(refused.status() + " " + refused.code() + " " + refused.field())
                .isEqualTo("404 price-list.unknown priceList");

        shop.put("price-lists/PRO", "{\"name\":\"Professionnels\"}");
        assertThat(shop.post("customers", customer).status()).isEqualTo(201);
    }

    @EachDatabase
    void aPlaceInTheFeedIsACountOfFacts(TestKernel kernel) {
        Shop shop = Shop.open(kernel);
        for (String cursor : new String[] {"-1", "%2B1", "x", "99999999999999999999"}) {
            Answer refused = shop.get("events?cursor=" + cursor);
            assertThat(refused.status() + " " + refused.code()).as(cursor).isEqualTo("400 page.cursor");
        }
        assertThat(shop.get("events?cursor=0").status()).isEqualTo(200);
    }
}
