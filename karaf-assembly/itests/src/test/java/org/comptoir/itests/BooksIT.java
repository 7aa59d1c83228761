// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page on proving the books says, with the jar that the distribution ships. */
class BooksIT {

    private static final Path VERIFIER =
            Launcher.sources().resolve("karaf-assembly/distribution/target/assembly/verifier/comptoir-verifier.jar");

    @TempDir
    Path folder;

    /** What the verifier said, and its exit status. */
    private record Verdict(int status, String words) {}

    @Test
    void anAuditorProvesTheBooksAndFindsWhatWasChangedBySql() throws Exception {
        try (EmbeddedPostgres database = EmbeddedPostgres.builder().start();
                Server server = Server.startOn(
                        folder.resolve("data"), Map.of(), "--db", database.getJdbcUrl("postgres", "postgres"))) {
            Merchant merchant = Merchant.open(server);
            for (int sale = 0; sale < 3; sale++) {
                merchant.invoice(merchant.shipped()).ok();
            }
            String key = new ObjectMapper()
                    .readTree(server.shell("comptoir:anchor-key --json").ok().out())
                    .path("key")
                    .asText();

            assertThat(server.shell("comptoir:audit-verify").status()).isZero();
            Verdict whole = verdict(export(server, "whole.zip"), key);
            assertThat(whole.words()).contains("The books are whole.");
            assertThat(whole.status()).isZero();

            sql(
                    database,
                    "update audit_trail set subject = 'nobody' where action = 'invoice.issued' and link_number > 0");
            assertThat(server.shell("comptoir:audit-verify").status()).isEqualTo(1);
            Verdict changed = verdict(export(server, "changed.zip"), key);
            assertThat(changed.words()).contains("BREACH", "The books are NOT whole.");
            assertThat(changed.status()).isEqualTo(1);
        }
    }

    private Path export(Server server, String name) {
        Path file = folder.resolve(name);
        server.shell("comptoir:books-export " + file + " --company maison-lenoir")
                .ok();
        return file;
    }

    private static Verdict verdict(Path books, String key) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        VERIFIER.toString(),
                        books.toString(),
                        "--key",
                        key)
                .redirectErrorStream(true)
                .start();
        String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Verdict(process.waitFor(), words);
    }

    private static void sql(EmbeddedPostgres database, String sql) throws SQLException {
        try (Connection connection = database.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
        }
    }
}
