// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.comptoir.kernel.json.Json;
import org.comptoir.model.ComptoirException;
import org.comptoir.plugins.internal.archive.PlatformList;
import org.comptoir.plugins.internal.archive.PlatformList.Offered;
import org.comptoir.plugins.internal.archive.SigningKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MakePlatformListTest {

    private static final String KEY = SigningKey.generate().publicKey().text();
    private static final String FORMER = SigningKey.generate().publicKey().text();

    private static final String PACKAGES = "osgi.wiring.package";

    @TempDir
    private Path folder;

    private Path distribution;

    @BeforeEach
    void unpack() throws IOException {
        distribution = folder.resolve("comptoir");

        Files.createDirectories(distribution.resolve("etc"));
        Files.createDirectories(folder.resolve("catalogue"));
        Files.writeString(folder.resolve("catalogue/catalog.json.sig"), KEY + "\nSIGNATURE\n");
        Files.writeString(folder.resolve("former.keys"), "# of 0.9\n" + FORMER + "\n\n" + KEY + "\n");
        Files.writeString(
                distribution.resolve("etc/jre.properties"),
                "jre-base = javax.sql, \\\n javax.xml;version=\"1.2\", java.util\njre-17 = ${jre-base}, org.w3c.dom\n");
        Files.writeString(
                distribution.resolve("etc/startup.properties"),
                "# what starts\nmvn\\:org.acme/spi/1.0 = 30\nmvn\\:org.acme/more/1.0 = 31\n");
        bundle("idle", "javax.xml.idle;version=\"1.0\"");
        bundle("spi", "org.comptoir.spi;version=\"1.2.0\";uses:=\"org.comptoir.model\",org.comptoir.model;version=1.1");
        bundle("more", "org.comptoir.spi;version=\"2.0\",org.comptoir.kernel;version=\"1.0\"");
    }

    private void bundle(String name, String exports) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Bundle-SymbolicName", name);
        manifest.getMainAttributes().putValue("Export-Package", exports);
        manifest.getMainAttributes()
                .putValue(
                        "Provide-Capability",
                        "org.comptoir.platform;version:Version=\"1.3\",osgi.extender;osgi.extender=\"osgi.component\";"
                                + "version:Version=\"1.5\",osgi.service;objectClass:List<String>=\"a.B\"");
        Path folder = Files.createDirectories(distribution.resolve("system/org/acme/" + name + "/1.0"));
        try (OutputStream out = Files.newOutputStream(folder.resolve(name + "-1.0.jar"));
                JarOutputStream jar = new JarOutputStream(out, manifest)) {
            jar.finish();
        }
    }

    private String make() throws IOException {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        MakePlatformList.run(
                new PrintStream(said, true, StandardCharsets.UTF_8),
                "--distribution",
                distribution.toString(),
                "--version",
                "1.3.0-SNAPSHOT",
                "--java",
                "17",
                "--catalogue",
                folder.resolve("catalogue").toString(),
                "--former-keys",
                folder.resolve("former.keys").toString());
        return said.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theListHasWhatPluginsMayRequireAndNothingElse() throws IOException {
        assertThat(make()).contains("offers.json");

        PlatformList list = PlatformList.read(distribution, new Json());

        assertThat(list.version()).isEqualTo("1.3.0-SNAPSHOT");
        assertThat(list.offers())
                .contains(
                        new Offered(PACKAGES, "org.comptoir.spi", List.of("1.2.0", "2.0.0")),
                        new Offered(PACKAGES, "org.comptoir.model", List.of("1.1.0")),
                        new Offered(PACKAGES, "javax.xml", List.of("1.2.0")),
                        new Offered(PACKAGES, "org.w3c.dom", List.of("0.0.0")),
                        new Offered("org.comptoir.platform", "", List.of("1.3.0")),
                        new Offered("osgi.extender", "osgi.component", List.of("1.5.0")));
        assertThat(list.offers())
                .extracting(Offered::name)
                .doesNotContain("org.comptoir.kernel", "javax.sql", "java.util")
                .as("of a bundle that lies there and that nothing starts")
                .doesNotContain("javax.xml.idle");
        assertThat(list.offers())
                .filteredOn(one -> one.namespace().equals("osgi.ee"))
                .singleElement()
                .satisfies(one ->
                        assertThat(one.versions()).contains("1.8.0", "17.0.0").doesNotContain("18.0.0"));
        assertThat(distribution.resolve("platform/publisher.key")).hasContent(KEY + "\n" + FORMER + "\n");
    }

    @Test
    void theSameDistributionGivesTheSameBytes() throws IOException {
        make();
        byte[] first = Files.readAllBytes(distribution.resolve(PlatformList.FILE));
        make();
        assertThat(Files.readAllBytes(distribution.resolve(PlatformList.FILE))).isEqualTo(first);
    }

    @Test
    void whatIsToStartAndIsNotThereOrIsNoBundleIsSaid() throws IOException {
        Files.writeString(distribution.resolve("etc/startup.properties"), "mvn\\:org.acme/none/1.0 = 30\n");
        assertThatThrownBy(this::make).isInstanceOf(IOException.class).hasMessageContaining("none-1.0.jar");
        Files.writeString(distribution.resolve("etc/startup.properties"), "file\\:none.jar = 30\n");
        assertThatThrownBy(this::make)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("file:none.jar");
    }

    @Test
    void aFormerKeyThatIsNoneIsRefused() throws IOException {
        Files.writeString(folder.resolve("former.keys"), "a key\n");
        assertThatThrownBy(this::make).isInstanceOf(ComptoirException.class);
    }

    @Test
    void whatItWasNotToldItDoesNotGuess() {
        assertThatThrownBy(() -> MakePlatformList.run(System.out, "--distribution", "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--java");
    }
}
