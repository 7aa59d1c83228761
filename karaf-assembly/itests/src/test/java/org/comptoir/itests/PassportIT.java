// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Plugins in a real server get of its services what their passports name, also right after another version took over, and
 * what they do bears their name in the audit trail.
 */
class PassportIT {

    @Test
    void aPluginDoesWhatItsPassportNamesAndNothingElse(@TempDir Path folder) throws IOException, SQLException {
        AccessJar jars = new AccessJar(folder);
        Path data = folder.resolve("data");
        Files.createDirectories(data.resolve("conf"));
        Files.writeString(data.resolve("conf/org.comptoir.plugins.cfg"), "development = true\nprobationSeconds = 1\n");
        try (Server server = Server.startOn(data, Map.of())) {
            Merchant merchant = Merchant.open(server);
            merchant.upload("plugins", jars.make("acme.none", "1.0.0", "")).ok();
            merchant.upload("plugins", jars.make("acme.some", "1.0.0", ";reads:List<String>=\"orders,stock\""))
                    .ok();

            assertThat(came(merchant, "acme-none", "read orders"))
                    .contains("plugin.not-permitted", "access=reads", "resource=orders", "plugin=acme.none 1.0.0");
            assertThat(came(merchant, "acme-none", "read stock")).contains("plugin.not-permitted");
            assertThat(came(merchant, "acme-some", "read orders")).isEqualTo("done");
            assertThat(came(merchant, "acme-some", "read stock")).isEqualTo("done");
            assertThat(came(merchant, "acme-some", "write stock"))
                    .contains("plugin.not-permitted", "access=writes", "resource=stock");
            assertThat(came(merchant, "acme-some", "read keys")).contains("plugin.core-only", "operation=ApiKeys.list");

            Path next = jars.make("acme.some", "1.1.0", ";writes:List<String>=\"stock\"");
            merchant.upload("plugins/upgrade", next).ok();
            assertThat(came(merchant, "acme-some", "write stock")).isEqualTo("done");
            assertThat(came(merchant, "acme-some", "read orders")).contains("plugin=acme.some 1.1.0");

            Merchant.Answer unknown = merchant.upload(
                    "plugins", jars.make("acme.other", "1.0.0", ";reads:List<String>=\"orders,salaries\""));
            assertThat(unknown.text("/code")).isEqualTo("plugin.archive-resource");
            assertThat(unknown.body().toString()).contains("salaries", "companies, connectors, customers");
            assertThat(server.shell("comptoir:verify --json").status()).isZero();
            merchant.remove("plugins/acme.some?data=delete").ok();
        }
        // The correction of the stock, and the entry that it posts.
        assertThat(actors(data, "acme-some:mine")).hasSize(2).allSatisfy(actor -> assertThat(actor)
                .matches("api-key:\\S+ via plugin acme\\.some 1\\.1\\.0"));
        assertThat(actors(data, "acme-some:forged"))
                .hasSize(2)
                .containsOnly("plugin:acme.some via plugin acme.some 1.1.0");
    }

    /** Not even one that the hot folder of a developer lets in unseen. */
    @Test
    void aPluginAnswersAtNoAddressOfTheServer(@TempDir Path folder) throws Exception {
        AccessJar jars = new AccessJar(folder);
        Path data = folder.resolve("data");
        Files.createDirectories(data.resolve("conf"));
        Files.writeString(data.resolve("conf/org.comptoir.plugins.cfg"), "development = true\n");
        Path archive = jars.claiming("acme.web", """
                <property name="osgi.http.whiteboard.resource.pattern">/evil/*
                /api/v1/customers
                /api/v1/plugins/*</property>
                <property name="osgi.http.whiteboard.resource.prefix" value="/acme/web"/>""");
        try (Server server = Server.startOn(data, Map.of())) {
            Merchant merchant = Merchant.open(server);
            Merchant.Answer refused = merchant.upload("plugins", archive);
            assertThat(refused.text("/code")).isEqualTo("plugin.archive-component");
            assertThat(refused.body().toString()).contains("osgi.http.whiteboard.resource.p");

            Files.copy(folder.resolve("acme.web-1.0.0.jar"), data.resolve("deploy/acme.web.jar"));
            for (int i = 0; i < 300 && merchant.get("reports/acme-web").status() != 200; i++) {
                Thread.sleep(100);
            }
            assertThat(came(merchant, "acme-web", "read orders")).contains("plugin.not-permitted");
            assertThat(server.get("/evil/Tries.class").statusCode()).isEqualTo(404);
            assertThat(merchant.get("customers").ok().body().toString()).contains("EPICERIE");
            assertThat(server.get("/api/v1/customers").statusCode()).isEqualTo(401);
            assertThat(merchant.get("plugins/acme.web").status()).isEqualTo(200);
        }
    }

    /** What came of an act of the report that tries them all. */
    private static String came(Merchant merchant, String report, String act) {
        JsonNode rows = merchant.get("reports/" + report).ok().body();
        for (JsonNode row : rows.isArray() ? rows : rows.path("rows")) {
            if (row.toString().contains("\"" + act + "\"")) {
                return row.path("came").asText();
            }
        }
        throw new AssertionError("no row " + act + " in " + rows);
    }

    /** Who is named in the audit trail beside this, in the books of a server that has stopped. */
    private static List<String> actors(Path data, String source) throws SQLException {
        List<String> actors = new ArrayList<>();
        try (Connection books = DriverManager.getConnection("jdbc:derby:" + data.resolve("db"));
                Statement statement = books.createStatement();
                ResultSet rows = statement.executeQuery("select actor from audit_trail where subject like '%" + source
                        + "%' or cast(detail as varchar(4000)) like '%" + source + "%' order by link_number")) {
            while (rows.next()) {
                actors.add(rows.getString(1));
            }
        }
        return actors;
    }
}
