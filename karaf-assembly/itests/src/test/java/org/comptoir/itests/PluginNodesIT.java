// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comptoir.itests.Patience.waitUntil;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
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
import org.junit.jupiter.api.io.TempDir;

/** Two servers on one PostgreSQL: what an admin says to one of them, both do. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PluginNodesIT {

    private static final String CART = """
            {"customerCode":"EPICERIE","lines":[{"sku":"BOUGIE-FIGUIER","quantity":"2"}]}""";

    private EmbeddedPostgres database;
    private PluginJar jars;
    private Server first;
    private Server second;
    private Merchant here;
    private Merchant there;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        jars = new PluginJar(folder);
        database = EmbeddedPostgres.builder().start();
        first = start(folder.resolve("first"), "north");
        here = Merchant.open(first);
        Path data = folder.resolve("second");
        Files.createDirectories(data);
        Files.copy(first.data().resolve("master.key"), data.resolve("master.key"));
        second = start(data, "south");
        there = here.at(second);
    }

    private Server start(Path data, String node) throws IOException {
        Files.createDirectories(data.resolve("conf"));
        Files.writeString(
                data.resolve("conf/org.comptoir.plugins.cfg"),
                "development = true\nprobationSeconds = 4\nnode = " + node + "\n");
        return Server.startOn(data, Map.of(), "--db", database.getJdbcUrl("postgres", "postgres"));
    }

    @AfterAll
    void stop() throws IOException {
        second.close();
        first.close();
        database.close();
    }

    @Test
    @Order(1)
    void whatIsInstalledOnOneServesOnBoth() {
        here.upload("plugins", jars.healthy("1.0.0", "10")).ok();

        System.out.println("figure: installed here to serving there " + untilServing(there, "1.0.0") + " ms");
        waitUntil(() -> nodes(here).equals(List.of("north serving 1.0.0", "south serving 1.0.0")));
        assertThat(first.shell("comptoir:plugin-info acme.rabais --json").ok().out())
                .contains("\"node\":\"south\"");
    }

    @Test
    @Order(2)
    void versionsTakeOverNodeByNode() {
        List<Long> upgrades = new ArrayList<>();
        List<Long> rollbacks = new ArrayList<>();
        Path next = jars.healthy("1.1.0", "20");
        for (int i = 0; i < 3; i++) {
            here.upload("plugins/upgrade", next).ok();
            upgrades.add(untilServing(there, "1.1.0"));
            there.post("plugins/acme.rabais/rollback", "").ok();
            rollbacks.add(untilServing(here, "1.0.0"));
        }
        System.out.println(
                "figure: until the second node serves, upgrades " + upgrades + " ms, rollbacks " + rollbacks + " ms");
        assertThat(upgrades).allMatch(millis -> millis < 5_000);
    }

    @Test
    @Order(3)
    void aVersionThatFailsOnProbationIsTakenBackOnBoth() {
        there.upload("plugins/upgrade", jars.failing("1.3.0", 3)).ok();
        waitUntil(() -> nodes(there).stream().allMatch(node -> node.endsWith("serving 1.3.0")));

        waitUntil(() -> nodes(there).equals(List.of("north serving 1.0.0", "south serving 1.0.0")));
        assertThat(version(here)).isEqualTo("1.0.0");
        assertThat(version(there)).isEqualTo("1.0.0");
    }

    @Test
    @Order(4)
    void aNodeThatWasDownFollowsWhenItIsBack() {
        second.kill();
        here.upload("plugins/upgrade", jars.healthy("1.4.0", "30")).ok();
        second.restart();

        assertThat(version(there)).isEqualTo("1.4.0");
        waitUntil(() -> nodes(here).equals(List.of("north serving 1.4.0", "south serving 1.4.0")));
        second.stop();
        assertThat(nodes(here)).containsExactly("north serving 1.4.0", "south away 1.4.0");
    }

    @Test
    @Order(5)
    void whatAnotherPlatformIsNeededForStaysListedWithTheCure() throws Exception {
        waitUntil(
                () -> here.get("plugins/acme.rabais").ok().text("/plugin/state").equals("active"));
        first.stop();
        replaceKeptBundle(jars.bundleForTheNextPlatform("1.4.0"));
        first.restart();

        JsonNode plugin = here.get("plugins/acme.rabais").ok().body();
        assertThat(plugin.at("/plugin/state").asText()).isEqualTo("quarantined");
        assertThat(plugin.at("/plugin/reason").asText())
                .contains("It was made for Comptoir 2.0 or later, below 3.0; this server has 1.0.");
        assertThat(plugin.path("versions")).as("kept").isNotEmpty();
        assertThat(first.shell("comptoir:plugin-why-not acme.rabais --no-format")
                        .ok()
                        .out())
                .contains("It was made for Comptoir 2.0 or later")
                .contains("upgrade it to a version that works here");
        here.upload("plugins/upgrade", jars.healthy("1.5.0", "30")).ok();
        assertThat(version(here)).isEqualTo("1.5.0");
    }

    /** As if the server had been exchanged for one of another platform: here the plugin is, which comes to the same. */
    private void replaceKeptBundle(Path jar) throws IOException, SQLException {
        try (Connection connection = database.getPostgresDatabase().getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update plugin_part set content = ? where plugin = 'acme.rabais' and version = '1.4.0'")) {
            update.setBytes(1, Files.readAllBytes(jar));
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    private static List<String> nodes(Merchant merchant) {
        List<String> nodes = new ArrayList<>();
        merchant.get("plugins/acme.rabais")
                .ok()
                .body()
                .path("nodes")
                .forEach(node -> nodes.add(
                        node.path("node").asText() + " " + node.path("state").asText() + " "
                                + node.path("version").asText()));
        return nodes;
    }

    private static String version(Merchant merchant) {
        Answer quote = merchant.post("orders/quote", CART).ok();
        for (JsonNode step : quote.body().at("/lines/0/trace")) {
            if (step.path("rule").asText().equals("rabais")) {
                return step.path("plugin").asText().replace("acme.rabais ", "");
            }
        }
        return "";
    }

    private static long untilServing(Merchant merchant, String version) {
        long began = System.nanoTime();
        waitUntil(() -> version(merchant).equals(version));
        return Duration.ofNanos(System.nanoTime() - began).toMillis();
    }
}
