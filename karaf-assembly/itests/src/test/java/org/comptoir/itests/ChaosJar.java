// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.itests;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;

/** An export that does what a plugin must not do, compiled and packed on the spot. */
final class ChaosJar {

    static final String ID = "acme.chaos";

    private static final String COMPONENT = """
            <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="acme.chaos.Chaos%d"
                deactivate="deactivate">
              <implementation class="acme.chaos.Chaos"/>
              <service><provide interface="org.comptoir.spi.export.v1.AccountingExport"/></service>
            </scr:component>
            """;

    private final Path folder;

    /** @param folder where jars are made */
    ChaosJar(Path folder) {
        this.folder = folder;
    }

    /** Starts at once, leaves no thread, brings one service. */
    Path plain(String version) {
        return make(version, 0, 0, 1);
    }

    /** Leaves so many threads behind each time it starts. */
    Path leavingThreads(String version, int threads) {
        return make(version, 0, threads, 1);
    }

    Path slow(String version, long millis) {
        return make(version, millis, 0, 1);
    }

    Path withServices(String version, int services) {
        return make(version, 0, 0, services);
    }

    private Path make(String version, long slowStart, int threads, int services) {
        StringBuilder components = new StringBuilder("<?xml version=\"1.0\"?>\n<components>\n");
        for (int i = 0; i < services; i++) {
            components.append(COMPONENT.formatted(i));
        }
        components.append("</components>");
        return new MadeArchive(
                        "chaos-" + version,
                        "Chaos",
                        source(slowStart, threads, hangsWhile()),
                        components.toString(),
                        new MadeManifest(
                                ID,
                                version,
                                "org.comptoir.spi.export.v1.AccountingExport",
                                MadeManifest.comptoir("model", "spi", "spi.export.v1"),
                                ""))
                .in(folder);
    }

    /** While this file is there, no version ends its start or its stop. */
    Path hangsWhile() {
        return folder.resolve("hangs");
    }

    private static String source(long slowStart, int threads, Path hangsWhile) {
        try (InputStream in =
                Objects.requireNonNull(ChaosJar.class.getResourceAsStream("/chaos/Chaos.java"), "Chaos.java")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("SLOW_START", slowStart + "L")
                    .replace("LEFT_THREADS", Integer.toString(threads))
                    .replace("HANGS_WHILE", hangsWhile.toString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
