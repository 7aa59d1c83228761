// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.mail;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import javax.net.ssl.SSLContext;
import org.comptoir.model.Actor;
import org.comptoir.model.Call;
import org.comptoir.model.Idempotency;
import org.comptoir.model.id.CompanyId;
import org.comptoir.spi.broker.v1.PluginSecret;
import org.comptoir.spi.notify.v1.Message;
import org.comptoir.tck.stub.StubSockets;

/** A mail server and senders that are set up for it. */
final class Mailing implements AutoCloseable {

    static final String HOST = "smtp.lenoir.example";
    static final Map<String, String> FACTS = Map.of(
            "name",
            "Camille",
            "company",
            "Maison Lenoir",
            "link",
            "https://shop.example/reset/t0ken_-",
            "minutes",
            "30");

    final SSLContext certificates;
    final MailServer server;

    Mailing(SSLContext certificates, boolean implicit) {
        this.certificates = certificates;
        this.server = new MailServer(certificates, implicit);
    }

    static Sender sender(String host, String tls, String user, String from) {
        return new Sender("mail-lenoir", host, 587, tls, user, user.isEmpty() ? "" : "secret:plugin/x/p", from);
    }

    static Sender sender() {
        return sender(HOST, "starttls", MailServer.USER, "boutique@lenoir.example");
    }

    MailNotifier notifier() {
        return notifier(sender(), MailServer.PASSWORD);
    }

    MailNotifier notifier(Sender sender, String password) {
        Properties more = new Properties();
        more.put("mail.smtp.ssl.socketFactory", certificates.getSocketFactory());
        return new MailNotifier(
                sender,
                new StubSockets(server.port(), certificates),
                (reference, call) -> PluginSecret.of(password),
                Clock.fixed(Instant.parse("2026-11-21T09:00:00Z"), ZoneOffset.UTC),
                more);
    }

    static Message message(String to) {
        return message(to, "password-reset", Locale.FRENCH, FACTS);
    }

    static Message message(String to, String template, Locale language, Map<String, String> facts) {
        return new Message("email", to, template, language, facts, List.of());
    }

    static Call call(String key) {
        return call(key, "digest-of-" + key);
    }

    static Call call(String key, String digest) {
        return new Call(
                new CompanyId(new UUID(0, 1)),
                Actor.system("messages"),
                new Idempotency(key, digest),
                Instant.parse("2100-01-01T00:00:00Z"),
                Locale.ENGLISH,
                "trace");
    }

    @Override
    public void close() {
        server.close();
    }
}
