// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comptoir.itests.Patience.waitUntil;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What somebody who forgot the password does on servers with a mail server beside them, and what must not be left of it. */
final class MailedServers {

    private static final String ANOTHER = "sept corneilles grises";
    private static final Pattern LINK = Pattern.compile("https://shop\\.example/reset/([A-Za-z0-9_-]{43})");

    private MailedServers() {}

    /** Has a server that is to start on this folder speak to the mail server as soon as the plugin is there. */
    static void configure(Path data, Mailbox mailbox, String... more) throws IOException {
        String place = "127.0.0.1:" + mailbox.port();
        Files.createDirectories(data.resolve("conf"));
        Files.writeString(
                data.resolve("conf/org.comptoir.plugins.cfg"), "development = true\n" + String.join("\n", more) + "\n");
        Files.writeString(
                data.resolve("conf/org.comptoir.brokers.cfg"),
                "privateHosts = " + place + "\nsockets = comptoir.notifier-mail:" + place + "\n");
        Files.writeString(
                data.resolve("conf/org.comptoir.plugin.mail-lenoir.cfg"),
                "name = mail-lenoir\nhost = 127.0.0.1\nport = " + mailbox.port()
                        + "\ntls = none\nfrom = boutique@maison-lenoir.example\n");
    }

    static void deploy(Server server) throws IOException {
        Path jar = HotDeployIT.jarOf("notifier-mail");
        Files.copy(jar, server.data().resolve("deploy").resolve(jar.getFileName()));
        waitUntil(() -> mails(server));
    }

    static boolean mails(Server server) {
        return server.get("/forgotten-password").body().contains("name=\"email\"");
    }

    static String tokenIn(Mailbox.Mail mail) {
        Matcher link = LINK.matcher(mail.text());
        assertThat(link.find()).as(mail.text()).isTrue();
        return link.group(1);
    }

    static HttpResponse<String> ask(Server server, String email) {
        return post(server, "/forgotten-password", "email=" + URLEncoder.encode(email, StandardCharsets.UTF_8));
    }

    static void chooseAndComeIn(Server server, String email, String token) {
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
                "email=" + URLEncoder.encode(email, StandardCharsets.UTF_8) + "&password=" + password);
        assertThat(entered.statusCode()).as(entered.body()).isEqualTo(303);
        assertThat(entered.headers().allValues("Set-Cookie")).anyMatch(cookie -> cookie.startsWith("__Host-comptoir="));
    }

    static HttpResponse<String> post(Server server, String path, String form) {
        return server.send(HttpRequest.newBuilder(URI.create(server.url() + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    }

    /** The link lies in no file of the server: not in the database, where it waited, and in no log. */
    static void assertNowhere(Path data, String token) throws IOException {
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
}
