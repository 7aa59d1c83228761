// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comptoir.itests.Patience.waitUntil;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plugin that falls asleep with the database's connections in its hands keeps none of them, and no server from starting. */
class StoreHogIT {

    @Test
    void theShopSellsOnAndTheServerStartsAgain(@TempDir Path folder) throws IOException {
        Path data = folder.resolve("data");
        Files.createDirectories(data.resolve("conf"));
        Files.writeString(data.resolve("conf/org.comptoir.plugins.cfg"), "development = true\nprobationSeconds = 1\n");
        Merchant merchant;
        try (Server server = Server.startOn(data, Map.of())) {
            merchant = Merchant.open(server);
            merchant.upload("plugins", StoreHogJar.in(folder)).ok();
            waitUntil(() -> takenBack(server) > 0);
            sellsOn(server, merchant);
        }
        try (Server bare = Server.startOn(data, Map.of("COMPTOIR_PLUGINS", "none"))) {
            assertThat(bare.get("/health").body()).contains("started without plugins");
            assertThat(bare.bundles()).noneMatch(line -> line.contains(StoreHogJar.ID));
        }
        try (Server again = Server.startOn(data, Map.of())) {
            long before = takenBack(again);
            waitUntil(() -> takenBack(again) > before);
            sellsOn(again, merchant.at(again));
            merchant.at(again).post("plugins/acme.hog/suspend", "").ok();
            assertThat(again.shell("comptoir:verify --json").status()).isZero();
        }
    }

    private static void sellsOn(Server server, Merchant merchant) {
        try (SteadyShop shop = new SteadyShop(merchant)) {
            waitUntil(() -> shop.served() > 60);
            assertThat(shop.failures()).isEmpty();
        }
        assertThat(server.get("/health").statusCode()).isEqualTo(200);
    }

    private static long takenBack(Server server) {
        try {
            return server.log()
                    .lines()
                    .filter(line -> line.contains("event=plugin-connection-taken-back plugin=acme.hog"))
                    .count();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
