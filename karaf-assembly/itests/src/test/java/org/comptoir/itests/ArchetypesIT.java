// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comptoir.itests.Patience.waitUntil;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.comptoir.itests.Merchant.Answer;
import org.comptoir.tck.counterparty.Counterparty;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * What each archetype generates builds with all its tests, on a machine where Maven never ran; does what its README says in a
 * server that runs; and leaves nothing behind.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchetypesIT {

    private final Archetypes archetypes = new Archetypes(Path.of(System.getProperty("comptoir.generated")));

    private Counterparty shop;
    private Server server;
    private Merchant merchant;
    private List<String> bundles;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        shop = Counterparty.of(this::answer);
        String host = shop.address().getAuthority();
        Path conf = Files.createDirectories(folder.resolve("data/conf"));
        Files.writeString(
                conf.resolve("org.comptoir.brokers.cfg"),
                "privateHosts = %1$s\nplainHosts = %1$s\nvariables = acme.boutique:SHOP_KEY, acme.cartes:PAY_SIGNING\n"
                        .formatted(host));
        Map<String, String> keys = Map.of("SHOP_KEY", "opensesame", "PAY_SIGNING", "sesame");
        server = Server.startOn(folder.resolve("data"), keys, "--development");
        merchant = Merchant.open(server);
        merchant.post("customers", """
                {"code":"JOSY","kind":"consumer","name":"Josy Weber",\
                "billing":{"line1":"1 rue du Fort","postcode":"1637","city":"Luxembourg","country":"LU"}}""").ok();
        bundles = bundles();
    }

    @AfterAll
    void stop() {
        server.close();
        shop.close();
    }

    @Test
    void aPricingRuleChangesAPrice() {
        Path kar = archetypes.built("pricing-rule", "rabais");
        long before = net("EPICERIE");

        install(kar);
        assertThat(net("EPICERIE")).isEqualTo(before * 95 / 100);
        configure("com.acme.rabais", "percent = 10");
        waitUntil(() -> net("EPICERIE") == before * 90 / 100);

        remove("acme.rabais");
        assertThat(net("EPICERIE")).isEqualTo(before);
    }

    @Test
    void aVatPackGivesTheRateOfItsCountry() {
        Path kar = archetypes.built("vat-pack", "tva");
        assertThat(stamps("JOSY")).contains("vat-eu");

        install(kar);
        Answer quoted = quote("JOSY");
        assertThat(quoted.body().path("stamps").toString())
                .contains("com.acme.tva")
                .doesNotContain("vat-eu");
        assertThat(quoted.text("/vat/0/rate")).isEqualTo("17");

        remove("acme.tva");
        assertThat(stamps("JOSY")).contains("vat-eu");
    }

    @Test
    void anInvoiceFormatWritesAnInvoice() {
        Path kar = archetypes.built("invoice-format", "ticket");
        String invoice = merchant.invoice(merchant.shipped()).ok().text("/id");

        install(kar);
        String text = merchant.text("invoices/" + invoice + "/formats/ticket");
        assertThat(text)
                .startsWith("FACTURE ")
                .contains("Épicerie du Marché SARL")
                .contains("21,60 EUR");

        remove("acme.ticket");
        assertThat(merchant.get("invoices/formats").ok().body().toString()).doesNotContain("ticket");
    }

    @Test
    void aConnectorBringsTheOrdersOfItsShop() {
        String host = shop.address().toString();
        Path kar = archetypes.built(
                "connector",
                "boutique",
                Map.of(
                        "https://shop.example",
                        host,
                        "shop.example:443",
                        shop.address().getAuthority()));

        install(kar);
        configure("com.acme.boutique-main", "name = boutique", "company = maison-lenoir", ".key = env:SHOP_KEY");
        waitUntil(() -> merchant.get("orders").ok().body().toString().contains("\"source\":\"boutique\""));

        remove("acme.boutique");
    }

    @Test
    void aPaymentGatewayTakesMoneyAndGivesItBack() {
        Path kar = archetypes.built(
                "payment-gateway",
                "cartes",
                Map.of(
                        "https://pay.example",
                        shop.address().toString(),
                        "pay.example:443",
                        shop.address().getAuthority()));
        String invoice = merchant.invoice(merchant.shipped()).ok().text("/id");

        install(kar);
        keep("plugin/acme.cartes/key", "opensesame");
        configure(
                "com.acme.cartes-main",
                "name = cartes",
                "company = maison-lenoir",
                ".key = secret:plugin/acme.cartes/key",
                ".signing = env:PAY_SIGNING");
        waitUntil(() -> merchant.get("payments/gateways").ok().body().toString().contains("cartes"));
        String payment = merchant.post("payments", "{\"gateway\":\"cartes\",\"invoice\":\"" + invoice + "\"}")
                .ok()
                .text("/id");
        assertThat(merchant.get("payments/" + payment).ok().text("/state")).isEqualTo("paid");
        assertThat(merchant.get("ledger/general-ledger?account=5171")
                        .ok()
                        .body()
                        .toString())
                .contains("2160");
        merchant.post("payments/" + payment + "/refunds", "{\"reason\":\"cassée\"}")
                .ok();
        assertThat(merchant.get("payments/" + payment).ok().text("/state")).isEqualTo("refunded");
        assertThat(merchant.post("hooks/cartes", "{}").status()).isEqualTo(401);

        remove("acme.cartes");
    }

    @Test
    void aPageIsServed() {
        Path kar = archetypes.built("ui-page", "rayons");

        install(kar);
        String address = merchant.get("ui/pages").ok().text("/0/address");
        assertThat(server.get(address).statusCode()).isEqualTo(200);
        assertThat(server.get(address).headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).doesNotContain("unsafe"));

        remove("acme.rayons");
        assertThat(server.get(address).statusCode()).isEqualTo(404);
    }

    /** The shop: one order of two candles, for whoever has the key. */
    private Counterparty.Answer answer(Counterparty.Request request) {
        if (!request.header("authorization").equals("Bearer opensesame")) {
            return new Counterparty.Answer(401, "");
        }
        if (request.path().startsWith("/payments") || request.path().startsWith("/refunds")) {
            return new Counterparty.Answer(200, paid(request));
        }
        String order = request.path().contains("after=&") ? """
                order;1001;1;placed;2026-11-21T10:00:00Z;c-7;Camille Martin;consumer;8 rue du Port;29200;Brest;FR;EUR;7.96
                line;1;BOUGIE-FIGUIER;Bougie;2;19.90
                """ : "";
        return new Counterparty.Answer(200, order + "end;1\n");
    }

    private void keep(String secret, String value) {
        try {
            Path file = Files.writeString(server.data().resolve("value"), value + "\n");
            server.shell("comptoir:secret-put " + secret + " " + file).ok();
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Settings as an administrator writes them; they hold a second later. */
    private void configure(String name, String... lines) {
        try {
            Files.write(server.data().resolve("etc/" + name + ".cfg"), List.of(lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The payment service: takes and gives back what it is asked, at once. */
    private static String paid(Counterparty.Request request) {
        String what = request.path().startsWith("/refunds") ? "refunded" : "paid";
        String amount = request.body().lines().filter(ArchetypesIT::isMoney).collect(Collectors.joining("\n"));
        return "id=" + what + "-" + request.header("idempotency-key") + "\nstate=" + what + "\n" + amount
                + "\nfee=0\nat=2026-11-22T10:00:00Z\n";
    }

    private static boolean isMoney(String line) {
        return line.startsWith("amount=") || line.startsWith("currency=");
    }

    private void install(Path kar) {
        Answer installed = merchant.upload("plugins", kar).ok();
        String id = installed.text("/id");
        assertThat(merchant.get("plugins/" + id).ok().text("/plugin/state")).isIn("probation", "active");
        assertThat(server.shell("comptoir:plugin-list --no-format").ok().out())
                .contains("UP")
                .doesNotContain("DOWN");
    }

    /** Takes it out; the bundles are then as before. */
    private void remove(String id) {
        merchant.remove("plugins/" + id + "?data=delete").ok();
        waitUntil(() -> bundles().equals(bundles));
        assertThat(bundles()).isEqualTo(bundles);
    }

    private Answer quote(String customer) {
        return merchant.post("orders/quote", Merchant.candles(customer, 10)).ok();
    }

    private long net(String customer) {
        return quote(customer).body().at("/net/minor").asLong();
    }

    private String stamps(String customer) {
        return quote(customer).body().path("stamps").toString();
    }

    private List<String> bundles() {
        return server.bundles();
    }
}
