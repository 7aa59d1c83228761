// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.TestKernel;

class OrderToCashTest {

    private static final String SIX_CANDLES = "[{\"sku\":\"BOUGIE-FIGUIER\",\"quantity\":\"6\"}]";

    @EachDatabase
    void aServerIsSetUpOnceAndThenAsksForAKey(TestKernel kernel) {
        Shop shop = new Shop(kernel);
        assertThat(shop.get("orders").status()).isEqualTo(401);
        assertThat(shop.get("orders").header("WWW-Authenticate")).isEqualTo("Bearer");
        Answer wrong = shop.post("setup", "{\"token\":\"guess\",\"companyCode\":\"maison-lenoir\"}");
        assertThat(wrong.code()).isEqualTo("setup.token");

        Answer first = shop.setUp();

        assertThat(first.status()).isEqualTo(201);
        Shop inside = shop.as(first.json().at("/key/secret").asText());
        assertThat(inside.get("company").json().path("legalName").asText()).isEqualTo("Maison Lenoir");
        assertThat(shop.post("setup", "{\"token\":\"guess\",\"companyCode\":\"maison-lenoir\"}")
                        .code())
                .isEqualTo("setup.done");
        assertThat(shop.post("setup", "{\"token\":\"guess\",\"companyCode\":\"maison-lenoir\"}")
                        .field())
                .isEqualTo("token");
    }

    @EachDatabase
    void anOrderBecomesShippedInvoicedAndBookedACallAStep(TestKernel kernel) {
        Shop shop = Shop.open(kernel);

        Answer drafted = shop.post("orders", "{\"customerCode\":\"EPICERIE\",\"lines\":" + SIX_CANDLES + "}");
        String id = drafted.json().path("id").asText();
        Answer confirmed = shop.post("orders/" + id + "/confirm", "");
        Answer shipped = shop.send("POST", "orders/" + id + "/ship", Map.of(), new byte[0]);
        Answer invoiced = shop.post("invoices", "{\"order\":\"" + id + "\"}");

        assertThat(drafted.status()).isEqualTo(201);
        assertThat(drafted.json().at("/net/minor").asLong()).isEqualTo(11_940);
        assertThat(confirmed.json().path("state").asText()).isEqualTo("confirmed");
        assertThat(shipped.json().path("state").asText()).isEqualTo("shipped");
        assertThat(shipped.text()).doesNotContain("price").doesNotContain("minor");
        assertThat(invoiced.status()).as(invoiced.text()).isEqualTo(201);
        assertThat(invoiced.json().at("/totals/gross/minor").asLong()).isEqualTo(14_328);
        String invoice = invoiced.json().path("id").asText();
        assertThat(shop.get("invoices/" + invoice).json()).isEqualTo(invoiced.json());
        assertThat(shop.get("invoices/" + invoice + "/original").header("Content-Disposition"))
                .startsWith("attachment;");
        assertThat(shop.get("invoices/" + invoice + "/formats/nonsense").code()).isEqualTo("format.missing");
        assertThat(shop.get("orders?state=invoiced").json().path("items")).hasSize(1);
        assertThat(shop.get("ledger/customer-balances")
                        .json()
                        .get(0)
                        .at("/balance/minor")
                        .asLong())
                .isEqualTo(14_328);
        assertThat(shop.get("stock/availability?sku=BOUGIE-FIGUIER")
                        .json()
                        .get(0)
                        .path("available")
                        .asText())
                .isEqualTo("994");
        Answer none = shop.post("invoices/" + invoice + "/credit", "{\"reason\":\"Retour\",\"lines\":[]}");
        assertThat(none.status()).as(none.text()).isEqualTo(400);
        assertThat(none.code()).isEqualTo("invoice.no-lines");
        Answer credit = shop.post("invoices/" + invoice + "/credit", "{\"reason\":\"Retour\"}");
        assertThat(credit.status()).as(credit.text()).isEqualTo(201);
        assertThat(credit.json().path("type").asText()).isEqualTo("381");
    }

    @EachDatabase
    void whatCannotShipIsGivenUpAndTheRestIsInvoiced(TestKernel kernel) {
        Shop shop = Shop.open(kernel);
        String id = shop.order(SIX_CANDLES);
        assertThat(shop.post("orders/" + id + "/cancel-rest", "").code()).isEqualTo("order.nothing-shipped");
        shop.post("orders/" + id + "/confirm", "");
        shop.post("orders/" + id + "/ship", "{\"lines\":[{\"position\":1,\"quantity\":\"2\"}]}");
        assertThat(shop.post("invoices", "{\"order\":\"" + id + "\"}").code()).isEqualTo("invoice.partly-shipped");

        Answer rest = shop.post("orders/" + id + "/cancel-rest", "{\"reason\":\"Article épuisé\"}");
        Answer invoiced = shop.post("invoices", "{\"order\":\"" + id + "\"}");

        assertThat(rest.json().path("state").asText()).as(rest.text()).isEqualTo("shipped");
        assertThat(rest.json().at("/lines/0/cancelled").asText()).isEqualTo("4");
        assertThat(invoiced.json().at("/totals/net/minor").asLong())
                .as(invoiced.text())
                .isEqualTo(3_980);
        assertThat(rest.json().at("/gross")).isEqualTo(invoiced.json().at("/totals/gross"));
        assertThat(shop.get("stock/levels").json().at("/items/0/reserved").asText())
                .isEqualTo("0");
        assertThat(shop.get("stock/availability?sku=BOUGIE-FIGUIER")
                        .json()
                        .get(0)
                        .path("available")
                        .asText())
                .isEqualTo("998");
    }

    @EachDatabase
    void aRetryWithTheSameKeyAnswersTheSameStatusAndBody(TestKernel kernel) {
        Shop shop = Shop.open(kernel);
        byte[] body =
                ("{\"customerCode\":\"EPICERIE\",\"lines\":" + SIX_CANDLES + "}").getBytes(StandardCharsets.UTF_8);
        Map<String, String> headers = Map.of("Content-Type", "application/json", "Idempotency-Key", "cart-17");

        Answer first = shop.send("POST", "orders", headers, body);
        Answer second = shop.send("POST", "orders", headers, body);
        Answer other = shop.send(
                "POST",
                "orders",
                headers,
                (new String(body, StandardCharsets.UTF_8) + " ").getBytes(StandardCharsets.UTF_8));

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.code()).isEqualTo("idempotency.mismatch");
        assertThat(other.field()).isEqualTo("Idempotency-Key");
        assertThat(other.text()).doesNotContain("key_").doesNotContain("cart-17");
        assertThat(shop.get("orders").json().path("items")).hasSize(1);
    }

    @EachDatabase
    void pricesExplainThemselvesInTheReadersLanguage(TestKernel kernel) {
        Shop shop = Shop.open(kernel);
        String path = "orders/" + shop.order(SIX_CANDLES) + "/explain";

        String french = shop.send("GET", path, Map.of("Accept-Language", "fr-FR,fr;q=0.9"), new byte[0])
                .text();
        String english = shop.send("GET", path, Map.of("Accept-Language", "de, en;q=0.5"), new byte[0])
                .text();

        assertThat(french).contains("\"why\":").isNotEqualTo(english);
    }

    @EachDatabase
    void costsAreForThoseWhoMaySeeThem(TestKernel kernel) {
        Shop shop = Shop.open(kernel);
        String secret = shop.post("api-keys", "{\"name\":\"entrepôt\",\"role\":\"warehouse\"}")
                .json()
                .path("secret")
                .asText();
        Shop warehouse = shop.as(secret);

        assertThat(shop.get("products").text()).contains("standardCost");
        assertThat(warehouse.get("products").status()).isEqualTo(200);
        assertThat(warehouse.get("products").text()).doesNotContain("standardCost");
        assertThat(warehouse.get("stock/levels").text())
                .contains("onHand")
                .doesNotContain("averageCost")
                .doesNotContain("value");
        assertThat(warehouse.get("stock/moves?sku=BOUGIE-FIGUIER").text())
                .contains("opening")
                .doesNotContain("unitCost");
        assertThat(warehouse.get("stock/value").status()).isEqualTo(403);
        assertThat(warehouse.get("orders").code()).isEqualTo("access.scope-missing");
    }

    @EachDatabase
    void whoMayNotKnowCostsMayNotSayThem(TestKernel kernel) {
        Shop shop = Shop.open(kernel);
        Shop warehouse = shop.as(shop.post("api-keys", "{\"name\":\"entrepôt\",\"role\":\"warehouse\"}")
                .json()
                .path("secret")
                .asText());
        String plain = "{\"sku\":\"BOUGIE-FIGUIER\",\"quantity\":\"10\"}";
        String costed = "{\"sku\":\"BOUGIE-FIGUIER\",\"quantity\":\"10\",\"unitCost\":\"900\"}";
        Answer refused = warehouse.post("stock/receipts", "{\"lines\":[" + plain + "," + costed + "]}");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("access.scope-missing");
        assertThat(refused.field()).isEqualTo("lines[1].unitCost");
        assertThat(warehouse
                        .post("stock/openings", "{\"lines\":[" + plain + "]}")
                        .status())
                .as("the opening balance is the accountant's")
                .isEqualTo(403);
        Answer taken = warehouse.post("stock/receipts", "{\"lines\":[" + plain + "]}");
        assertThat(taken.status()).as(taken.text()).isEqualTo(201);
        assertThat(shop.get("stock/value").json().at("/value/minor").asLong()).isEqualTo(1_010 * 920);
        shop.post("products", """
                {"sku":"NEUF","name":"Neuf","price":{"amount":"1","currency":"EUR"}}""");
        Answer unknown = warehouse.post("stock/receipts", "{\"lines\":[{\"sku\":\"NEUF\",\"quantity\":\"1\"}]}");
        assertThat(unknown.code()).as(unknown.text()).isEqualTo("stock.cost-missing");
        assertThat(unknown.field()).isEqualTo("lines[0].unitCost");
    }

    @EachDatabase
    void aChangeOfTheStockAnswersItsMovesAndItsEntryAlsoToARetry(TestKernel kernel) {
        Shop shop = Shop.open(kernel);
        Map<String, String> headers = Map.of("Content-Type", "application/json", "Idempotency-Key", "delivery-7");
        byte[] body = "{\"lines\":[{\"sku\":\"BOUGIE-FIGUIER\",\"quantity\":\"10\"}]}".getBytes(StandardCharsets.UTF_8);
        Answer taken = shop.send("POST", "stock/receipts", headers, body);
        Answer counted =
                shop.post("stock/adjustments", "{\"sku\":\"BOUGIE-FIGUIER\",\"quantity\":\"-2\",\"reason\":\"Casse\"}");
        JsonNode moves = shop.get("stock/moves?sku=BOUGIE-FIGUIER").json().path("items");
        assertThat(counted.json().at("/moves/0")).isEqualTo(moves.at("/0/id"));
        assertThat(taken.json().at("/moves/0")).isEqualTo(moves.at("/1/id"));
        for (Answer change : List.of(taken, counted)) {
            String entry = change.json().path("entry").asText();
            assertThat(shop.get("ledger/entries/" + entry).json().path("source").asText())
                    .endsWith(change.json().path("source").asText());
        }
        assertThat(shop.send("POST", "stock/receipts", headers, body).text())
                .as("also its source, which the server made")
                .isEqualTo(taken.text());
        Answer silent =
                shop.post("stock/adjustments", "{\"sku\":\"BOUGIE-FIGUIER\",\"quantity\":\"-2\",\"reason\":\" \"}");
        assertThat(silent.code()).isEqualTo("stock.reason");
        assertThat(silent.field()).isEqualTo("reason");
    }

    @EachDatabase
    void aRefusalNamesTheLineByAPathFromZero(TestKernel kernel) {
        Shop shop = Shop.open(kernel);
        String good = "{\"sku\":\"BOUGIE-FIGUIER\",\"quantity\":\"1\"}";
        for (String[] wrong : new String[][] {
            {"{\"sku\":\"BOUGIE-FIGUIER\",\"quantity\":\"0.5\"}", "quantity.fraction", "lines[1].quantity"},
            {"{\"sku\":\"BOUGIE-FIGUIER\",\"quantity\":\"0\"}", "order.quantity", "lines[1].quantity"},
            {"{\"sku\":\"BOUGIE-FIGUIER\",\"quantity\":1}", "json.wrong-type", "lines[1].quantity"},
            {"{\"sku\":\"NOPE\",\"quantity\":\"1\"}", "product.unknown", "lines[1].sku"}
        }) {
            Answer refused =
                    shop.post("orders", "{\"customerCode\":\"EPICERIE\",\"lines\":[" + good + "," + wrong[0] + "]}");
            assertThat(refused.code()).as(refused.text()).isEqualTo(wrong[1]);
            assertThat(refused.field()).isEqualTo(wrong[2]);
        }
        String much = shop.order("[" + good + ",{\"sku\":\"BOUGIE-FIGUIER\",\"quantity\":\"1000\"}]");
        Answer wanting = shop.post("orders/" + much + "/confirm", "");
        assertThat(wanting.code()).isEqualTo("stock.short");
        assertThat(wanting.field()).isEqualTo("lines[0].quantity");
        assertThat(shop.post("orders/" + much + "/ship", "").field()).isEqualTo("state");
        Answer ahead = shop.post(
                "orders", "{\"customerCode\":\"EPICERIE\",\"orderedOn\":\"2099-01-01\",\"lines\":[" + good + "]}");
        assertThat(ahead.code()).isEqualTo("order.date");
        assertThat(ahead.field()).isEqualTo("orderedOn");
        Answer turned = shop.post(
                "products",
                "{\"sku\":\"T\",\"name\":\"gnp.\u202Egpj\",\"price\":{\"amount\":\"1\",\"currency\":\"EUR\"}}");
        assertThat(turned.code()).isEqualTo("field.control-character");
        assertThat(turned.field()).isEqualTo("name");
    }

    @EachDatabase
    void theBooksLeaveAsAFileWithASafeName(TestKernel kernel) {
        Shop shop = Shop.open(kernel);

        Answer export = shop.get("ledger/export?format=lines&from=2026-01-01&to=2026-12-31");

        assertThat(export.status()).isEqualTo(200);
        assertThat(export.text()).isNotEmpty();
        assertThat(export.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"_critures _2026_.txt\"; "
                        + "filename*=UTF-8''%C3%89critures%20%222026%22.txt");
        assertThat(shop.get("ledger/export?format=fec&from=2026-01-01&to=2026-12-31")
                        .code())
                .isEqualTo("format.missing");
    }

    @EachDatabase
    void filesOfManyMegabytesAreTaken(TestKernel kernel) {
        Shop shop = Shop.open(kernel);
        byte[] large = new byte[12 << 20];

        Answer taken = shop.send("POST", "imports?profile=bytes", Map.of("Content-Type", "text/csv"), large);
        Answer csv = shop.send(
                "POST",
                "products/import?mode=dry-run",
                Map.of("Content-Type", "text/csv"),
                "sku;name;price\nSAVON;Savon d'Alep;4,90\n".getBytes(StandardCharsets.UTF_8));

        assertThat(taken.json().path("facts").asLong()).isEqualTo(large.length);
        assertThat(csv.json().path("created").asInt()).as(csv.text()).isEqualTo(1);
        assertThat(csv.json().path("applied").asBoolean()).isFalse();
    }

    @EachDatabase
    void whatWasReadCanBeWrittenBack(TestKernel kernel) {
        Shop shop = Shop.open(kernel);
        for (String what : new String[] {"customers", "products"}) {
            var first = shop.get(what).json().path("items").get(0);
            Answer again = shop.put(what + "/" + first.path("id").asText(), first.toString());
            assertThat(again.status()).as(again.text()).isEqualTo(200);
            Answer stale = shop.put(
                    what + "/" + first.path("id").asText(), first.toString().replace("\"version\":1", "\"version\":7"));
            assertThat(stale.status()).as(stale.text()).isEqualTo(409);
            assertThat(stale.code()).endsWith(".stale");
        }
        var company = shop.get("company").json();
        assertThat(shop.put("company", company.toString()).status()).isEqualTo(200);
    }

    @EachDatabase
    void aConditionStaysWithACustomerWhoseCodeChanges(TestKernel kernel) {
        Shop shop = Shop.open(kernel);
        assertThat(shop.post(
                                "price-conditions",
                                "{\"name\":\"fidèle\",\"kind\":\"percent-off\",\"customerCode\":\"EPICERIE\",\"value\":\"10\"}")
                        .status())
                .isEqualTo(201);
        JsonNode customer = shop.get("customers").json().at("/items/0");
        Answer renamed = shop.put("customers/" + customer.path("id").asText(), """
                {"version":1,"code":"MARCHE","kind":"business","name":"Épicerie du Marché SARL","siren":"917583205",\
                "siret":"91758320500013","vatNumber":"FR13917583205",\
                "billing":{"line1":"8 place du Marché","postcode":"21000","city":"Dijon","country":"FR"}}""");
        assertThat(renamed.status()).as(renamed.text()).isEqualTo(200);
        assertThat(shop.get("price-conditions")
                        .json()
                        .at("/items/0/customerCode")
                        .asText())
                .isEqualTo("MARCHE");
        List<String> texts =
                kernel.units().read(sql -> sql.query("select match_text from price_conditions", row -> row.text(1)));
        assertThat(texts).containsExactly("c:" + customer.path("id").asText() + "/*");
    }
}
