// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comptoir.itests.Patience.pause;
import static org.comptoir.itests.Patience.waitUntil;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.comptoir.itests.Merchant.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * One version of a plugin takes over from another while the shop sells: no request fails, no cart is priced by two
 * versions, and what is no good is not let in.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PluginLifeIT {

    /** The bars of 3 and 2 seconds are the benchmark's, on a machine that does nothing else. */
    private static final Duration FAR_TOO_SLOW = Duration.ofSeconds(10);

    private static final int SWAPS = 3;
    private static final int CLIENTS = 4;
    private static final long AFTER_OVERLAP_MILLIS = 2_500;
    private static final String CART = """
            {"customerCode":"EPICERIE","lines":[{"sku":"BOUGIE-FIGUIER","quantity":"2"},            {"sku":"BOUGIE-CEDRE","quantity":"3"}]}""";

    private final Map<String, String> off = Map.of("1.0.0", "10", "1.1.0", "20");

    private PluginJar jars;
    private Server server;
    private Merchant merchant;
    private List<String> before;

    /** What the server is started with besides. */
    String[] options() throws IOException {
        return new String[0];
    }

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        jars = new PluginJar(folder);
        Path data = folder.resolve("data");
        Files.createDirectories(data.resolve("conf"));
        Files.writeString(data.resolve("conf/org.comptoir.plugins.cfg"), "development = true\nprobationSeconds = 4\n");
        server = Server.startOn(data, Map.of(), options());
        merchant = Merchant.open(server);
        merchant.post("products", """
                {"sku":"BOUGIE-CEDRE","name":"Bougie parfumée cèdre 190 g","family":"bougies",                "price":{"amount":"100","currency":"EUR"},"standardCost":"9.2"}""").ok();
        before = others();
    }

    @AfterAll
    void stop() throws IOException {
        server.close();
    }

    @Test
    @Order(1)
    void aPlanTellsWhatAPluginIsAndChangesNothing() {
        JsonNode plan = merchant.upload("plugins/plan", jars.healthy("1.0.0", off.get("1.0.0")))
                .ok()
                .body();

        assertThat(plan.path("id").asText()).isEqualTo(PluginJar.ID);
        assertThat(plan.at("/passport/publisher").asText()).isEqualTo("Acme, SARL");
        assertThat(plan.at("/passport/countries").toString()).isEqualTo("[\"FR\",\"BE\"]");
        assertThat(plan.path("installs").toString()).isEqualTo("[\"acme.rabais 1.0.0\"]");
        assertThat(plan.path("refreshes")).isEmpty();
        assertThat(plan.path("obstacles")).isEmpty();
        assertThat(others()).isEqualTo(before);
        assertThat(ours()).isEmpty();
    }

    @Test
    @Order(2)
    void aPluginThatWasMadeForAnotherServerIsRefusedInWords() {
        Path jar = jars.unresolvable("0.9.0");
        String words =
                "It needs the package org.comptoir.spi.weather.v1 1.2 or later, below 2.0; this server has none.";

        assertThat(merchant.upload("plugins/plan", jar).ok().text("/obstacles/0"))
                .isEqualTo(words);
        Answer refused = merchant.upload("plugins", jar);
        assertThat(refused.text("/code")).isEqualTo("plugin.unresolved");
        assertThat(refused.text("/facts/reason")).contains(words);
        assertThat(server.shell("comptoir:plugin-why-not acme.rabais --no-format")
                        .ok()
                        .out())
                .contains(words);
        String french =
                "Il a besoin du paquet org.comptoir.spi.weather.v1 1.2 ou plus récent, antérieur à 2.0 ; ce serveur a :"
                        + " aucun.";
        assertThat(server.shell("comptoir:plugin-why-not acme.rabais --no-format --language fr")
                        .ok()
                        .out())
                .contains(french);
        assertThat(merchant.inFrench("plugins/acme.rabais/why-not").ok().body().toString())
                .contains(french);
        assertThat(merchant.inFrench("plugin-checkup").ok().body().toString()).contains(french);
        assertThat(ours()).isEmpty();
        server.shell("comptoir:plugin-remove acme.rabais --data delete --yes").ok();
    }

    @Test
    @Order(3)
    void itServesAsSoonAsItIsInstalled() {
        Path jar = jars.healthy("1.0.0", off.get("1.0.0"));
        Duration serving = timeUntil(() -> merchant.upload("plugins", jar).ok(), "1.0.0");

        System.out.println("figure: install to serving " + serving.toMillis() + " ms");
        assertThat(merchant.get("plugins/acme.rabais").ok().text("/plugin/state"))
                .isIn("probation", "active");
        assertThat(serving).isLessThan(FAR_TOO_SLOW);
    }

    @Test
    @Order(4)
    void versionsTakeOverFromOneAnotherAndNoRequestFails() throws Exception {
        Path next = jars.healthy("1.1.0", off.get("1.1.0"));
        AtomicBoolean over = new AtomicBoolean();
        ConcurrentLinkedQueue<Answer> answers = new ConcurrentLinkedQueue<>();
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        List<Duration> upgrades = new ArrayList<>();
        List<Duration> rollbacks = new ArrayList<>();
        try {
            for (int i = 0; i < CLIENTS; i++) {
                clients.execute(() -> {
                    while (!over.get()) {
                        answers.add(merchant.post("orders/quote", CART));
                    }
                });
            }
            for (int swap = 0; swap < SWAPS; swap++) {
                // Now before the former has left, now after.
                long pause = swap % 2 == 0 ? AFTER_OVERLAP_MILLIS : 0;
                upgrades.add(
                        timeUntil(() -> merchant.upload("plugins/upgrade", next).ok(), "1.1.0"));
                pause(pause);
                rollbacks.add(timeUntil(
                        () -> merchant.post("plugins/acme.rabais/rollback", "").ok(), "1.0.0"));
                pause(pause);
            }
        } finally {
            over.set(true);
            clients.shutdown();
            assertThat(clients.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        }
        Set<String> seen = new HashSet<>();
        answers.forEach(answer -> seen.add(version(answer)));
        System.out.println("figure: " + answers.size() + " quotes during " + 2 * SWAPS + " swaps, upgrades to serving "
                + upgrades.stream().map(Duration::toMillis).toList() + " ms, rollbacks "
                + rollbacks.stream().map(Duration::toMillis).toList() + " ms");
        assertThat(seen).containsExactlyInAnyOrder("1.0.0", "1.1.0");
        assertThat(rollbacks).allMatch(took -> took.compareTo(Duration.ofSeconds(2)) < 0);
        waitUntil(() -> ours().size() == 1);
        assertThat(others()).as("nobody else's bundle came, went or changed").isEqualTo(before);
        waitUntil(() -> loadedRabais() == 1);
    }

    @Test
    @Order(5)
    void aVersionThatIsNotWellLeavesTheFormerServing() {
        Answer refused = merchant.upload("plugins/upgrade", jars.down("1.2.0"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/code")).isEqualTo("plugin.unhealthy");
        assertThat(refused.text("/facts/reason")).contains("Broken on purpose.");
        assertThat(version(merchant.post("orders/quote", CART))).isEqualTo("1.0.0");
        JsonNode plugin = merchant.get("plugins/acme.rabais").ok().body();
        assertThat(plugin.at("/plugin/version").asText()).isEqualTo("1.0.0");
        assertThat(plugin.at("/plugin/reason").asText()).isEqualTo("Version 1.2.0 failed: Broken on purpose.");
        assertThat(plugin.path("versions").findValuesAsText("state")).contains("quarantined");
        assertThat(ours()).hasSize(1);
    }

    @Test
    @Order(6)
    void aVersionThatFailsOnProbationIsReplacedByTheFormer() {
        merchant.upload("plugins/upgrade", jars.failing("1.3.0", 1)).ok();
        assertThat(merchant.post("orders/quote", CART).ok().text("/lines/0/trace/1/plugin"))
                .isEqualTo("acme.rabais 1.3.0");

        waitUntil(() -> merchant.post("orders/quote", CART)
                .ok()
                .text("/lines/0/trace/1/plugin")
                .endsWith("1.0.0"));
        waitUntil(() -> ours().size() == 1);
        assertThat(merchant.get("plugins/acme.rabais").ok().text("/plugin/reason"))
                .isEqualTo("Version 1.3.0 failed: Broken after a while.");
    }

    @Test
    @Order(7)
    void suspendedItIsMissedAndResumedItServes() {
        merchant.post("plugins/acme.rabais/suspend", "").ok();
        assertThat(merchant.post("orders/quote", CART).ok().body().toString()).doesNotContain("acme.rabais");
        assertThat(server.shell("comptoir:plugin-why-not acme.rabais --no-format")
                        .ok()
                        .out())
                .contains("It was suspended");

        server.shell("comptoir:plugin-resume acme.rabais --json").ok();
        assertThat(version(merchant.post("orders/quote", CART))).isEqualTo("1.0.0");
    }

    @Test
    @Order(8)
    void afterAPowerCutItServesAgain() {
        server.kill();
        server.restart();

        assertThat(version(merchant.post("orders/quote", CART))).isEqualTo("1.0.0");
        waitUntil(() ->
                merchant.get("plugins/acme.rabais").ok().text("/plugin/state").equals("active"));
    }

    @Test
    @Order(9)
    void aPluginThatCameWithTheServerIsListedAndCannotBeRemoved() {
        JsonNode plugin = merchant.get("plugins/comptoir.pricing-volume").ok().body();
        assertThat(plugin.at("/plugin/origin").asText()).isEqualTo("built-in");
        assertThat(plugin.at("/passport/name/byLanguage/fr").asText()).isNotBlank();
        assertThat(server.shell("comptoir:plugin-remove comptoir.pricing-volume --yes")
                        .err())
                .contains("plugin.built-in");
    }

    @Test
    @Order(10)
    void removedItIsGone() {
        long began = System.nanoTime();
        server.shell("comptoir:plugin-info acme.rabais --json").ok();
        long asked = System.nanoTime();
        merchant.remove("plugins/acme.rabais?data=delete").ok();
        waitUntil(() ->
                !merchant.post("orders/quote", CART).ok().body().toString().contains("acme.rabais"));
        Duration gone = Duration.ofNanos(System.nanoTime() - asked);

        System.out.println("figure: removal " + gone.toMillis() + " ms (a console command "
                + Duration.ofNanos(asked - began).toMillis() + " ms)");
        assertThat(gone).isLessThan(FAR_TOO_SLOW);
        assertThat(merchant.get("plugins/acme.rabais").status()).isEqualTo(404);
        waitUntil(() -> ours().isEmpty());
        assertThat(server.shell("comptoir:verify --json").status()).isZero();
    }

    /** The one version that priced a cart, which every figure agrees with. */
    private String version(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        Set<String> versions = new HashSet<>();
        answer.body().path("lines").forEach(line -> {
            for (JsonNode step : line.path("trace")) {
                if (step.path("rule").asText().equals("rabais")) {
                    versions.add(step.path("plugin").asText().replace("acme.rabais ", ""));
                }
            }
        });
        assertThat(versions).as(answer.toString()).hasSize(1);
        String version = versions.iterator().next();
        long cedar = 30_000L * (100 - Integer.parseInt(off.get(version))) / 100;
        assertThat(answer.body().at("/lines/1/net/minor").asLong()).as(version).isEqualTo(cedar);
        assertThat(answer.body().path("stamps").toString()).contains("\"version\":\"" + version + "\"");
        return version;
    }

    private Duration timeUntil(Runnable change, String version) {
        long began = System.nanoTime();
        change.run();
        waitUntil(
                () -> merchant.post("orders/quote", CART).ok().body().toString().contains("acme.rabais " + version));
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** Bundles with their numbers and states. */
    private List<String> bundles() {
        return server.bundles();
    }

    private List<String> ours() {
        return bundles().stream().filter(line -> line.contains("acme.rabais")).toList();
    }

    private List<String> others() {
        return bundles().stream().filter(line -> !line.contains("acme.rabais")).toList();
    }

    /** How many class loaders still hold the plugin's class, after a collection. */
    private long loadedRabais() {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        try {
            Process process = new ProcessBuilder(jcmd.toString(), Long.toString(server.pid()), "GC.class_histogram")
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(said).contains("java.lang.String");
            List<String> rows = said.lines()
                    .filter(line -> line.contains("acme.rabais.Rabais"))
                    .toList();
            // The class alone, not those that its lambdas made.
            return rows.stream()
                    .filter(line -> line.matches(".*acme\\.rabais\\.Rabais( .*)?"))
                    .count();
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }
}
