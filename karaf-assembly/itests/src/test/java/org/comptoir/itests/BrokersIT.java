// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comptoir.itests.Patience.waitUntil;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.comptoir.tck.stub.FaultServer;
import org.comptoir.tck.stub.Faults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two plugins in a real server: each gets brokers of its own, which know its passport; one reaches neither the other's
 * tables nor its hosts nor its secrets.
 */
class BrokersIT {

    @Test
    void eachPluginGetsItsOwn(@TempDir Path folder) throws IOException {
        BrokerJar jars = new BrokerJar(folder);
        Path data = folder.resolve("data");
        Files.createDirectories(data.resolve("conf"));
        try (FaultServer counterparty = FaultServer.start()) {
            counterparty.on("/ping", Faults.ok("pong"));
            String host = "localhost:" + counterparty.port();
            Files.writeString(
                    data.resolve("conf/org.comptoir.plugins.cfg"), "development = true\nprobationSeconds = 1\n");
            Files.writeString(
                    data.resolve("conf/org.comptoir.brokers.cfg"),
                    "privateHosts = " + host + "\nplainHosts = " + host + "\nvariables = acme.one:LENT_TO_ONE\n");
            try (Server server = Server.startOn(data, Map.of("LENT_TO_ONE", "canary-4711"))) {
                Merchant merchant = Merchant.open(server);
                merchant.upload("plugins", jars.make("acme.one", host, counterparty.port()))
                        .ok();
                merchant.upload("plugins", jars.make("acme.two", "api.acme.example:443", counterparty.port()))
                        .ok();

                waitUntil(() -> health(merchant, "acme.one").contains("rows=1"));
                assertThat(health(merchant, "acme.one"))
                        .contains("http=200 pong", "secret=***", "foreign=secret.not-lent", "spy=store.sql");
                waitUntil(() -> health(merchant, "acme.one").contains("task=ran"));
                waitUntil(() -> health(merchant, "acme.two").contains("rows=1"));
                assertThat(health(merchant, "acme.two"))
                        .contains("http=outbound.host-undeclared", "secret=secret.not-lent", "spy=store.sql");
                assertThat(counterparty.received()).allSatisfy(request -> assertThat(request.header("user-agent"))
                        .isEqualTo("Comptoir (acme.one/1.0.0)"));

                assertThat(merchant.get("plugins/acme.one/data").status()).isEqualTo(200);
                assertThat(merchant.remove("plugins/acme.one/data").text("/code"))
                        .isEqualTo("plugin.data-in-use");
                merchant.remove("plugins/acme.one?data=delete").ok();
                assertThat(merchant.get("plugins/acme.one/data").text("/code")).isEqualTo("plugin.no-data");
                assertThat(server.shell("comptoir:plugin-remove acme.two --data export --yes")
                                .err())
                        .contains("field.missing", "--out");
                assertThat(server.shell("comptoir:plugin-remove acme.two --data export --out "
                                        + folder.resolve("two.zip") + " --yes --json")
                                .ok()
                                .out())
                        .contains("removed");
                assertThat(folder.resolve("two.zip")).isNotEmptyFile();
                assertThat(merchant.get("plugins/acme.two/data").status()).isEqualTo(404);
                assertThat(server.shell("comptoir:verify --json").status()).isZero();
            }
            try (Stream<Path> files = Files.walk(data)) {
                assertThat(files.filter(file -> file.toString().contains(".log")))
                        .isNotEmpty()
                        .allSatisfy(log -> assertThat(log).content().doesNotContain("canary-4711"));
            }
        }
    }

    /** What the plugin says of itself, which is what its brokers did. */
    private static String health(Merchant merchant, String plugin) {
        JsonNode details = merchant.get("plugins/" + plugin).ok().body();
        return details.path("health").toString();
    }
}
