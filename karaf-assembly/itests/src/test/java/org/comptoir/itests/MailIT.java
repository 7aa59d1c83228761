// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comptoir.itests.Patience.waitUntil;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody who forgot the password, on a server with a mail server beside it: from the page to the mail and in again. */
class MailIT {

    private static final String SALES = "sales@maison-lenoir.example";

    @Test
    void whoForgotThePasswordComesInAgainByMail(@TempDir Path folder) throws IOException {
        Path data = folder.resolve("data");
        try (Mailbox mailbox = new Mailbox()) {
            MailedServers.configure(data, mailbox);
            try (Server server = Server.startOn(data, Map.of("COMPTOIR_URL", "https://shop.example"), "--demo")) {
                SignedIn.takenIn(server, SALES);
                assertThat(MailedServers.mails(server)).isFalse();
                MailedServers.deploy(server);

                HttpResponse<String> unknown = MailedServers.ask(server, "nobody@maison-lenoir.example");
                HttpResponse<String> known = MailedServers.ask(server, SALES);
                assertThat(known.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(200);
                assertThat(known.body().replace(SALES, "X"))
                        .isEqualTo(unknown.body().replace("nobody@maison-lenoir.example", "X"));

                waitUntil(() -> !mailbox.mails().isEmpty());
                Mailbox.Mail mail = mailbox.mails().get(0);
                assertThat(mail.to()).isEqualTo(SALES);
                String token = MailedServers.tokenIn(mail);
                MailedServers.chooseAndComeIn(server, SALES, token);
                waitUntil(() -> mailbox.mails().size() == 2);
                assertThat(mailbox.mails().get(1).text()).contains("mot de passe a été changé");

                assertThat(server.shell("comptoir:message-list --json").ok().out())
                        .contains("password-reset", "password-changed", "\"sent\"")
                        .doesNotContain(SALES, token);
                assertThat(server.shell("comptoir:secret-list --json").ok().out())
                        .doesNotContain("message/");
                assertThat(server.shell("comptoir:verify --json").status()).isZero();
                server.stop();
                server.restart();
                waitUntil(() -> MailedServers.mails(server));
                server.stop();
                MailedServers.assertNowhere(data, token);
            }
        }
    }
}
