// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comptoir.itests.Patience.waitUntil;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two servers on one PostgreSQL with a mail server beside them: each mail is sent once, and its link leads in on either. */
class MailNodesIT {

    private static final String SALES = "sales@maison-lenoir.example";
    private static final String WAREHOUSE = "warehouse@maison-lenoir.example";

    @Test
    void whatIsAskedForOnOneNodeIsMailedOnceAndHoldsOnTheOther(@TempDir Path folder) throws IOException {
        Path rows = folder.resolve("rows");
        String[] tokens;
        try (Mailbox mailbox = new Mailbox();
                EmbeddedPostgres database =
                        EmbeddedPostgres.builder().setDataDirectory(rows).start();
                Server north = start(folder.resolve("north"), mailbox, database, "--demo")) {
            SignedIn.takenIn(north, WAREHOUSE);
            SignedIn.takenIn(north, SALES);
            Files.createDirectories(folder.resolve("south"));
            Files.copy(north.data().resolve("master.key"), folder.resolve("south/master.key"));
            try (Server south = start(folder.resolve("south"), mailbox, database)) {
                MailedServers.deploy(north);
                MailedServers.deploy(south);

                assertThat(Stream.of(MailedServers.ask(north, SALES), MailedServers.ask(south, WAREHOUSE))
                                .map(HttpResponse::statusCode))
                        .containsOnly(200);
                waitUntil(() -> mailbox.mails().size() == 2);
                tokens = new String[] {token(mailbox, SALES), token(mailbox, WAREHOUSE)};
                MailedServers.chooseAndComeIn(south, SALES, tokens[0]);
                MailedServers.chooseAndComeIn(north, WAREHOUSE, tokens[1]);

                waitUntil(() -> mailbox.mails().size() == 4);
                Patience.pause(3_000);
                assertThat(mailbox.mails())
                        .extracting(Mailbox.Mail::to)
                        .as("a link and word of another password for each, and nothing twice")
                        .containsExactlyInAnyOrder(SALES, SALES, WAREHOUSE, WAREHOUSE);
                assertThat(south.shell("comptoir:verify --json").status()).isZero();
            }
            north.stop();
            for (String token : tokens) {
                MailedServers.assertNowhere(north.data(), token);
                MailedServers.assertNowhere(rows, token);
            }
        }
    }

    private static String token(Mailbox mailbox, String person) {
        return mailbox.mails().stream()
                .filter(mail -> mail.to().equals(person))
                .map(MailedServers::tokenIn)
                .findFirst()
                .orElseThrow();
    }

    private static Server start(Path data, Mailbox mailbox, EmbeddedPostgres database, String... options)
            throws IOException {
        MailedServers.configure(data, mailbox, "node = " + data.getFileName());
        return Server.startOn(
                data,
                Map.of("COMPTOIR_URL", "https://shop.example"),
                Stream.concat(Stream.of("--db", database.getJdbcUrl("postgres", "postgres")), Stream.of(options))
                        .toArray(String[]::new));
    }
}
