// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody who forgot the password, on a server with a mail server beside it: from the page to the mail and in again. */
class MailIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String SALES = "sales@maison-lenoir.example";
    private static final String ANOTHER = "sept corneilles grises";
    private static final Pattern LINK = Pattern.compile("https://shop\\.example/reset/([A-Za-z0-9_-]{43})");

    @Test
    void whoForgotThePasswordComesInAgainByMail(@TempDir Path folder) throws IOException {
        Path data = folder.resolve("data");
        Files.createDirectories(data.resolve("conf"));
        try (Mailbox mailbox = new Mailbox()) {
            String place = "127.0.0.1:" + mailbox.port();
            Files.writeString(data.resolve("conf/org.comptoir.plugins.cfg"), "development = true\n");
            Files.writeString(
                    data.resolve("conf/org.comptoir.brokers.cfg"),
                    "privateHosts = " + place + "\nsockets = comptoir.notifier-mail:" + place + "\n");
            Files.writeString(
                    data.resolve("conf/org.comptoir.plugin.mail-lenoir.cfg"),
                    "name = mail-lenoir\nhost = 127.0.0.1\nport = " + mailbox.port()
                            + "\ntls = none\nfrom = boutique@maison-lenoir.example\n");
            try (Server server = Server.startOn(data, Map.of("COMPTOIR_URL", "https://shop.example"), "--demo")) {
                waitUntil(() -> Files.exists(data.resolve("demo-people")));
                assertThat(server.get("/forgotten-password").body()).doesNotContain("name=\"email\"");
                Path jar = HotDeployIT.jarOf("notifier-mail");
                Files.copy(jar, data.resolve("deploy").resolve(jar.getFileName()));
                waitUntil(() -> server.get("/forgotten-password").body().contains("name=\"email\""));

                HttpResponse<String> unknown = ask(server, "nobody@maison-lenoir.example");
                HttpResponse<String> known = ask(server, SALES);
                assertThat(known.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(200);
                assertThat(known.body().replace(SALES, "X"))
                        .isEqualTo(unknown.body().replace("nobody@maison-lenoir.example", "X"));

                waitUntil(() -> !mailbox.mails().isEmpty());
                Mailbox.Mail mail = mailbox.mails().get(0);
                assertThat(mail.to()).isEqualTo(SALES);
                Matcher link = LINK.matcher(mail.text());
                assertThat(link.find()).as(mail.text()).isTrue();
                chooseAndComeIn(server, link.group(1));
                waitUntil(() -> mailbox.mails().size() == 2);
                assertThat(mailbox.mails().get(1).text()).contains("mot de passe a été changé");

                assertThat(server.shell("comptoir:message-list --json").ok().out())
                        .contains("password-reset", "password-changed", "\"sent\"")
                        .doesNotContain(SALES, link.group(1));
                assertThat(server.shell("comptoir:secret-list --json").ok().out())
                        .doesNotContain("message/");
                assertThat(server.shell("comptoir:verify --json").status()).isZero();
                server.stop();
                server.restart();
                waitUntil(() -> server.get("/forgotten-password").body().contains("name=\"email\""));
                server.stop();
                assertNowhere(data, link.group(1));
            }
        }
    }

    private static HttpResponse<String> ask(Server server, String email) {
        return post(server, "/forgotten-password", "email=" + URLEncoder.encode(email, StandardCharsets.UTF_8));
    }

    private static void chooseAndComeIn(Server server, String token) {
        String password = URLEncoder.encode(ANOTHER, StandardCharsets.UTF_8);
        HttpResponse<String> chosen = post(server, "/reset/" + token, "password=" + password + "&again=" + password);
        assertThat(chosen.headers().allValues("Set-Cookie"))
                .as(chosen.body())
                .anyMatch(cookie -> cookie.startsWith("__Host-comptoir="));
        assertThat(post(server, "/reset/" + token, "password=" + password + "&again=" + password)
                        .statusCode())
                .isEqualTo(404);
        HttpResponse<String> entered = post(
                server,
                "/sign-in",
                "email=" + URLEncoder.encode(SALES, StandardCharsets.UTF_8) + "&password=" + password);
        assertThat(entered.statusCode()).as(entered.body()).isEqualTo(303);
        assertThat(entered.headers().allValues("Set-Cookie")).anyMatch(cookie -> cookie.startsWith("__Host-comptoir="));
    }

    private static HttpResponse<String> post(Server server, String path, String form) {
        return server.send(HttpRequest.newBuilder(URI.create(server.url() + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    }

    /** The link lies in no file of the server: not in the database, where it waited, and in no log. */
    private static void assertNowhere(Path data, String token) throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            assertThat(all).isNotEmpty();
            for (Path file : all) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(token))
                        .as("the link in " + file)
                        .isFalse();
            }
        }
    }

    private static void waitUntil(BooleanSupplier condition) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("not within " + PATIENCE).isLessThan(until);
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
