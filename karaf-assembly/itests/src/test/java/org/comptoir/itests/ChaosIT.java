// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comptoir.itests.Patience.waitUntil;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.comptoir.itests.Merchant.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** A plugin that does what a plugin must not do hurts itself: the shop sells on, and whoever needs it reads its name. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Isolated
class ChaosIT {

    private static final Duration SANE = Duration.ofSeconds(1);

    /** How often the plugin is updated; a hundred times in the long form. */
    private static final int UPDATES = Integer.getInteger("comptoir.updates", 8);

    private ChaosJar jars;
    private Server server;
    private Merchant merchant;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        jars = new ChaosJar(folder);
        Path data = folder.resolve("data");
        Files.createDirectories(data.resolve("conf"));
        Files.writeString(data.resolve("conf/org.comptoir.plugins.cfg"), "development = true\nprobationSeconds = 1\n");
        server = Server.startOn(data, Map.of());
        merchant = Merchant.open(server);
        merchant.upload("plugins", jars.plain("1.0.0")).ok();
        // On probation it would be taken out again as soon as it does not say that it is well.
        waitUntil(() -> merchant.get("plugins/acme.chaos").text("/plugin/state").equals("active"));
        merchant.post("orders", Merchant.candles("EPICERIE", 1)).ok();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    @Order(1)
    void whoeverNeedsItReadsItsNameAndNobodyElseNotices() {
        selling("throwing, hanging and meddling", () -> {
            refusedBy(2, "plugin.failed");
            refusedBy(3, "plugin.failed");
            refusedBy(4, "plugin.failed");
            refusedBy(5, "plugin.failed");
            served(1);
            refusedBy(6, "plugin.answer-invalid");
            refusedBy(7, "plugin.timeout");
            served(12);
            served(14);
            served(1);
        });
    }

    @Test
    @Order(2)
    void itSpinsOnNoMoreThreadsThanItsShare() {
        selling("spinning", () -> {
            refusedBy(8, "plugin.timeout");
            refusedBy(8, "plugin.timeout");
            refusedBy(8, "plugin.timeout");
            refusedBy(9, "plugin.timeout");
            refusedBy(1, "plugin.busy");
            waitUntil(() -> export(1).status() == 200);
        });
    }

    @Test
    @Order(3)
    void theMemoryThatItExhaustsComesBack() {
        for (int i = 0; i < 3; i++) {
            Answer refused = export(10);
            // The collector may fight for the last bytes until time is up.
            assertThat(refused.status()).as(refused.toString()).isEqualTo(503);
            assertThat(refused.text("/facts/plugin")).isEqualTo("acme.chaos 1.0.0");
        }
        waitUntil(() -> export(1).status() == 200);
        selling("after exhausting the memory", () -> served(1));
        assertThat(server.shell("comptoir:verify --json").status()).isZero();
    }

    @Test
    @Order(4)
    void whereItFailsAgainAndAgainItIsLeftAloneForAWhile() {
        selling("failing in a row", () -> {
            for (int i = 0; i < 5; i++) {
                refusedBy(2, "plugin.failed");
            }
            refusedBy(1, "plugin.suspended");
        });
        waitUntil(() -> export(1).status() == 200);
    }

    @Test
    @Order(5)
    void updatesLeaveNothingBehind() {
        merchant.upload("plugins/upgrade", jars.leavingThreads("1.1.0", 1)).ok();
        waitUntil(() -> rows("acme.chaos.Chaos") == 1);
        long live = live();
        selling(UPDATES + " updates", () -> {
            for (int update = 1; update <= UPDATES; update++) {
                merchant.upload("plugins/upgrade", jars.leavingThreads("1.1." + update, 1))
                        .ok();
                served(1);
            }
        });
        waitUntil(() -> rows("acme.chaos.Chaos") == 1);
        waitUntil(() -> jcmd("Thread.print")
                        .lines()
                        .filter(line -> line.startsWith("\"chaos-left\""))
                        .count()
                == 1);
        double grown = 100.0 * live() / live - 100;
        System.out.printf("figure: live memory after %d updates %+.1f %%%n", UPDATES, grown);
        assertThat(grown).isLessThan(5);
    }

    @Test
    @Order(6)
    void oneThatTakesLongToStartKeepsNobodyWaiting() {
        selling("a slow start", () -> {
            merchant.upload("plugins/upgrade", jars.slow("1.2.0", 4_000)).ok();
            served(1);
        });
    }

    @Test
    @Order(7)
    @EnabledIfSystemProperty(named = "comptoir.updates", matches = "\\d{3,}", disabledReason = "takes half a minute")
    void oneThatNeverStartsIsGivenUp() {
        selling("a start without end", () -> {
            Answer never = merchant.upload("plugins/upgrade", jars.slow("1.3.0", 3_600_000));
            assertThat(never.status()).as(never.toString()).isEqualTo(409);
            assertThat(merchant.get("plugins/acme.chaos").ok().text("/plugin/version"))
                    .isEqualTo("1.2.0");
            served(1);
        });
    }

    @Test
    @Order(8)
    void tenThousandServicesAreAHundred() {
        selling("ten thousand services", () -> {
            merchant.upload("plugins/upgrade", jars.withServices("1.4.0", 10_000))
                    .ok();
            served(1);
            merchant.remove("plugins/acme.chaos?data=delete").ok();
        });
        waitUntil(() -> rows("acme.chaos.Chaos") == 0);
    }

    /** The server ends in good order, and comes back with its books whole: all that can be done about it in one process. */
    @Test
    @Order(9)
    void whatEndsTheServerLosesNothing() {
        merchant.upload("plugins", jars.plain("2.0.0")).ok();
        try {
            export(11);
        } catch (UncheckedIOException ended) {
            assertThat(ended).isNotNull();
        }
        waitUntil(() -> !server.isRunning());
        server.restart();

        served(1);
        assertThat(server.shell("comptoir:verify --json").status()).isZero();
    }

    @Test
    @Order(10)
    void oneThatDoesNotEndItsStopIsLeftBehindAndTheLifeOfAllGoesOn() throws IOException {
        selling("a stop without end", () -> {
            merchant.upload("plugins/upgrade", jars.plain("2.1.0")).ok();
            // The former leaves two seconds later.
            hang(true);
            waitUntil(() -> merchant.get("plugins/acme.chaos/why-not")
                    .ok()
                    .body()
                    .toString()
                    .contains("cannot be taken out"));
            merchant.post("plugins/comptoir.orders-csv/suspend", "").ok();
            merchant.post("plugins/comptoir.orders-csv/resume", "").ok();
        });
        hang(false);
        waitUntil(() -> merchant.get("plugins/acme.chaos/why-not").ok().body().isEmpty());
    }

    @Test
    @Order(11)
    @EnabledIfSystemProperty(named = "comptoir.updates", matches = "\\d{3,}", disabledReason = "takes half a minute")
    void oneThatHangsWhenTheServerStartsAgainDoesNotKeepItFromServing() throws IOException {
        server.kill();
        hang(true);

        server.restart();

        assertThat(merchant.get("plugins/acme.chaos").ok().text("/plugin/state"))
                .isEqualTo("quarantined");
        assertThat(merchant.get("plugins/acme.chaos").ok().text("/plugin/reason"))
                .contains("did not start within");
        assertThat(merchant.post("orders", Merchant.candles("EPICERIE", 1)).status())
                .isLessThan(300);
        hang(false);
    }

    private void hang(boolean now) {
        try {
            if (now) {
                Files.writeString(jars.hangsWhile(), "");
            } else {
                Files.delete(jars.hangsWhile());
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void selling(String meanwhile, Runnable trouble) {
        try (SteadyShop shop = new SteadyShop(merchant)) {
            trouble.run();
            waitUntil(() -> shop.served() > 40);
            System.out.println("figure: " + meanwhile + ": " + shop.served() + " others served, "
                    + shop.failures().size() + " failed, p95 " + shop.p95().toMillis() + " ms");
            assertThat(shop.failures()).isEmpty();
            assertThat(shop.p95()).as(meanwhile).isLessThan(SANE);
        }
    }

    private Answer export(int day) {
        return merchant.get("ledger/export?format=chaos&from=2026-01-%02d&to=2026-12-31".formatted(day));
    }

    private void served(int day) {
        assertThat(export(day).status()).as("day " + day).isEqualTo(200);
    }

    private void refusedBy(int day, String code) {
        Answer refused = export(day);
        assertThat(refused.status()).as(refused.toString()).isEqualTo(503);
        assertThat(refused.text("/code")).as(refused.toString()).isEqualTo(code);
        assertThat(refused.text("/facts/plugin")).startsWith("acme.chaos 1.");
    }

    /** Bytes of live objects. */
    private long live() {
        return jcmd("GC.class_histogram")
                .lines()
                .filter(line -> line.startsWith("Total"))
                .mapToLong(line -> Long.parseLong(line.strip().split("\\s+")[2]))
                .sum();
    }

    /** How many class loaders hold a class of this name, after a collection. */
    private long rows(String name) {
        return jcmd("GC.class_histogram")
                .lines()
                .filter(line -> List.of(line.strip().split("\\s+")).contains(name))
                .count();
    }

    private String jcmd(String command) {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        try {
            Process process = new ProcessBuilder(jcmd.toString(), Long.toString(server.pid()), command)
                    .redirectErrorStream(true)
                    .start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
