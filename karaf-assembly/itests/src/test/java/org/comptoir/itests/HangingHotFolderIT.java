// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What never ends its start in the hot folder holds up that folder, and nothing else. */
class HangingHotFolderIT {

    private static final String SOURCE = """
            package acme.stuck;

            public final class Stuck {
                public Stuck() {
                    while (true) {
                        try {
                            Thread.sleep(1000);
                        } catch (InterruptedException goesOn) {
                            // on purpose
                        }
                    }
                }
            }
            """;

    private static final String COMPONENT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="acme.stuck.Stuck" immediate="true">
              <implementation class="acme.stuck.Stuck"/>
            </scr:component>
            """;

    @Test
    void theServerComesUpAndTakesArchives(@TempDir Path folder) throws IOException {
        Path data = folder.resolve("data");
        Files.createDirectories(data.resolve("conf"));
        Files.createDirectories(data.resolve("deploy"));
        Files.writeString(data.resolve("conf/org.comptoir.plugins.cfg"), "development = true\nprobationSeconds = 1\n");
        new MadeArchive(
                        "stuck",
                        "Stuck",
                        SOURCE,
                        COMPONENT,
                        new MadeManifest(
                                "acme.stuck",
                                "1.0.0",
                                "org.comptoir.spi.pricing.v1.PricingRule",
                                MadeManifest.comptoir("spi.pricing.v1"),
                                ""))
                .in(folder);
        Files.copy(folder.resolve("stuck.jar"), data.resolve("deploy/stuck.jar"));

        Server server = Server.startOn(data, Map.of());
        try {
            assertThat(server.get("/health").statusCode()).isEqualTo(200);
            Merchant merchant = Merchant.open(server);
            merchant.upload("plugins", new PluginJar(folder).healthy("1.0.0", "10"))
                    .ok();
            assertThat(merchant.get("plugins/acme.rabais")
                            .ok()
                            .body()
                            .path("health")
                            .toString())
                    .contains("UP");
            List<String> stuck = server.bundles().stream()
                    .filter(line -> line.contains("acme.stuck"))
                    .toList();
            assertThat(stuck).singleElement().asString().contains("Starting");
        } finally {
            // Its end would wait for what hangs.
            server.kill();
        }
    }
}
