// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.comptoir.kernel.Sha256;
import org.comptoir.kernel.json.Json;
import org.comptoir.plugins.catalogue.MakeCatalogue;
import org.comptoir.plugins.internal.archive.PlatformList;
import org.comptoir.plugins.internal.archive.PlatformList.Offered;
import org.comptoir.plugins.internal.archive.SigningKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Before an upgrade of the server its plugins are asked whether they would run; and nobody passes for the project. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UpgradePlanIT {

    private static final Path DISTRIBUTION = Launcher.sources().resolve("karaf-assembly/distribution/target/assembly");

    private final Json json = new Json();
    private Path folder;
    private String key;
    private Server server;
    private Merchant merchant;

    @BeforeAll
    void start(@TempDir Path made) throws IOException {
        folder = made;
        PluginJar jars = new PluginJar(made);
        jars.healthy("1.0.0", "10");
        jars.healthy("1.1.0", "20");
        jars.bundleForTheNextPlatform("2.0.0");
        key = publish("1.0.0", "1.1.0", "2.0.0");
        Path data = made.resolve("data");
        Files.createDirectories(data.resolve("conf"));
        Files.writeString(
                data.resolve("conf/org.comptoir.plugins.cfg"),
                "publishers = " + key + "\ncatalogues = " + key + "\nsources = " + made.resolve("catalogue")
                        + "\nprobationSeconds = 1\n");
        server = Server.startOn(data, Map.of());
        merchant = Merchant.open(server);
        shell("install acme.rabais@1.0.0 --yes").ok();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private String publish(String... versions) throws IOException {
        Path out = folder.resolve("catalogue");
        List<String> words = new ArrayList<>(
                List.of("--name", "Acme", "--made", "2026-11-21T00:00:00Z", "--new-key", "--out", out.toString()));
        words.addAll(List.of("--key", folder.resolve("publisher.pem").toString()));
        for (String version : versions) {
            words.add(folder.resolve("rabais-" + version + ".jar").toString());
        }
        MakeCatalogue.main(words.toArray(String[]::new));
        return Files.readAllLines(out.resolve("catalog.json.sig")).get(0);
    }

    private Launcher.Result shell(String command) {
        return server.shell("comptoir:plugin-" + command);
    }

    /** What the next server offers: as this one, of the next major version. */
    private Path next() throws IOException {
        List<Offered> offers = PlatformList.read(DISTRIBUTION, json).offers().stream()
                .map(one -> one.namespace().equals("org.comptoir.platform")
                        ? new Offered(one.namespace(), one.name(), List.of("2.0.0"))
                        : one)
                .toList();
        return Files.write(folder.resolve("next.json"), json.canonical(PlatformList.of("2.0.0", offers, json)));
    }

    @Test
    void whatRunsHereRunsOnTheSameServer() throws IOException {
        JsonNode said = json.mapper()
                .readTree(
                        shell("plan --target " + DISTRIBUTION + " --json").ok().out());

        assertThat(said.path("plugin").asText()).isEqualTo("acme.rabais");
        assertThat(said.path("outlook").asText()).as(said.toString()).isEqualTo("runs");
        assertThat(merchant.upload("plugin-checkup/target", DISTRIBUTION.resolve(PlatformList.FILE))
                        .ok()
                        .text("/plugins/0/outlook"))
                .isEqualTo("runs");
    }

    @Test
    void whatWouldNotRunOnTheNextIsToldWithTheReasonAndTheCure() throws IOException {
        List<String> before = server.bundles();
        JsonNode console = json.mapper()
                .readTree(shell("plan acme.rabais --target " + next() + " --json")
                        .ok()
                        .out());
        JsonNode http = merchant.upload("plugin-checkup/target", next()).ok().body();

        assertThat(console.path("outlook").asText()).isEqualTo("quarantined");
        assertThat(console.at("/reasons/0").asText())
                .isEqualTo("It was made for Comptoir 1.0 or later, below 2.0; Comptoir 2.0.0 has 2.0.0.");
        assertThat(console.path("cure").asText()).startsWith("After the server, upgrade it to 2.0.0");
        assertThat(http.path("target").asText()).isEqualTo("2.0.0");
        assertThat(merchant.post("plugin-checkup/target", Files.readString(next()))
                        .ok()
                        .body())
                .as("as JSON, which it is")
                .isEqualTo(http);
        assertThat(http.at("/plugins/0")).isEqualTo(console);
        assertThat(server.bundles()).isEqualTo(before);
        assertThat(merchant.get("plugins/acme.rabais").ok().text("/plugin/version"))
                .isEqualTo("1.0.0");
    }

    @Test
    void whatIsNoListIsRefused() throws IOException {
        Path list = next();
        Path damaged = Files.writeString(
                folder.resolve("damaged.json"), Files.readString(list).replace("2.0.0", "2.1.0"));
        Path half = Files.writeString(
                folder.resolve("half.json"), Files.readString(list).substring(0, 400));

        assertThat(shell("plan --target next.json").err()).contains("plugin.target-relative");
        assertThat(shell("plan --target " + folder.resolve("none")).err()).contains("plugin.target-missing");
        assertThat(shell("plan --target " + folder).err()).contains("plugin.target-missing");
        assertThat(shell("plan --target " + damaged).err()).contains("plugin.target-damaged");
        assertThat(shell("plan --target " + half).err()).contains("plugin.target-malformed");
        assertThat(shell("plan").err()).contains("plugin.plan-unsaid");
        assertThat(shell("plan acme.none --target " + list).err()).contains("plugin.unknown");
        assertThat(merchant.upload("plugin-checkup/target", damaged).text("/code"))
                .isEqualTo("plugin.target-damaged");
    }

    @Test
    void nobodyElsePassesForTheProject() throws IOException {
        Path archive = new MadeArchive(
                        "weather",
                        "Weather",
                        "package acme.weather; public final class Weather {}",
                        "<components/>",
                        new MadeManifest(
                                "comptoir.weather",
                                "1.0.0",
                                "org.comptoir.spi.pricing.v1.PricingRule",
                                MadeManifest.comptoir("model", "spi", "spi.pricing.v1"),
                                ""))
                .in(folder);
        String signature = SigningKey.read(folder.resolve("publisher.pem"))
                .sign(Sha256.of(archive).bytes());
        Files.writeString(folder.resolve("weather.kar.sig"), key + "\n" + signature + "\n");
        List<String> before = server.bundles();
        String query = "?publisherKey=" + encoded(key) + "&signature=" + encoded(signature);

        assertThat(shell("plan " + archive).err())
                .contains("plugin.archive-reserved", "kept for the Comptoir project", "comptoir.weather");
        assertThat(shell("install " + archive + " --yes").err()).contains("plugin.archive-reserved");
        assertThat(merchant.upload("plugins/plan" + query, archive).text("/code"))
                .isEqualTo("plugin.archive-reserved");
        assertThat(merchant.upload("plugins" + query, archive).text("/code")).isEqualTo("plugin.archive-reserved");

        assertThat(server.bundles()).isEqualTo(before);
        assertThat(merchant.get("plugins/comptoir.weather").status()).isEqualTo(404);
        assertThat(merchant.get("plugins/comptoir.vat-fr").ok().text("/plugin/origin"))
                .isEqualTo("built-in");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void librariesThatNobodyDeclaredAreToldOfBeforeAnybodyAgrees() throws IOException {
        JsonNode plan = json.mapper()
                .readTree(shell("plan acme.rabais@1.1.0 --json").ok().out());

        assertThat(plan.path("libraryCount").asText()).isEqualTo("none declared");
        assertThat(plan.path("warnings").findValuesAsText("kind")).contains("no-sbom");
        assertThat(merchant.get("plugins/acme.rabais")
                        .ok()
                        .body()
                        .at("/libraries/declared")
                        .asBoolean(true))
                .isFalse();
    }
}
