// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import org.comptoir.model.Call;
import org.comptoir.spi.Health;
import org.comptoir.spi.Outcome;
import org.comptoir.spi.Problem;
import org.comptoir.spi.broker.v1.PluginSecret;
import org.comptoir.spi.broker.v1.PluginSockets;
import org.comptoir.spi.notify.v1.Delivery;
import org.comptoir.spi.notify.v1.Message;
import org.comptoir.tck.counterparty.Counterparty.Mood;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailNotifierTest {

    private static final String TO = "camille@lenoir.example";
    private static final Pattern PART = Pattern.compile("base64\r\n\r\n([A-Za-z0-9+/=\r\n]+)\r\n--");

    @TempDir
    private static Path folder;

    private static SSLContext certificates;

    private Mailing mailing;

    @BeforeAll
    static void certify() {
        certificates = Certificates.made(folder);
    }

    @BeforeEach
    void open() {
        mailing = new Mailing(certificates, false);
    }

    @AfterEach
    void close() {
        mailing.close();
        assertThat(mailing.server.breaches).as("breaches of SMTP").isEmpty();
    }

    private String only() {
        assertThat(mailing.server.mails).hasSize(1);
        return mailing.server.mails.values().iterator().next();
    }

    private static List<String> parts(String mail) {
        return PART.matcher(mail)
                .results()
                .map(part -> new String(Base64.getMimeDecoder().decode(part.group(1)), StandardCharsets.UTF_8))
                .toList();
    }

    private static Problem problem(Outcome<Delivery> outcome) {
        return outcome instanceof Outcome.Failed<Delivery> failed
                ? failed.problem()
                : ((Outcome.Unknown<Delivery>) outcome).problem();
    }

    @Test
    void aLetterArrivesInItsLanguageAsTextAndAsHtml() {
        Outcome<Delivery> outcome = mailing.notifier().send(Mailing.message(TO), Mailing.call("msg_1"));
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        String mail = only();
        assertThat(mail)
                .contains("\r\nFrom: boutique@lenoir.example\r\n")
                .contains("\r\nTo: " + TO + "\r\n")
                .contains("\r\nContent-Language: fr\r\n")
                .contains("Date: Sat, 21 Nov 2026 09:00:00 GMT\r\n");
        assertThat(((Outcome.Done<Delivery>) outcome).value().externalId()).matches("<[0-9a-f]{32}@lenoir.example>");
        List<String> parts = parts(mail);
        assertThat(parts).hasSize(2);
        assertThat(parts.get(0)).contains("Bonjour Camille,", "https://shop.example/reset/t0ken_-\n", "30 minutes");
        assertThat(parts.get(1))
                .contains("<a href=\"https://shop.example/reset/t0ken_-\">https://shop.example/reset/t0ken_-</a>");
    }

    @Test
    void englishIsSpokenToAllOthers() {
        mailing.notifier()
                .send(Mailing.message(TO, "password-reset", Locale.GERMAN, Mailing.FACTS), Mailing.call("msg_2"));
        assertThat(parts(only()).get(0)).startsWith("Hello Camille,");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"password-reset", "invitation", "password-changed", "second-factor-changed", "email-changed"})
    void eachTemplateIsThereInBothLanguagesAndLeavesNoPlaceOpen(String template) {
        Map<String, String> facts =
                Map.of("name", "C", "company", "L", "link", "https://shop.example/x", "minutes", "30", "days", "7");
        for (Locale language : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            Message message = Mailing.message(TO, template, language, facts);
            Letter letter = Objects.requireNonNull(Letters.BY_TEMPLATE.get(template));
            assertThat(letter.subject(message) + letter.text(message) + letter.html(message))
                    .doesNotContain("{", "}");
            assertThat(mailing.notifier().send(message, Mailing.call(template + language)))
                    .isInstanceOf(Outcome.Done.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "x\r\nBcc: everybody@lenoir.example",
                "x\r\n\r\n<html>",
                "{link}",
                "$1\\",
                "javascript:alert(1)",
                "https://evil.example/\" onclick=\"x"
            })
    void aFactIsTextWhateverStandsInIt(String evil) {
        Map<String, String> facts = Map.of("name", evil, "company", evil, "link", evil, "minutes", "30");
        mailing.notifier().send(Mailing.message(TO, "password-reset", Locale.ENGLISH, facts), Mailing.call("msg_evil"));
        String mail = only();
        String head = mail.substring(0, mail.indexOf("\r\n\r\n"));
        assertThat(head).doesNotContain("\r\nBcc:");
        assertThat(mailing.server.recipients).containsExactly(TO);
        assertThat(parts(mail)).hasSize(2);
        assertThat(parts(mail).get(1)).doesNotContain("<script", "<img", "<a ", "onclick=\"", "\r");
        assertThat(parts(mail)
                        .get(1)
                        .replaceAll(
                                "</?(!DOCTYPE html|html lang=\"en\"|html|head|meta charset=\"utf-8\"|body|p|br)>", ""))
                .doesNotContain("<", ">");
    }

    @Test
    void theSameKeyHasTheSameNumberOverARestart() {
        mailing.notifier().send(Mailing.message(TO), Mailing.call("msg_3"));
        mailing.notifier().send(Mailing.message(TO), Mailing.call("msg_3"));
        assertThat(mailing.server.recipients).hasSize(2);
        assertThat(mailing.server.mails).hasSize(1);
    }

    @Test
    void whatWasTakenOverIsNotHandedOverAgainAndAnotherMessageUnderItsKeyIsRefused() {
        MailNotifier notifier = mailing.notifier();
        Outcome<Delivery> first = notifier.send(Mailing.message(TO), Mailing.call("msg_4"));
        assertThat(notifier.send(Mailing.message(TO), Mailing.call("msg_4"))).isEqualTo(first);
        assertThat(mailing.server.recipients).hasSize(1);
        assertThat(problem(notifier.send(Mailing.message("other@lenoir.example"), Mailing.call("msg_4", "other")))
                        .code())
                .isEqualTo("mail.other-message");
    }

    @ParameterizedTest
    @CsvSource({
        "nobody@lenoir.example, true, mail.recipient-refused",
        "later@lenoir.example, false, mail.recipient-refused",
        "full@lenoir.example, true, mail.refused"
    })
    void whatTheServerRefusesEndsOrIsTriedAgainAndItsWordsAreNotPassedOn(String to, boolean certain, String code) {
        Outcome<Delivery> outcome = mailing.notifier().send(Mailing.message(to), Mailing.call("msg_5"));
        assertThat(outcome).isInstanceOf(certain ? Outcome.Failed.class : Outcome.Unknown.class);
        assertThat(problem(outcome).code()).isEqualTo(code);
        assertThat(problem(outcome).toString()).doesNotContain(to);
        assertThat(mailing.server.mails).isEmpty();
    }

    @Test
    void aSenderWhomTheServerDoesNotWantIsRefused() {
        Sender stranger = Mailing.sender(Mailing.HOST, "starttls", MailServer.USER, "stranger@lenoir.example");
        Outcome<Delivery> outcome =
                mailing.notifier(stranger, MailServer.PASSWORD).send(Mailing.message(TO), Mailing.call("msg_6"));
        assertThat(outcome).isInstanceOf(Outcome.Failed.class);
        assertThat(problem(outcome).code()).isEqualTo("mail.sender-refused");
    }

    @Test
    void aWrongPasswordNeedsTheAdmin() {
        Outcome<Delivery> outcome =
                mailing.notifier(Mailing.sender(), "canary-wrong").send(Mailing.message(TO), Mailing.call("msg_7"));
        assertThat(outcome).isInstanceOf(Outcome.Failed.class);
        assertThat(problem(outcome).code()).isEqualTo("mail.password-refused");
        assertThat(problem(outcome).kind()).isEqualTo(Problem.Kind.NEEDS_CONFIG);
        assertThat(outcome.toString()).doesNotContain("canary-wrong");
    }

    @Test
    void aConnectionThatBreaksAfterTheDataIsUnknown() {
        mailing.server.counterparty().become(Mood.FORGETFUL);
        Outcome<Delivery> outcome = mailing.notifier().send(Mailing.message(TO), Mailing.call("msg_8"));
        assertThat(outcome).isInstanceOf(Outcome.Unknown.class);
        assertThat(mailing.server.mails).hasSize(1);
    }

    @Test
    void withoutStartTlsNothingIsSaidThatMatters() {
        mailing.server.withoutTls();
        Outcome<Delivery> outcome = mailing.notifier().send(Mailing.message(TO), Mailing.call("msg_9"));
        assertThat(outcome).isInstanceOf(Outcome.Failed.class);
        assertThat(problem(outcome).code()).isEqualTo("mail.no-tls");
        assertThat(mailing.server.recipients).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"starttls", "implicit"})
    void aCertificateOfAnotherNameIsNotBelieved(String tls) {
        mailing.close();
        mailing = new Mailing(certificates, tls.equals("implicit"));
        Sender elsewhere = Mailing.sender("other.lenoir.example", tls, MailServer.USER, "boutique@lenoir.example");
        Outcome<Delivery> outcome =
                mailing.notifier(elsewhere, MailServer.PASSWORD).send(Mailing.message(TO), Mailing.call("msg_10"));
        assertThat(outcome).isNotInstanceOf(Outcome.Done.class);
        assertThat(mailing.server.recipients).isEmpty();
    }

    @Test
    void tlsFromTheFirstByte() {
        mailing.close();
        mailing = new Mailing(certificates, true);
        Sender sender = Mailing.sender(Mailing.HOST, "implicit", MailServer.USER, "boutique@lenoir.example");
        assertThat(mailing.notifier(sender, MailServer.PASSWORD).send(Mailing.message(TO), Mailing.call("msg_11")))
                .isInstanceOf(Outcome.Done.class);
        assertThat(only()).contains("To: " + TO);
    }

    @Test
    void aServerOnThisMachineNeedsNeitherTlsNorAPassword() {
        mailing.server.withoutTls();
        Sender sender = Mailing.sender("127.0.0.1", "none", "", "boutique@lenoir.example");
        assertThat(mailing.notifier(sender, "").send(Mailing.message(TO), Mailing.call("msg_12")))
                .isInstanceOf(Outcome.Done.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "camille",
                "camille@",
                "a b@lenoir.example",
                "x@lenoir.example\r\nBcc: y@lenoir.example",
                "<x@lenoir.example>",
                "x@lenoir.example, y@lenoir.example",
                "é@lenoir.example"
            })
    void whatIsNoAddressIsRefused(String to) {
        assertThat(problem(mailing.notifier().send(Mailing.message(to), Mailing.call("msg_13")))
                        .code())
                .isEqualTo("mail.address");
        assertThat(mailing.server.recipients).isEmpty();
    }

    @Test
    void aFactThatTheTemplateNeedsMustBeThere() {
        assertThat(problem(mailing.notifier()
                                .send(
                                        Mailing.message(TO, "password-reset", Locale.FRENCH, Map.of("name", "C")),
                                        Mailing.call("msg_14")))
                        .code())
                .isEqualTo("mail.fact-missing");
    }

    @ParameterizedTest
    @CsvSource({
        "Mail,     smtp.lenoir.example, 587, starttls, u, secret:x, a@b.example, name",
        "mail,     '',                  587, starttls, u, secret:x, a@b.example, host",
        "mail,     a b,                 587, starttls, u, secret:x, a@b.example, host",
        "mail,     smtp.lenoir.example, 0,   starttls, u, secret:x, a@b.example, port",
        "mail,     smtp.lenoir.example, 587, ssl3,     u, secret:x, a@b.example, tls",
        "mail,     smtp.lenoir.example, 25,  none,     u, secret:x, a@b.example, tls",
        "mail,     smtp.lenoir.example, 587, starttls, u, '',       a@b.example, .password",
        "mail,     smtp.lenoir.example, 587, starttls, u, secret:x, lenoir,      from",
    })
    void wrongSettingsAreNamedAndServeNoChannel(
            String name, String host, int port, String tls, String user, String password, String from, String field) {
        MailNotifier notifier =
                mailing.notifier(new Sender(name, host, port, tls, user, password, from), MailServer.PASSWORD);
        Health health = notifier.check(Mailing.call(""));
        assertThat(health.state()).isEqualTo(Health.State.NEEDS_CONFIG);
        assertThat(health.field()).isEqualTo(field);
        assertThat(notifier.channels()).isEmpty();
        assertThat(problem(notifier.send(Mailing.message(TO), Mailing.call("msg_15")))
                        .code())
                .isEqualTo("mail.settings");
    }

    @Test
    void aHostThatNobodyListedEndsTheMessageAndOneThatIsAwayDoesNot() {
        for (Problem.Kind kind : Problem.Kind.values()) {
            Outcome<Socket> refused = new Outcome.Failed<>(Problem.of("outbound.test", kind, "no"));
            MailNotifier notifier = new MailNotifier(
                    Mailing.sender(),
                    new PluginSockets() {
                        @Override
                        public Outcome<Socket> plain(String host, int port, Call call) {
                            return refused;
                        }

                        @Override
                        public Outcome<Socket> encrypted(String host, int port, Call call) {
                            return refused;
                        }
                    },
                    (reference, call) -> PluginSecret.of("x"),
                    Clock.systemUTC(),
                    new Properties());
            boolean away = kind == Problem.Kind.UNREACHABLE || kind == Problem.Kind.BUSY;
            assertThat(notifier.send(Mailing.message(TO), Mailing.call("msg_16")))
                    .isInstanceOf(away ? Outcome.Unknown.class : Outcome.Failed.class);
        }
    }
}
