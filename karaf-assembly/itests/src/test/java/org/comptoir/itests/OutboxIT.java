// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comptoir.itests.Patience.waitUntil;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An event whose handler went away and was forgotten: found, its reason read, delivered again when the handler is back. */
class OutboxIT {

    private static final String EMAIL = "camille@lenoir.example";
    private static final String PASSWORD = "violet-otter-71-canary";
    private static final String GIVEN_UP = "/outbox?state=dead";
    private static final Pattern ROW = Pattern.compile("name=\"row\" value=\"(evt_[^\"]+)\"");

    @Test
    void aQuarantinedEventIsFoundItsReasonReadReplayedDone(@TempDir Path folder) throws IOException {
        Path data = folder.resolve("data");
        Files.createDirectories(data.resolve("conf"));
        Files.writeString(data.resolve("conf/org.comptoir.plugins.cfg"), "development = true\nprobationSeconds = 1\n");
        try (Server server =
                Server.startOn(data, Map.of("COMPTOIR_ADMIN_EMAIL", EMAIL, "COMPTOIR_ADMIN_PASSWORD", PASSWORD))) {
            Merchant merchant = Merchant.open(server);
            merchant.upload("plugins", BellJar.in(folder)).ok();
            // Who listens is known from the first event on that is delivered after they came.
            merchant.shipped();
            waitUntil(() -> outbox(server, "event-handlers").contains("\"acme.bell\""));
            server.shell("comptoir:plugin-suspend " + BellJar.ID + " --yes").ok();
            merchant.shipped();
            waitUntil(() -> outbox(server, "outbox-list --state waiting").contains("acme.bell"));
            server.shell("comptoir:event-forget acme.bell --yes").ok();

            SignedIn camille = SignedIn.enrolled(server, EMAIL, PASSWORD);
            assertThat(camille.get("/").body()).contains(GIVEN_UP);
            String list = camille.get(GIVEN_UP).body();
            assertThat(list).contains("OrderConfirmed", "acme.bell", "/orders/ord_", "oublié");
            Matcher row = ROW.matcher(list);
            assertThat(row.find()).isTrue();

            server.shell("comptoir:plugin-resume " + BellJar.ID + " --yes").ok();
            assertThat(camille.post("/outbox/replay", Map.of("_csrf", camille.token(), "row", row.group(1)))
                            .statusCode())
                    .isEqualTo(303);
            waitUntil(() -> !outbox(server, "outbox-list").contains(row.group(1)));
            assertThat(camille.get(GIVEN_UP).body()).doesNotContain(row.group(1));

            assertThat(outbox(server, "outbox-replay " + row.group(1)))
                    .as("once more does nothing more")
                    .contains("\"replayed\":0");
            assertThat(outbox(server, "audit-list")).contains("event.replayed");
            assertThat(server.shell("comptoir:verify --json").status()).isZero();
        }
    }

    private static String outbox(Server server, String command) {
        return server.shell("comptoir:" + command + " --json").ok().out();
    }
}
