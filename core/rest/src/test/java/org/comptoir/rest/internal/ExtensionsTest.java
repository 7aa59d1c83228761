// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.comptoir.rest.internal.ui.Shelf;
import org.comptoir.spi.commerce.v1.CommerceConnector;
import org.comptoir.spi.gateway.v1.PaymentGateway;
import org.comptoir.spi.report.v1.Report;
import org.comptoir.spi.ui.v1.UiContribution;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.TestKernel;

/** What plugins bring, as clients meet it. */
class ExtensionsTest {

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Answer pay(Shop shop, String key, String body) {
        return shop.send(
                "POST", "payments", Map.of("Content-Type", "application/json", "Idempotency-Key", key), bytes(body));
    }

    @EachDatabase
    void aPaymentIsBegunOnceListedAndGivenBack(TestKernel kernel) {
        Shop shop = Shop.open(kernel);
        kernel.plugins().add(PaymentGateway.class, new Drawer());
        String order = shop.order("[{\"sku\":\"BOUGIE-FIGUIER\",\"quantity\":\"6\"}]");
        String body = "{\"gateway\":\"drawer\",\"order\":\"" + order + "\",\"returnTo\":\"https://shop.example/back\"}";

        Answer begun = pay(shop, "k1", body);
        assertThat(begun.status()).as(begun.toString()).isEqualTo(201);
        assertThat(begun.json().path("state").asText()).isEqualTo("paid");
        assertThat(begun.json().at("/amount/minor").asLong()).isEqualTo(14_328);
        assertThat(pay(shop, "k1", body).json().path("id"))
                .isEqualTo(begun.json().path("id"));
        String id = begun.json().path("id").asText();
        assertThat(id).startsWith("pay_");

        Answer refund = shop.post("payments/" + id + "/refunds", "{\"amount\":{\"minor\":4328,\"currency\":\"EUR\"}}");
        assertThat(refund.status()).as(refund.toString()).isEqualTo(201);
        assertThat(refund.json().path("state").asText()).isEqualTo("partly-refunded");
        JsonNode list = shop.get("payments?state=partly-refunded").json().path("items");
        assertThat(list).hasSize(1);
        assertThat(shop.get("payments/gateways").json().at("/0/name").asText()).isEqualTo("drawer");
        Answer rest = pay(shop, "k2", body);
        assertThat(rest.json().at("/amount/minor").asLong())
                .as("what was given back is due again")
                .isEqualTo(4_328);
        assertThat(pay(shop, "k4", body).code()).isEqualTo("payment.amount");
        assertThat(pay(shop, "k3", body.replace("https", "javascript"))
                        .json()
                        .path("code")
                        .asText())
                .isEqualTo("payment.return-address");
        assertThat(shop.post("payments/" + id + "/capture", "")
                        .json()
                        .path("code")
                        .asText())
                .isEqualTo("payment.illegal-step");
    }

    @EachDatabase
    void anInvoiceIsPaidUnderItsNumber(TestKernel kernel) {
        Shop shop = Shop.open(kernel);
        kernel.plugins().add(PaymentGateway.class, new Drawer());
        String order = shop.order("[{\"sku\":\"BOUGIE-FIGUIER\",\"quantity\":\"1\"}]");
        shop.post("orders/" + order + "/confirm", "");
        shop.post("orders/" + order + "/ship", "{}");
        Answer invoice = shop.post("invoices", "{\"order\":\"" + order + "\"}");
        assertThat(invoice.status()).as(invoice.toString()).isEqualTo(201);

        Answer paid = pay(
                shop,
                "k1",
                "{\"gateway\":\"drawer\",\"invoice\":\""
                        + invoice.json().path("id").asText() + "\"}");

        assertThat(paid.json().path("state").asText()).as(paid.toString()).isEqualTo("paid");
        assertThat(paid.json().path("reference")).isEqualTo(invoice.json().path("number"));
    }

    @EachDatabase
    void webhooksNeedNoKeyAndAreVerifiedByWhomTheyAreFor(TestKernel kernel) {
        Shop shop = Shop.open(kernel).as("");
        kernel.plugins().add(PaymentGateway.class, new Drawer());
        Map<String, String> ours = Map.of("X-Token", "ours", "Content-Type", "application/octet-stream");
        assertThat(shop.send("POST", "hooks/drawer", ours, bytes("{}")).status())
                .isEqualTo(202);
        Answer forged = shop.send("POST", "hooks/drawer", Map.of("X-Token", "theirs"), bytes("{}"));
        assertThat(forged.status()).isEqualTo(401);
        assertThat(forged.json().path("code").asText()).isEqualTo("hook.refused");
        assertThat(shop.send("POST", "hooks/nobody", ours, bytes("{}")).status())
                .isEqualTo(404);
    }

    @EachDatabase
    void whileAShopDoesNotSayItsNameAHookThatNobodyElseKnowsIsToComeAgain(TestKernel kernel) {
        Shop shop = Shop.open(kernel).as("");
        kernel.plugins().add(PaymentGateway.class, new Drawer());
        kernel.plugins().add(CommerceConnector.class, new Mute());
        Map<String, String> ours = Map.of("X-Token", "ours");
        assertThat(shop.send("POST", "hooks/drawer", ours, bytes("{}")).status())
                .isEqualTo(202);
        Answer unsure = shop.send("POST", "hooks/stall", ours, bytes("{}"));
        assertThat(unsure.status()).isEqualTo(503);
        assertThat(unsure.json().path("code").asText()).isEqualTo("hook.unsure");
        assertThat(unsure.json().at("/facts/plugin").asText()).isEqualTo("test.Mute 1.0.0");
    }

    @EachDatabase
    void aReportIsListedCheckedAndWritten(TestKernel kernel) {
        Shop shop = Shop.open(kernel);
        kernel.plugins().add(Report.class, new Days());
        assertThat(shop.get("reports").json().at("/0/parameters/0/kind").asText())
                .isEqualTo("day");
        Answer csv = shop.get("reports/days?format=csv&parameter=from:2026-11-01");
        assertThat(csv.status()).as(csv.toString()).isEqualTo(200);
        assertThat(csv.text())
                .isEqualTo("day,note,share,net,net-currency\r\n"
                        + "2026-11-01,\"a \"\"b\"\", c\",0.50,10.50,EUR\r\n"
                        + "2026-11-02,\"a \"\"b\"\", c\",0.50,,\r\n");
        JsonNode json = shop.get("reports/days?parameter=from:2026-11-01&parameter=many:3")
                .json();
        assertThat(json).hasSize(3);
        assertThat(json.at("/0/net/minor").asLong()).isEqualTo(1_050);
        assertThat(json.at("/0/note").asText()).isEqualTo("a \"b\", c");
        assertThat(json.at("/1/net").isNull()).isTrue();
        assertThat(json.at("/2/note").asText()).isEqualTo("=1+1");
        assertThat(shop.get("reports/days?format=csv&parameter=from:2026-11-01&parameter=many:3")
                        .text())
                .as("what a spreadsheet would run is text")
                .contains("2026-11-03,'=1+1,0.50,");
        assertRefused(shop, "days", "report.parameter-missing");
        assertRefused(shop, "days?parameter=from:yesterday", "report.parameter");
        assertRefused(shop, "days?parameter=from:2026-11-01&parameter=to:2026-11-02", "report.parameter-unknown");
        assertRefused(shop, "days?parameter=from:2026-11-01&format=xml", "report.format");
        assertRefused(shop, "nights", "report.unknown");
        assertRefused(shop, "days?parameter=from:2026-11-01&parameter=many:100", "plugin.answer-invalid");
    }

    private static void assertRefused(Shop shop, String report, String code) {
        assertThat(shop.get("reports/" + report).json().path("code").asText()).isEqualTo(code);
    }

    @EachDatabase
    void pagesOfPluginsAreListedAsFarAsTheyAreThere(TestKernel kernel) {
        Shop shop = Shop.open(kernel);
        kernel.plugins().add(UiContribution.class, new Shelf());
        JsonNode pages = shop.get("ui/pages").json();
        assertThat(pages).hasSize(1);
        assertThat(pages.at("/0/address").asText()).isEqualTo("/ui/plugins/test.Shelf/shelf.html");
        assertThat(pages.at("/0/title").asText()).isEqualTo("Shelves");
    }

    @EachDatabase
    void connectorsThatAreNotThereAreRefused(TestKernel kernel) {
        Shop shop = Shop.open(kernel);
        assertThat(shop.get("connectors").json()).isEmpty();
        assertThat(shop.post("connectors/stall/pull", "{}").json().path("code").asText())
                .isEqualTo("connector.unknown");
        assertThat(shop.post("connectors/stall/pull", "{\"from\":\"middle\"}")
                        .json()
                        .path("code")
                        .asText())
                .isEqualTo("connector.from");
        assertThat(shop.get("connectors/stall/aside").status()).isEqualTo(404);
    }
}
