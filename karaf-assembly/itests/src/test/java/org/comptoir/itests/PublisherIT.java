// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the reference tells publishers to type works as it stands there, with the distribution and nothing else. */
class PublisherIT {

    @TempDir
    private Path folder;

    /** The lines of both pages that a publisher types, in their order. */
    private static List<String> documented(String page, String beginning) throws IOException {
        try (Stream<String> lines =
                Files.lines(Launcher.sources().resolve("docs/reference").resolve(page))) {
            return lines.filter(line -> line.startsWith(beginning)).toList();
        }
    }

    private Launcher.Result typed(String line) {
        return new Launcher(Path.of("/bin/sh"), Map.of()).call(List.of("-c", "cd '" + folder + "' && " + line));
    }

    @Test
    void aKeyAnArchiveAndACatalogueAreMadeAsDocumentedAndAServerInstallsFromThem() throws IOException {
        Files.createSymbolicLink(folder.resolve("comptoir"), Launcher.sources().resolve("comptoir"));
        new PluginJar(folder).healthy("1.0.0", "10");
        Files.move(folder.resolve("rabais-1.0.0.jar"), folder.resolve("acme-rabais.jar"));
        List<String> lines = documented("plugin-catalogue.md", "./comptoir plugin-");
        assertThat(lines).hasSize(3);

        String key = typed(lines.get(0)).ok().out().strip();
        assertThat(typed(lines.get(1)).ok().out()).contains("acme.rabais 1.0.0, signed by " + key);
        assertThat(typed(lines.get(2)).ok().out().strip()).isEqualTo(key);

        assertThat(folder.resolve("acme-rabais.kar.sig")).content().startsWith(key);
        assertThat(typed("./comptoir plugin-key acme.pem").ok().out().strip()).isEqualTo(key);
        assertThat(documented("plugin-parent.md", "./comptoir plugin-")).containsExactly(lines.get(1));
        installs(key);
    }

    private void installs(String key) throws IOException {
        Path conf = Files.createDirectories(folder.resolve("data/conf"));
        Files.writeString(
                conf.resolve("org.comptoir.plugins.cfg"),
                "publishers = " + key + "\ncatalogues = " + key + "\nsources = " + folder.resolve("catalogue") + "\n");
        try (Server server = Server.startOn(folder.resolve("data"), Map.of())) {
            Merchant.open(server);
            List<String> shell = documented("plugin-catalogue.md", "./comptoir shell");
            assertThat(shell).hasSize(1);
            typed(shell.get(0)).ok();

            assertThat(server.shell("comptoir:plugin-info acme.rabais --json")
                            .ok()
                            .out())
                    .contains("\"version\":\"1.0.0\"", key);
            server.shell("comptoir:plugin-remove acme.rabais --data delete --yes")
                    .ok();
            server.shell("comptoir:plugin-install " + folder.resolve("acme-rabais.kar") + " --yes")
                    .ok();
        }
    }

    @Test
    void whatIsMistakenIsSaidInOneLine() {
        Launcher.Result said = Launcher.ofThisBuild()
                .call(List.of(
                        "plugin-archive", "--jar", folder.resolve("none.jar").toString(), "--out", "x.kar"));

        assertThat(said.status()).isEqualTo(1);
        assertThat(said.err().lines()).singleElement().asString().startsWith("comptoir: ");
        assertThat(Launcher.ofThisBuild()
                        .call(List.of("plugin-catalogue", "--nome"))
                        .status())
                .isEqualTo(2);
    }
}
