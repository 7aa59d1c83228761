// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.itests;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Keys, passwords, links and the like go through a server as they do in a working day. Afterwards they are nowhere: not in
 * the database's files, not in logs, not in exported books, not in a copy of the data folder. What is a key by itself lies
 * in files of its own, which a backup leaves out.
 */
class SecretsIT {

    private static final String EMAIL = "camille@lenoir.example";
    private static final String PASSWORD = "violet-otter-71-canary";
    private static final String PLUGIN_SECRET = "sk_live_canary_9f27c1d4e8";

    /** Named in docs/operating/hardening.md as what is kept apart. */
    private static final Set<String> APART = Set.of("master.key", "anchor.key", "ssh/", "setup-token");

    @TempDir
    Path folder;

    private final Planted planted = new Planted();

    @Test
    void nothingSecretIsLeftInFilesOfDerby() throws Exception {
        Path data = folder.resolve("data");
        try (Server server = Server.startOn(data, admin(Map.of()))) {
            work(server);
        }
        assertThat(planted.in(data, APART)).isEmpty();
        assertThat(open().in(data, APART)).as("the search finds what is there").anyMatch(place -> place.contains("db"));
        assertThat(planted.in(folder, Set.of("data/", "kept"))).isEmpty();
    }

    @Test
    void norInRowsOfPostgresql() throws Exception {
        Path data = folder.resolve("data");
        String password = "canary-of-the-database-3b81";
        planted.plant("the database's password", password);
        try (EmbeddedPostgres database = EmbeddedPostgres.builder().start()) {
            Map<String, String> more = Map.of("COMPTOIR_DB_USER", "postgres", "COMPTOIR_DB_PASSWORD", password);
            String url = "jdbc:postgresql://localhost:" + database.getPort() + "/postgres";
            try (Server server = Server.startOn(data, admin(more), "--db", url)) {
                work(server);
            }
            List<String> found = new ArrayList<>(planted.in(data, APART));
            List<String> there = new ArrayList<>();
            for (Map.Entry<String, String> table : rows(database).entrySet()) {
                byte[] content = table.getValue().getBytes(StandardCharsets.UTF_8);
                found.addAll(planted.in(table.getKey(), content));
                there.addAll(open().in(table.getKey(), content));
            }
            assertThat(there).as("the search finds what is there").isNotEmpty();
            assertThat(found).isEmpty();
        }
    }

    /** What is no secret. */
    private static Planted open() {
        Planted open = new Planted();
        open.plant("an item", "BOUGIE-FIGUIER");
        return open;
    }

    private static Map<String, String> admin(Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(more);
        environment.put("COMPTOIR_ADMIN_EMAIL", EMAIL);
        environment.put("COMPTOIR_ADMIN_PASSWORD", PASSWORD);
        return environment;
    }

    private void work(Server server) throws IOException, InterruptedException {
        planted.plant(
                "the setup token",
                Files.readString(server.data().resolve("setup-token")).strip());
        Merchant merchant = Merchant.open(server);
        planted.plant("the first key", merchant.key());
        planted.plant("the admin's password", PASSWORD);
        merchant.invoice(merchant.shipped()).ok();
        planted.plant(
                "a key",
                merchant.post("api-keys", "{\"name\":\"shop\",\"role\":\"sales\"}")
                        .ok()
                        .text("/secret"));
        planted.plant(
                "a key of the console",
                shown(server, "comptoir:apikey-create --name till --role sales --json", "\"key\":\"([^\"]+)\""));
        person(server);
        planted.plant(
                "an invitation", link(server, "comptoir:user-create b@lenoir.example --name Bo --role sales --json"));
        planted.plant("a reset", link(server, "comptoir:user-reset " + EMAIL + " --json"));
        Path file = Files.writeString(folder.resolve("kept"), PLUGIN_SECRET);
        planted.plant("a plugin's secret", PLUGIN_SECRET);
        server.shell("comptoir:secret-put plugin/acme.pay/key " + file).ok();
        planted.plant(
                "the master key",
                new String(Files.readAllBytes(server.data().resolve("master.key")), StandardCharsets.ISO_8859_1)
                        .strip());
        told(server);
    }

    private void person(Server server) {
        SignedIn camille = SignedIn.enrolled(server, EMAIL, PASSWORD);
        planted.plant("the app's secret", camille.secret());
        planted.plant("the session", camille.cookie());
        planted.plant("the session's token", camille.token());
        assertThat(camille.recoveryCodes()).hasSize(10);
        planted.plant("a recovery code", camille.recoveryCodes().get(0));
        server.send(camille.request("/api/v1/company").build());
        server.send(camille.request("/api/v1/company")
                .header("Authorization", "Bearer " + PASSWORD)
                .build());
        camille.post("/sign-in", Map.of("email", EMAIL, "password", PASSWORD + "x"));
        server.send(HttpRequest.newBuilder(camille.request("/").build().uri().resolve("/nowhere/" + camille.cookie()))
                .build());
    }

    /** What a person is shown or takes away must not hold them either. */
    private void told(Server server) throws IOException {
        Path books = folder.resolve("books.zip");
        server.shell("comptoir:books-export " + books).ok();
        for (String command : List.of(
                "comptoir:db-info --json",
                "comptoir:health --json",
                "comptoir:secret-list --json",
                "comptoir:apikey-list --json",
                "comptoir:session-list --json",
                "comptoir:user-list --json",
                "comptoir:plugin-doctor --json",
                "comptoir:event-list --json")) {
            String out = server.shell(command).out();
            assertThat(planted.in(command, out.getBytes(StandardCharsets.UTF_8)))
                    .isEmpty();
        }
    }

    private static String link(Server server, String command) {
        return shown(server, command, "/([A-Za-z0-9_-]{30,})");
    }

    private static String shown(Server server, String command, String pattern) {
        String out = server.shell(command).ok().out();
        Matcher found = Pattern.compile(pattern).matcher(out);
        assertThat(found.find()).as(out).isTrue();
        return found.group(1);
    }

    /** Every row of every table as text. */
    private static Map<String, String> rows(EmbeddedPostgres database) throws SQLException {
        Map<String, String> rows = new HashMap<>();
        try (Connection connection = database.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet found = statement.executeQuery(
                    "select tablename from pg_tables where schemaname not in ('pg_catalog', 'information_schema')")) {
                while (found.next()) {
                    tables.add(found.getString(1));
                }
            }
            for (String table : tables) {
                StringBuilder all = new StringBuilder();
                try (ResultSet found = statement.executeQuery("select t::text from \"" + table + "\" t")) {
                    while (found.next()) {
                        all.append(found.getString(1)).append('\n');
                    }
                }
                rows.put(table, all.toString());
            }
        }
        return rows;
    }
}
