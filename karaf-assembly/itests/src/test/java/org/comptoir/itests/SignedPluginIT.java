// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comptoir.itests.Patience.waitUntil;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.comptoir.itests.Merchant.Answer;
import org.comptoir.kernel.Sha256;
import org.comptoir.plugins.catalogue.MakeCatalogue;
import org.comptoir.plugins.internal.archive.SigningKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * A shop's server, which trusts one publisher: a plugin is signed, listed, found, installed by its id, upgraded, rolled back,
 * proven and at last revoked; and what is not as it should be leaves nothing behind.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SignedPluginIT {

    private static final String CART = """
            {"customerCode":"EPICERIE","lines":[{"sku":"BOUGIE-FIGUIER","quantity":"2"}]}""";

    private Path folder;
    private Path catalogue;
    private PluginJar jars;
    private String key;
    private Server server;
    private Merchant merchant;
    private String foreignKey;

    @BeforeAll
    void start(@TempDir Path made) throws IOException {
        folder = made;
        catalogue = made.resolve("catalogue");
        jars = new PluginJar(made);
        jars.healthy("1.0.0", "10");
        jars.healthy("1.1.0", "20");
        key = publish("publisher.pem", catalogue, "1.0.0");
        foreignKey = publish("stranger.pem", made.resolve("foreign"), "1.1.0");
        server = Server.startOn(data(""), Map.of());
        merchant = Merchant.open(server);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private Path data(String revoked) throws IOException {
        Path data = folder.resolve("data");
        Files.createDirectories(data.resolve("conf"));
        Files.writeString(
                data.resolve("conf/org.comptoir.plugins.cfg"),
                "publishers = " + key + "\ncatalogues = " + key + "\nsources = " + catalogue
                        + "\nprobationSeconds = 2\nrevoked = " + revoked + "\n");
        return data;
    }

    /** Makes a catalogue of these versions. @return the key that signed them */
    private String publish(String keyFile, Path out, String... versions) throws IOException {
        return publish(keyFile, out, List.of(), versions);
    }

    private String publish(String keyFile, Path out, List<String> revoked, String... versions) throws IOException {
        List<String> words = new ArrayList<>(
                List.of("--name", "Acme", "--made", "2026-11-21T00:00:00Z", "--new-key", "--out", out.toString()));
        words.addAll(List.of("--key", folder.resolve(keyFile).toString()));
        Path list = Files.write(folder.resolve("revoked.txt"), revoked);
        words.addAll(List.of("--revoked", list.toString()));
        for (String version : versions) {
            words.add(folder.resolve("rabais-" + version + ".jar").toString());
        }
        MakeCatalogue.main(words.toArray(String[]::new));
        return Files.readAllLines(out.resolve("catalog.json.sig")).get(0);
    }

    private Launcher.Result shell(String command) {
        return server.shell("comptoir:plugin-" + command);
    }

    private String version() {
        for (JsonNode step : merchant.post("orders/quote", CART).ok().body().at("/lines/0/trace")) {
            if (step.path("rule").asText().equals("rabais")) {
                return step.path("plugin").asText().replace("acme.rabais ", "");
            }
        }
        return "";
    }

    @Test
    @Order(1)
    void itIsFoundPlannedAndInstalledById() {
        assertThat(shell("search rabais --json").ok().out()).contains("\"status\":\"new\"", "\"accepted\":true");
        assertThat(shell("install acme.rabais --yes --dry-run --json").ok().out())
                .contains("\"signed\":true");
        assertThat(ours()).isEmpty();

        assertThat(shell("install acme.rabais@1.0.0 --yes --json").ok().out()).contains("\"version\":\"1.0.0\"");
        assertThat(version()).isEqualTo("1.0.0");
        assertThat(shell("install acme.none --yes").err()).contains("plugin.not-offered");
    }

    @Test
    @Order(2)
    void itIsUpgradedByIdAndRolledBack() throws IOException {
        publish("publisher.pem", catalogue, "1.0.0", "1.1.0");
        assertThat(merchant.get("plugin-catalogue?text=acme")
                        .ok()
                        .body()
                        .path("plugins")
                        .findValuesAsText("status"))
                .containsExactly("installed", "upgrade");

        assertThat(merchant.post("plugin-catalogue/upgrade", "{\"plugin\":\"acme.rabais\"}")
                        .ok()
                        .text("/version"))
                .isEqualTo("1.1.0");
        assertThat(version()).isEqualTo("1.1.0");
        merchant.post("plugins/acme.rabais/rollback", "").ok();
        assertThat(version()).isEqualTo("1.0.0");
    }

    @Test
    @Order(3)
    void whatRunsIsProvenAndTheDoctorHasNothingToSay() {
        assertThat(shell("verify acme.rabais --json").ok().out())
                .contains("\"check\":\"running\"", "\"check\":\"signature\"")
                .doesNotContain("\"bad\"");
        JsonNode report = merchant.get("plugin-checkup").ok().body();
        assertThat(report.path("development").asBoolean()).isFalse();
        JsonNode patient = stream(report.path("plugins"))
                .filter(one -> one.path("plugin").asText().equals("acme.rabais"))
                .findFirst()
                .orElseThrow();
        assertThat(patient.path("trust").asText()).isEqualTo("signed");
        assertThat(patient.path("health").asText()).isEqualTo("UP");
        assertThat(patient.path("advice")).isEmpty();
        assertThat(server.get("/health").body()).doesNotContain("development");
    }

    @Test
    @Order(4)
    void aListIsMadeSoOnce() throws IOException {
        Path list = Files.writeString(folder.resolve("plugins.yaml"), """
                plugins:
                  acme.rabais:
                    version: 1.1.0
                    publisher: %s
                """.formatted(key));
        assertThat(shell("apply " + list + " --dry-run --json").ok().out()).contains("\"action\":\"upgrade\"");
        assertThat(version()).isEqualTo("1.0.0");
        assertThat(shell("apply " + list).err()).contains("console.unconfirmed");
        shell("apply " + list + " --yes").ok();
        assertThat(version()).isEqualTo("1.1.0");
        assertThat(shell("apply " + list).ok().out()).contains("Nothing to do");
        assertThat(merchant.post("plugin-list", "plugins:\n  acme.rabais:\n    colour: red\n")
                        .text("/facts/line"))
                .isEqualTo("3");
    }

    @Test
    @Order(5)
    void archivesThatAreNotAsTheyShouldBeLeaveNothingBehind() throws IOException {
        byte[] good = Files.readAllBytes(catalogue.resolve("acme.rabais-1.1.0.kar"));
        byte[] tampered = good.clone();
        tampered[tampered.length / 2] ^= 1;
        Map<String, byte[]> bad = new LinkedHashMap<>();
        bad.put("half", Arrays.copyOf(good, good.length / 2));
        bad.put("tampered", tampered);
        bad.put("bomb", zip("plugin.jar", new byte[30 << 20]));
        bad.put("escaping", zip("../../plugin.jar", new byte[10]));
        bad.put("unsigned", good);
        waitUntil(() -> ours().size() == 1);
        List<String> before = ours();
        int all = bundles().size();
        List<Path> temporary = leftovers();
        for (Map.Entry<String, byte[]> one : bad.entrySet()) {
            Path file = Files.write(folder.resolve(one.getKey() + ".kar"), one.getValue());
            String query = "";
            if (!one.getKey().equals("unsigned")) {
                // The publisher may be careless, or worse: what is signed is looked at all the same.
                String signature = one.getKey().equals("tampered") ? signed(good) : signed(one.getValue());
                Files.writeString(folder.resolve(one.getKey() + ".kar.sig"), key + "\n" + signature + "\n");
                query = "?publisherKey=" + encoded(key) + "&signature=" + encoded(signature);
            }
            refusedByConsole(one.getKey(), file);
            refusedByHttp(one.getKey(), file, query);
        }
        Path foreign = folder.resolve("foreign/acme.rabais-1.1.0.kar");
        Path alone = Files.copy(foreign, folder.resolve("foreign.kar"));
        Files.copy(foreign.resolveSibling("acme.rabais-1.1.0.kar.sig"), folder.resolve("foreign.kar.sig"));
        refusedByConsole("another publisher's", alone);
        refusedByHttp(
                "another publisher's",
                alone,
                "?publisherKey=" + encoded(foreignKey) + "&signature="
                        + encoded(Files.readAllLines(folder.resolve("foreign.kar.sig"))
                                .get(1)));
        assertThat(ours()).isEqualTo(before);
        assertThat(bundles()).hasSize(all);
        assertThat(leftovers()).isEqualTo(temporary);
        assertThat(version()).isEqualTo("1.1.0");
    }

    private String signed(byte[] archive) throws IOException {
        return SigningKey.read(folder.resolve("publisher.pem"))
                .sign(Sha256.of(Files.write(folder.resolve("to-sign"), archive)).bytes());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private void refusedByConsole(String what, Path file) {
        Launcher.Result refused = shell("upgrade " + file + " --yes");
        assertThat(refused.status()).as(what).isNotZero();
        assertThat(refused.err()).as(what).contains("plugin.archive-");
    }

    private void refusedByHttp(String what, Path file, String query) {
        Answer refused = merchant.upload("plugins/upgrade" + query, file);
        assertThat(refused.status()).as(what + " " + refused).isBetween(400, 413);
        assertThat(refused.text("/code")).as(what).startsWith("plugin.archive-");
    }

    @Test
    @Order(6)
    void whatIsRevokedIsTakenOutOfServiceAndStaysOut() throws IOException {
        String digest = sha256Of("1.1.0");
        publish("publisher.pem", catalogue, List.of(digest), "1.0.0", "1.1.0");

        shell("search").ok();

        assertThat(version()).isEmpty();
        JsonNode plugin = merchant.get("plugins/acme.rabais").ok().body();
        assertThat(plugin.at("/plugin/state").asText()).isEqualTo("quarantined");
        assertThat(plugin.at("/plugin/reason").asText()).isEqualTo("The archive of version 1.1.0 was revoked.");
        assertThat(shell("verify acme.rabais").err()).contains("plugin.not-proven");
        assertThat(shell("resume acme.rabais").err()).contains("plugin.archive-revoked");
        assertThat(shell("upgrade acme.rabais@1.1.0 --yes").err()).contains("plugin.archive-revoked");
        shell("rollback acme.rabais").ok();
        assertThat(version()).isEqualTo("1.0.0");
        waitUntil(() -> ours().size() == 1);
    }

    @Test
    @Order(7)
    void aKeyThatIsRevokedTakesOutAllThatItSigned() throws IOException {
        waitUntil(() ->
                merchant.get("plugins/acme.rabais").ok().text("/plugin/state").equals("active"));
        server.stop();
        data(key);
        server.restart();

        assertThat(version()).isEmpty();
        assertThat(shell("doctor --json").ok().out())
                .contains("The key of the publisher who signed version 1.0.0 was revoked.");
    }

    /** A plugin that came with the server, upgraded and gone back to. */
    @Test
    @Order(8)
    void aPluginThatCameWithTheServerIsUpgradedAndRolledBack() throws IOException {
        server.stop();
        Path newer = newer(HotDeployIT.jarOf("pricing-volume"));
        list(newer, folder.resolve("publisher.pem"));
        data("");
        server.restart();
        assertThat(shell("upgrade comptoir.pricing-volume --publisher " + key + " --yes")
                        .err())
                .as("whoever is accepted is not the project")
                .contains("plugin.archive-reserved");
        server.stop();
        list(newer, keyOfTheProject());
        key = Files.readAllLines(catalogue.resolve("catalog.json.sig")).get(0);
        data("");
        server.restart();
        merchant.post("price-conditions", """
                {"name":"bougies dès 12","kind":"net-price","sku":"BOUGIE-FIGUIER","fromQuantity":"12","value":"17"}""").ok();

        assertThat(shell("upgrade comptoir.pricing-volume --yes").status())
                .as("it is the server's, until somebody names another")
                .isEqualTo(1);
        shell("upgrade comptoir.pricing-volume --publisher " + key + " --yes").ok();
        assertThat(volume()).contains("1.7.0");
        assertThat(shell("verify comptoir.pricing-volume --json").ok().out()).contains("\"check\":\"running\"");
        shell("rollback comptoir.pricing-volume").ok();
        assertThat(volume()).doesNotContain("1.7.0");
        assertThat(merchant.get("plugins/comptoir.pricing-volume").ok().text("/plugin/origin"))
                .isEqualTo("built-in");
    }

    /** That of this build's catalogue. */
    private static Path keyOfTheProject() {
        Path made = Launcher.sources().resolve("karaf-assembly/catalogue/target/keys/catalogue.pem");
        return Path.of(System.getProperty("comptoir.catalogue.key", made.toString()));
    }

    private void list(Path jar, Path pem) throws IOException {
        List<String> words = List.of("--name", "Comptoir", "--made", "2026-11-21T00:00:00Z", "--key");
        List<String> all = new ArrayList<>(words);
        all.addAll(List.of(pem.toString(), "--out", catalogue.toString(), jar.toString()));
        MakeCatalogue.main(all.toArray(String[]::new));
    }

    private String volume() {
        Answer quote =
                merchant.post("orders/quote", Merchant.candles("EPICERIE", 12)).ok();
        assertThat(quote.text("/net/minor")).isEqualTo("20400");
        return quote.body().path("stamps").toString();
    }

    /** The same bundle under a higher version. */
    private Path newer(Path jar) throws IOException {
        Path made = folder.resolve("pricing-volume-1.7.0.jar");
        try (JarFile from = new JarFile(jar.toFile());
                OutputStream file = Files.newOutputStream(made)) {
            Manifest manifest = new Manifest(from.getManifest());
            manifest.getMainAttributes().putValue("Bundle-Version", "1.7.0");
            try (JarOutputStream out = new JarOutputStream(file, manifest)) {
                for (var entry : from.stream()
                        .filter(one -> !one.isDirectory() && !one.getName().equals("META-INF/MANIFEST.MF"))
                        .toList()) {
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    from.getInputStream(entry).transferTo(out);
                    out.closeEntry();
                }
            }
        }
        return made;
    }

    private String sha256Of(String version) throws IOException {
        return stream(new ObjectMapper()
                        .readTree(catalogue.resolve("catalog.json").toFile())
                        .path("plugins"))
                .filter(one -> one.at("/passport/version").asText().equals(version))
                .findFirst()
                .orElseThrow()
                .path("sha256")
                .asText();
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        List<JsonNode> all = new ArrayList<>();
        array.forEach(all::add);
        return all.stream();
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    private List<String> bundles() {
        return server.bundles();
    }

    private List<String> ours() {
        return bundles().stream().filter(line -> line.contains("acme.rabais")).toList();
    }

    /** What lies in the server's own folder for temporary files. */
    private List<Path> leftovers() throws IOException {
        try (Stream<Path> files = Files.list(server.data().resolve("runtime/tmp"))) {
            return files.filter(file -> file.getFileName().toString().startsWith("comptoir"))
                    .sorted()
                    .toList();
        }
    }
}
