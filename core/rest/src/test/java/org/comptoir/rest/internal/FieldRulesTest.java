// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.comptoir.rest.internal.World.Side;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.TestKernel;

/** Of what a caller may read, some fields are not for everybody, wherever they are told. */
class FieldRulesTest {

    private static final List<String> COSTS = List.of("standardCost", "averageCost", "unitCost", "margin", "supplier");
    private static final String IBAN = "FR7630006000011234567890189";

    @EachDatabase
    void costsAreToldToThoseWhoMayKnowThem(TestKernel kernel) {
        World world = new World(kernel);
        world.invoice(Side.OWN);
        SoftAssertions found = new SoftAssertions();
        for (String who : List.of("WH", "SAL", "oADM", "oAPP", "oBUY", "oBIL", "oVIEW")) {
            for (String path : List.of(
                    "products",
                    "products?search=BOUGIE",
                    "stock/levels",
                    "stock/availability?sku=BOUGIE-FIGUIER",
                    "stock/moves?sku=BOUGIE-FIGUIER",
                    "orders",
                    "orders/" + world.order(Side.OWN, who),
                    "invoices",
                    "invoices/" + world.invoice(Side.OWN) + "/original")) {
                Answer answer = world.as(who).get(path);
                if (answer.status() == 200) {
                    COSTS.forEach(field ->
                            found.assertThat(answer.text()).as(who + " " + path).doesNotContain("\"" + field + "\""));
                }
            }
        }
        for (String who : List.of("ADM", "ACC", "API")) {
            found.assertThat(world.as(who).get("products").text()).as(who).contains("\"standardCost\"");
            found.assertThat(world.as(who).get("stock/levels").text()).as(who).contains("\"averageCost\"");
        }
        found.assertAll();
    }

    @EachDatabase
    void whatAProductIsSoldForIsToldToThoseWhoMayKnowIt(TestKernel kernel) {
        World world = new World(kernel);
        String id = world.root
                .get("products?search=BOUGIE-FIGUIER")
                .json()
                .path("items")
                .path(0)
                .path("id")
                .asText();
        SoftAssertions found = new SoftAssertions();
        for (String who : List.of("ADM", "ACC", "SAL", "oADM", "oAPP", "oBUY", "oVIEW", "API")) {
            Door reader = world.as(who);
            for (String path : List.of("products", "products/" + id, "products?sort=-price")) {
                found.assertThat(reader.get(path).text()).as(who + " " + path).contains("\"price\"");
            }
        }
        for (String who : List.of("WH", "oBIL", "PLU")) {
            Door reader = world.as(who);
            for (String path : List.of("products", "products/" + id, "products?search=BOUGIE", "products?sort=name")) {
                Answer answer = reader.get(path);
                found.assertThat(answer.status()).as(who + " " + path).isEqualTo(200);
                found.assertThat(answer.text())
                        .as(who + " " + path)
                        .contains("BOUGIE-FIGUIER")
                        .doesNotContain("\"price\"", "amount");
            }
            for (String sort : List.of("price", "-price")) {
                Answer refused = reader.get("products?sort=" + sort);
                found.assertThat(refused.status()).as(who).isEqualTo(400);
                found.assertThat(refused.code()).as(who).isEqualTo("sort.unknown");
                found.assertThat(refused.text()).as(who).doesNotContain("amount", "BOUGIE");
            }
        }
        found.assertAll();
    }

    @EachDatabase
    void whoWritesPricesWithoutTheRightToReadThemIsToldNone(TestKernel kernel) {
        World world = new World(kernel);
        Door program = world.root.as(world.root
                .post("api-keys", "{\"name\":\"k\",\"scopes\":[\"catalog:r\",\"catalog:w\"]}")
                .json()
                .path("secret")
                .asText());

        Answer made = program.post(
                "products", "{\"sku\":\"LAMPE\",\"name\":\"Lampe\",\"price\":{\"amount\":\"5\",\"currency\":\"EUR\"}}");

        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.json().has("price")).isFalse();
        assertThat(world.root
                        .get("products?search=LAMPE")
                        .json()
                        .at("/items/0/price/amount")
                        .asText())
                .isEqualTo("5");
    }

    @EachDatabase
    void buyersHearWhetherThereIsAnyAndNotHowMuch(TestKernel kernel) {
        World world = new World(kernel);
        for (String who : List.of("oADM", "oAPP", "oBUY", "oVIEW")) {
            JsonNode level = world.as(who)
                    .get("stock/availability?sku=BOUGIE-FIGUIER")
                    .json()
                    .path(0);
            assertThat(level.path("inStock").asBoolean()).as(who).isTrue();
            assertThat(level.properties().stream().map(Map.Entry::getKey))
                    .as(who)
                    .containsExactlyInAnyOrder("warehouse", "sku", "inStock");
        }
        JsonNode levels =
                world.as("SAL").get("stock/levels").json().path("items").path(0);
        assertThat(levels.has("onHand")).isTrue();
    }

    @EachDatabase
    void whatIsShortIsNotCountedForABuyer(TestKernel kernel) {
        World world = new World(kernel);
        String body = "{\"customerCode\":\"ALPHA\",\"lines\":[{\"sku\":\"BOUGIE-FIGUIER\",\"quantity\":\"99999\"}]}";
        for (String who : List.of("oBUY", "SAL")) {
            String order = world.as(who).post("orders", body).json().path("id").asText();
            Answer refused = world.as(who).post("orders/" + order + "/confirm", "{}");

            assertThat(refused.code()).isEqualTo("stock.short");
            assertThat(refused.json().path("facts").has("available")).isEqualTo(who.equals("SAL"));
        }
    }

    @EachDatabase
    void aBuyerSeesPricesButNotHowTheyCameAbout(TestKernel kernel) {
        World world = new World(kernel);
        String order = world.order(Side.OWN, "oBUY");
        for (String path : List.of("orders/" + order, "orders/" + order + "/explain", "orders")) {
            assertThat(world.as("oBUY").get(path).text()).doesNotContain("\"phase\"");
        }
        assertThat(world.as("SAL").get("orders/" + order).text()).contains("\"phase\"");
    }

    @EachDatabase
    void aBuyerNamesNeitherPriceNorDayNorWarehouse(TestKernel kernel) {
        World world = new World(kernel);
        String start = "{\"customerCode\":\"ALPHA\",\"lines\":[{\"sku\":\"BOUGIE-FIGUIER\",\"quantity\":\"1\"";
        Door buyer = world.as("oBUY");

        assertThat(buyer.post("orders", start + ",\"agreedPrice\":\"0.01\"}]}").field())
                .isEqualTo("lines[0].agreedPrice");
        assertThat(buyer.post("orders", start + "}],\"orderedOn\":\"2026-01-01\"}")
                        .field())
                .isEqualTo("orderedOn");
        assertThat(buyer.post("orders", start + "}],\"warehouse\":\"main\"}").field())
                .isEqualTo("warehouse");
        assertThat(buyer.post("orders", start + "}]}").status()).isEqualTo(201);
    }

    @EachDatabase
    void theIbanIsWholeForAdminAndAccountantAlone(TestKernel kernel) {
        World world = new World(kernel);
        Door program = world.root.as(world.root
                .post("api-keys", "{\"name\":\"k\",\"scopes\":[\"company:r\"]}")
                .json()
                .path("secret")
                .asText());

        assertThat(world.as("ADM").get("company").json().path("iban").asText()).isEqualTo(IBAN);
        assertThat(world.as("ACC").get("company").json().path("iban").asText()).isEqualTo(IBAN);
        assertThat(program.get("company").json().path("iban").asText()).isEqualTo("…0189");
    }

    @EachDatabase
    void pickListsHaveNoPrice(TestKernel kernel) {
        World world = new World(kernel);
        String list = world.as("WH")
                .get("orders/" + world.confirmed(Side.OWN, "WH") + "/pick-list")
                .text();

        assertThat(list).contains("Dijon").doesNotContain("price").doesNotContain("minor");
    }

    @EachDatabase
    void aWarehouseOpensWhatIsPromisedOrHasLeftAndNothingElse(TestKernel kernel) {
        World world = new World(kernel);
        Door warehouse = world.as("WH");
        String drafted = world.draft(Side.OWN, "WH");
        String cancelled = world.confirmed(Side.OWN, "WH");
        world.root.post("orders/" + cancelled + "/cancel", "{}");
        String invoiced = world.shipped(Side.OWN, "WH");
        assertThat(warehouse.get("orders/" + invoiced + "/pick-list").status()).isEqualTo(200);
        assertThat(world.root
                        .post("invoices", "{\"order\":\"" + invoiced + "\"}")
                        .status())
                .isEqualTo(201);
        for (String order : List.of(drafted, cancelled, invoiced)) {
            assertThat(warehouse.get("orders/" + order + "/pick-list").status() + " "
                            + warehouse.get("orders/" + order + "/pick-list").code())
                    .isEqualTo("404 order.unknown");
        }
        String partly = world.partlyShipped(Side.OWN, "WH");
        assertThat(warehouse.get("orders/" + partly + "/pick-list").status()).isEqualTo(200);
    }

    @EachDatabase
    void aBuyerAdminChangesContactsAndNotTerms(TestKernel kernel) {
        World world = new World(kernel);
        String path = "customers/" + world.customers.get("ALPHA");
        ObjectNode customer = (ObjectNode) world.as("oADM").get(path).json();
        customer.put("phone", "0380000000");
        Answer changed = world.as("oADM").put(path, customer.toString());
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        for (String field : List.of("code", "name", "priceList", "kind")) {
            ObjectNode wanted = (ObjectNode) changed.json();
            wanted.put(field, field.equals("kind") ? "business" : "OMEGA-LIST");
            Answer refused = world.as("oADM").put(path, wanted.toString());
            assertThat(refused.code()).as(field).isEqualTo("customer.field-fixed");
            assertThat(refused.field()).isEqualTo(field);
        }
    }
}
