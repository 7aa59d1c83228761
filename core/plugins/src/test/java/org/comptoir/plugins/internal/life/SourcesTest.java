// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comptoir.plugins.internal.life.PluginLifeTest.refused;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.comptoir.kernel.json.Json;
import org.comptoir.model.ComptoirException;
import org.comptoir.plugins.catalogue.MakeCatalogue;
import org.comptoir.plugins.internal.archive.Catalogues;
import org.comptoir.plugins.internal.archive.Ed25519Key;
import org.comptoir.plugins.internal.archive.PluginArchive;
import org.comptoir.plugins.internal.archive.SampleBundle;
import org.comptoir.plugins.internal.archive.Trust;
import org.comptoir.plugins.internal.life.Sources.Found;
import org.comptoir.plugins.internal.life.Sources.Offer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {

    @TempDir
    private Path folder;

    private Path catalogue;
    private HttpServer server;
    private String address;
    private Ed25519Key key;

    @BeforeEach
    void start() throws IOException {
        catalogue = folder.resolve("catalogue");
        Path jar = Files.write(folder.resolve("pay.jar"), new SampleBundle().jar());
        MakeCatalogue.main(
                "--name",
                "Acme",
                "--made",
                "2026-11-21T00:00:00Z",
                "--new-key",
                "--key",
                folder.resolve("key.pem").toString(),
                "--out",
                catalogue.toString(),
                jar.toString());
        key = Ed25519Key.parse(
                Files.readAllLines(catalogue.resolve("catalog.json.sig")).get(0));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            Path file = catalogue.resolve(exchange.getRequestURI().getPath().substring(1));
            boolean there = Files.exists(file);
            byte[] bytes = there ? Files.readAllBytes(file) : new byte[0];
            exchange.sendResponseHeaders(there ? 200 : 404, there ? bytes.length : -1);
            if (there) {
                exchange.getResponseBody().write(bytes);
            }
            exchange.close();
        });
        server.start();
        address = "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private Sources sources(boolean development, String... where) {
        Policy policy =
                new Policy(new Trust(Set.of(key), Set.of(key), Set.of(), development), List.of(where), Set.of());
        return new Sources(policy, new Catalogues(new Json()), new Fetched(Duration.ofSeconds(10)), TestGround.words());
    }

    @Test
    void aCatalogueAndItsArchivesComeOverTheNetworkAsOutOfAFolder() throws IOException {
        Sources sources = sources(true, address, catalogue.toString());
        Found found = sources.read();
        assertThat(found.troubles()).isEmpty();
        assertThat(found.offers()).hasSize(2);

        Offer offer = found.best("acme.pay", "", "");
        assertThat(offer.source()).as("the first that is named").isEqualTo(address);
        PluginArchive archive = sources.open(offer, Files.createDirectory(folder.resolve("into")));

        assertThat(archive.passport().version()).isEqualTo("1.2.0");
        assertThat(archive.publisherKey()).isEqualTo(key.text());
    }

    @Test
    void whatWasExchangedOnTheWayIsRefused() throws IOException {
        Sources sources = sources(true, address);
        Offer offer = sources.read().best("acme.pay", "1.2.0", "");
        Path into = Files.createDirectory(folder.resolve("into"));
        Path archive = catalogue.resolve(offer.listed().file());
        byte[] bytes = Files.readAllBytes(archive);
        bytes[bytes.length / 2] ^= 1;
        Files.write(archive, bytes);

        assertThat(refused(() -> sources.open(offer, into)).code()).isEqualTo("plugin.archive-digest");

        Files.writeString(catalogue.resolve("catalog.json"), "{}");
        assertThat(sources.read().troubles().get(0))
                .contains("was refused. The signature is not one of this catalogue.");
        Files.delete(archive);
        assertThat(refused(() -> sources.open(offer, into)).code()).isEqualTo("plugin.archive-missing");
        server.stop(0);
        assertThat(refused(() -> sources.open(offer, into)).code()).isEqualTo("plugin.source-unreachable");
        assertThat(refused(() -> sources.read().best("acme.pay", "", "")).code())
                .isEqualTo("plugin.source-unreachable");
    }

    @Test
    void onAShopsServerNothingComesInTheClear() {
        assertThat(sources(false, address).read().troubles().get(0)).contains("a folder or an https address");
        assertThat(sources(true, "http://192.0.2.1/").read().troubles().get(0)).contains("https");
        assertThat(refused(() -> sources(true, catalogue.toString()).read().best("acme.none", "", ""))
                        .code())
                .isEqualTo("plugin.not-offered");
    }

    @Test
    void whereNoCatalogueIsItIsSaidSoAndNotThatItMayComeLater() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        String nothing = address + "/nothing/";

        for (Sources without : List.of(sources(true, empty.toString()), sources(true, nothing))) {
            ComptoirException refused = refused(() -> without.read().best("acme.pay", "", ""));
            assertThat(refused.code()).isEqualTo("plugin.source-empty");
            assertThat(refused.facts().get("reason")).contains("The source ").contains("There is no catalogue");
        }
        assertThat(refused(() -> sources(true, empty.toString(), "http://192.0.2.1/")
                                .read()
                                .best("acme.pay", "", ""))
                        .code())
                .isEqualTo("plugin.source-unreachable");
        assertThat(sources(true, empty.toString(), catalogue.toString())
                        .read()
                        .best("acme.pay", "", "")
                        .version())
                .isEqualTo("1.2.0");
    }

    @Test
    void whereNoSourceIsNamedItIsSaid() {
        ComptoirException refused = refused(() -> TestGround.words()
                .refusing(Locale.FRENCH, () -> sources(true).read().best("acme.pay", "", "")));

        assertThat(refused.code()).isEqualTo("plugin.not-offered");
        assertThat(refused.facts().get("reason")).startsWith("Aucune source n'est nommée");
    }
}
