// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.comptoir.itests.Merchant.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What each archetype generates builds with all its tests, on a machine where Maven never ran; does what its README says in a
 * server that runs; and leaves nothing behind.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchetypesIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Archetypes archetypes = new Archetypes(Path.of(System.getProperty("comptoir.generated")));

    private Server server;
    private Merchant merchant;
    private List<String> bundles;

    @BeforeAll
    void start() {
        server = Server.start("--development");
        merchant = Merchant.open(server);
        merchant.post("customers", """
                {"code":"JOSY","kind":"consumer","name":"Josy Weber",\
                "billing":{"line1":"1 rue du Fort","postcode":"1637","city":"Luxembourg","country":"LU"}}""").ok();
        bundles = bundles();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void aPricingRuleChangesAPrice() {
        Path kar = archetypes.built("pricing-rule", "rabais");
        long before = net("EPICERIE");

        install(kar);
        assertThat(net("EPICERIE")).isEqualTo(before * 95 / 100);

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
        long until = System.nanoTime() + PATIENCE.toNanos();
        BooleanSupplier asBefore = () -> bundles().equals(bundles);
        while (!asBefore.getAsBoolean() && System.nanoTime() < until) {
            pause();
        }
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
        return server.shell("bundle:list -t 0 -s --no-format")
                .ok()
                .out()
                .lines()
                .map(String::strip)
                .toList();
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
