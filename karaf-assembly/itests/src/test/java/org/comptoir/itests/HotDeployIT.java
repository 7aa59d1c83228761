// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.comptoir.itests.Merchant.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Plugins come into a running server and leave it. Dropped in, one serves within three seconds; taken out, it leaves a
 * refusal that names what is missing, never a defect and never a wrong price or VAT.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HotDeployIT {

    private static final Duration AT_MOST = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long POLL_MILLIS = 50;

    /** The plugins, each after those that its job needs. */
    private enum Plugin {
        VAT_FR("vat-fr", "vat.pack-missing", "/facts/country", "FR") {
            @Override
            Answer askedFor(Merchant merchant) {
                return merchant.post("orders/quote", Merchant.candles("EPICERIE", 1));
            }
        },
        VAT_EU("vat-eu", "vat.pack-missing", "/facts/country", "DE") {
            @Override
            Answer askedFor(Merchant merchant) {
                return merchant.post("orders/quote", Merchant.candles("ANNA", 1));
            }
        },
        PRICING_VOLUME("pricing-volume", "pricing.rule-missing", "/facts/condition", "bougies dès 12") {
            @Override
            Answer askedFor(Merchant merchant) {
                return merchant.post("orders/quote", Merchant.candles("EPICERIE", 12));
            }
        },
        PAYMENT_TRANSFER("payment-transfer", "payment.method-missing", "/facts/method", "transfer") {
            @Override
            Answer askedFor(Merchant merchant) {
                return merchant.invoice(merchant.shipped());
            }
        },
        INVOICE_FACTURX("invoice-facturx", "format.missing", "/facts/format", "factur-x") {
            @Override
            Answer askedFor(Merchant merchant) {
                String invoice = merchant.invoice(merchant.shipped()).ok().text("/id");
                return merchant.get("invoices/" + invoice + "/formats/factur-x");
            }
        },
        EXPORT_FEC("export-fec", "format.missing", "/facts/value", "fec") {
            @Override
            Answer askedFor(Merchant merchant) {
                return merchant.get("ledger/export?format=fec&from=2026-01-01&to=2026-12-31");
            }
        },
        ORDERS_CSV("orders-csv", "importer.missing", "/facts/value", "online-retail") {
            @Override
            Answer askedFor(Merchant merchant) {
                return merchant.post(
                        "imports?profile=online-retail",
                        "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n");
            }
        },
        ROUTING_COUNTRY("routing-country", "", "/warehouseChoice/english", "") {
            @Override
            Answer askedFor(Merchant merchant) {
                return merchant.post("orders/quote", Merchant.candles("EPICERIE", 1));
            }

            /** Without a router an order is taken as before there were any. */
            @Override
            boolean serves(Answer answer) {
                return !answer.ok().text("/warehouseChoice/english").isEmpty();
            }

            @Override
            void assertMissed(Answer answer) {
                assertThat(answer.ok().text("/warehouse")).isEqualTo("main");
                assertThat(serves(answer)).as(answer.toString()).isFalse();
            }
        },
        TAX_ID_VIES("tax-id-vies", "vat-check.no-plugin", "/facts/country", "GB") {
            @Override
            Answer askedFor(Merchant merchant) {
                String id = merchant.get("customers?search=LONDON").ok().text("/items/0/id");
                return merchant.post("customers/" + id + "/vat-check", "{}");
            }

            /** It knows that VIES does not know this number, and asks nobody. */
            @Override
            boolean serves(Answer answer) {
                return answer.text("/facts/reason").equals("vies.not-covered")
                        || answer.text("/code").equals("vat-check.too-soon");
            }
        };

        private final String id;
        private final String code;
        private final String fact;
        private final String named;

        Plugin(String id, String code, String fact, String named) {
            this.id = id;
            this.code = code;
            this.fact = fact;
            this.named = named;
        }

        /** Asks the server for what this plugin is there for. */
        abstract Answer askedFor(Merchant merchant);

        boolean serves(Answer answer) {
            return answer.status() < 300;
        }

        void assertMissed(Answer answer) {
            assertThat(answer.status())
                    .as(answer.toString())
                    .isBetween(400, 503)
                    .isNotEqualTo(500);
            assertThat(answer.text("/code")).as(answer.toString()).isEqualTo(code);
            assertThat(answer.text(fact)).as(answer.toString()).isEqualTo(named);
        }

        Path jar() {
            return jarOf(id);
        }
    }

    /** The bundle of one of the archive's plugins. */
    static Path jarOf(String id) {
        Path target = Launcher.sources().resolve("plugins").resolve(id).resolve("target");
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file ->
                            file.getFileName().toString().matches("comptoir-" + id + "-[0-9][^-]*(-SNAPSHOT)?\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("not built: " + target));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Server server;
    private Merchant merchant;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        Path data = folder.resolve("data");
        Files.createDirectories(data.resolve("conf"));
        Files.writeString(data.resolve("conf/org.comptoir.plugins.cfg"), "development = true\n");
        server = Server.startOn(data, Map.of("COMPTOIR_PLUGINS", "none"));
        merchant = Merchant.open(server);
        merchant.post("price-conditions", """
                {"name":"bougies dès 12","kind":"net-price","sku":"BOUGIE-FIGUIER","fromQuantity":"12","value":"17"}""").ok();
        merchant.put("stock/warehouses/liege", "{\"name\":\"Liège\",\"country\":\"BE\"}")
                .ok();
        merchant.post("customers", """
                {"code":"LONDON","kind":"business","name":"Candle Lane Ltd","vatNumber":"GB980780684",\
                "billing":{"line1":"1 Candle Lane","postcode":"EC1A 1AA","city":"London","country":"GB"}}""").ok();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    @Order(1)
    void theCoreServesWithoutAnyPluginAndSaysThatItIsADevelopers() {
        assertThat(server.get("/health").body()).contains("development mode is on");
        assertThat(server.get("/health").statusCode()).isEqualTo(200);
        assertThat(merchant.get("products").status()).isEqualTo(200);
        assertThat(server.shell("comptoir:verify --json").status()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    @Order(2)
    void droppedInItServesAndTakenOutItIsMissedByName(Plugin plugin) throws IOException {
        plugin.assertMissed(plugin.askedFor(merchant));
        Path dropped = server.data().resolve("deploy").resolve(plugin.jar().getFileName());

        Files.copy(plugin.jar(), dropped);
        Duration first = timeUntil(plugin, plugin::serves);

        Files.delete(dropped);
        timeUntil(plugin, answer -> !plugin.serves(answer));
        plugin.assertMissed(plugin.askedFor(merchant));

        Files.copy(plugin.jar(), dropped);
        Duration second = timeUntil(plugin, plugin::serves);

        // The better of two: a machine that does something else meanwhile is not the server's fault.
        assertThat(first.compareTo(second) < 0 ? first : second).isLessThanOrEqualTo(AT_MOST);
    }

    @Test
    @Order(3)
    void aConditionPricesWhatItWasWrittenFor() {
        assertThat(merchant.post("orders/quote", Merchant.candles("EPICERIE", 12))
                        .ok()
                        .text("/net/minor"))
                .isEqualTo("20400");
    }

    @Test
    @Order(4)
    void aPluginOfTheArchiveComesAndGoesByItsFeature() throws IOException {
        Files.delete(server.data().resolve("deploy").resolve(Plugin.VAT_EU.jar().getFileName()));
        timeUntil(Plugin.VAT_EU, answer -> !Plugin.VAT_EU.serves(answer));

        server.shell("feature:install comptoir-vat-eu").ok();
        assertThat(timeUntil(Plugin.VAT_EU, Plugin.VAT_EU::serves)).isLessThanOrEqualTo(AT_MOST);

        server.shell("feature:uninstall comptoir-vat-eu").ok();
        timeUntil(Plugin.VAT_EU, answer -> !Plugin.VAT_EU.serves(answer));
    }

    /** Every answer on the way is looked at: it serves or names what is missing, and nothing in between. */
    private Duration timeUntil(Plugin plugin, Predicate<Answer> arrived) {
        long began = System.nanoTime();
        Supplier<Duration> since = () -> Duration.ofNanos(System.nanoTime() - began);
        while (since.get().compareTo(PATIENCE) < 0) {
            Answer answer = plugin.askedFor(merchant);
            if (!plugin.serves(answer)) {
                plugin.assertMissed(answer);
            }
            if (arrived.test(answer)) {
                return since.get();
            }
            pause();
        }
        throw new AssertionError(plugin.id + " did not arrive within " + PATIENCE);
    }

    private static void pause() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
