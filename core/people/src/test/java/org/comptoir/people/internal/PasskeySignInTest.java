// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.people.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.comptoir.api.people.Enrolled;
import org.comptoir.api.people.NewSession;
import org.comptoir.api.people.Passkey;
import org.comptoir.api.people.Step;
import org.comptoir.api.people.Visitor;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.id.UserId;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.TestKernel;

class PasskeySignInTest {

    private static final String PICKER = "picker@lenoir.example";
    private static final String ADMIN = "admin@lenoir.example";
    private static final String REFUSED = "passkey.refused" + Fault.UNAUTHENTICATED + "{}";

    /** Adds a passkey to somebody who signs in with a password alone, and returns the session that goes on. */
    private static NewSession add(Front front, String email, SoftPasskey passkey) {
        String secret = front.enter(email).secret();
        String answer = passkey.make(front.passkeys.offer(secret, Front.VISITOR));
        return front.passkeys.add(secret, "phone", answer, Front.VISITOR).session();
    }

    private static SoftPasskey picker(Front front) {
        front.member(PICKER, "warehouse");
        SoftPasskey passkey = new SoftPasskey();
        add(front, PICKER, passkey);
        return passkey;
    }

    private static NewSession enter(Front front, SoftPasskey passkey) {
        return front.passkeySignIn.enter(passkey.show(front.passkeySignIn.ask(Front.VISITOR)), Front.VISITOR);
    }

    private static String told(Front front, String answer) {
        ComptoirException refused = Front.refusal(() -> front.passkeySignIn.enter(answer, Front.VISITOR));
        return refused.code() + refused.fault() + refused.facts();
    }

    @EachDatabase
    void aPasskeyLetsInWithoutAPassword(TestKernel kernel) {
        Front front = new Front(kernel);
        SoftPasskey passkey = picker(front);
        assertThat(front.passkeySignIn.ask(Front.VISITOR))
                .contains("\"rpId\":\"shop.example\"", "\"userVerification\":\"required\"", "\"allowCredentials\":[]");
        NewSession session = enter(front, passkey);
        assertThat(session.session().email()).isEqualTo(PICKER);
        assertThat(front.sessions.authenticate(session.secret())).isPresent();
        assertThat(front.details("user.signed-in")).last().asString().contains("\"way\":\"passkey\"");
        Passkey kept = front.passkeys.list(session.secret(), Front.VISITOR).get(0);
        assertThat(kept.name()).isEqualTo("phone");
        assertThat(kept.lastUsedAt()).isEqualTo(kernel.clock().instant());
    }

    @EachDatabase
    void whateverIsWrongIsToldTheSameAndLetsNobodyIn(TestKernel kernel) {
        Front front = new Front(kernel);
        SoftPasskey passkey = picker(front);
        front.member("other@lenoir.example", "warehouse");
        SoftPasskey other = new SoftPasskey();
        add(front, "other@lenoir.example", other);
        Map<String, UnaryOperator<SoftPasskey>> wrongs = new LinkedHashMap<>();
        wrongs.put("another origin", with(wrong -> wrong.origin = "https://shop.example.evil.example"));
        wrongs.put("another port", with(wrong -> wrong.origin = "https://shop.example:8443"));
        wrongs.put("plain http", with(wrong -> wrong.origin = "http://shop.example"));
        wrongs.put("another host", with(wrong -> wrong.host = "evil.example"));
        wrongs.put("within another page", with(wrong -> wrong.crossOrigin = true));
        wrongs.put("nobody looked at", with(wrong -> wrong.flags = SoftPasskey.PRESENT));
        wrongs.put("nobody there", with(wrong -> wrong.flags = SoftPasskey.VERIFIED));
        wrongs.put("nobody named", with(wrong -> wrong.tellsWhose = false));
        wrongs.put("somebody else named", with(wrong -> wrong.pretendToBelongTo(other)));
        wrongs.put("a wrong signature", with(wrong -> wrong.signsWrong = true));
        wrongs.put("another key", SoftPasskey::forged);
        wrongs.put("a passkey that nobody has", right -> new SoftPasskey());
        wrongs.forEach((what, spoil) -> {
            SoftPasskey good = new SoftPasskey();
            front.member(what.replace(' ', '-') + "@lenoir.example", "warehouse");
            add(front, what.replace(' ', '-') + "@lenoir.example", good);
            SoftPasskey wrong = spoil.apply(good);
            kernel.clock().advance(Duration.ofMinutes(1));
            assertThat(told(front, wrong.show(front.passkeySignIn.ask(Front.VISITOR))))
                    .as(what)
                    .isEqualTo(REFUSED);
        });
        assertThat(enter(front, passkey)).isNotNull();
    }

    private static UnaryOperator<SoftPasskey> with(Consumer<SoftPasskey> spoil) {
        return passkey -> {
            spoil.accept(passkey);
            return passkey;
        };
    }

    @EachDatabase
    void whatWasAskedIsAnsweredOnceInTimeAndForWhatItWasAsked(TestKernel kernel) {
        Front front = new Front(kernel);
        SoftPasskey passkey = picker(front);
        String answer = passkey.show(front.passkeySignIn.ask(Front.VISITOR));
        String secret = front.passkeySignIn.enter(answer, Front.VISITOR).secret();
        assertThat(told(front, answer)).as("twice").isEqualTo(REFUSED);
        assertThat(told(front, passkey.showTo("A".repeat(43)))).as("made up").isEqualTo(REFUSED);
        assertThat(told(front, passkey.show(front.passkeySignIn.askAgain(secret, Front.VISITOR))))
                .as("asked for something else")
                .isEqualTo(REFUSED);
        String late = passkey.show(front.passkeySignIn.ask(Front.VISITOR));
        kernel.clock().advance(Duration.ofMinutes(5));
        assertThat(told(front, late)).as("too late").isEqualTo(REFUSED);
        kernel.clock().advance(Duration.ofMinutes(15));
        String wrong = front.passkeySignIn.ask(Front.VISITOR);
        passkey.signsWrong = true;
        told(front, passkey.show(wrong));
        passkey.signsWrong = false;
        assertThat(told(front, passkey.show(wrong))).as("after a wrong one").isEqualTo(REFUSED);
    }

    @EachDatabase
    void whatIsNoAnswerIsRefusedLikeAWrongOne(TestKernel kernel) {
        Front front = new Front(kernel);
        SoftPasskey passkey = picker(front);
        String good = passkey.show(front.passkeySignIn.ask(Front.VISITOR));
        for (String malformed : List.of(
                "",
                "null",
                "[]",
                "{}",
                "{\"id\":7}",
                good.replace("authenticatorData\":\"", "authenticatorData\":\"AAAA"),
                good.replaceAll("\"clientDataJSON\":\"[^\"]*\"", "\"clientDataJSON\":\"bnVsbA\""),
                good.replaceAll("\"signature\":\"[^\"]*\"", "\"signature\":null"),
                good.replaceAll("\"rawId\":\"[^\"]*\"", "\"rawId\":\"\""),
                passkey.make("{\"user\":{\"id\":\"AAAA\"},\"challenge\":\"AAAA\"}"),
                good + " ".repeat(20_000))) {
            assertThat(told(front, malformed)).as(malformed).isEqualTo(REFUSED);
        }
    }

    @EachDatabase
    void aCounterThatGoesBackIsRefusedAndWrittenDown(TestKernel kernel) {
        Front front = new Front(kernel);
        SoftPasskey passkey = picker(front);
        passkey.count = 7;
        enter(front, passkey);
        passkey.count = 8;
        enter(front, passkey);
        assertThat(told(front, passkey.show(front.passkeySignIn.ask(Front.VISITOR))))
                .isEqualTo(REFUSED);
        passkey.count = 3;
        assertThat(told(front, passkey.show(front.passkeySignIn.ask(Front.VISITOR))))
                .isEqualTo(REFUSED);
        assertThat(front.details("user.passkey-counted-back"))
                .hasSize(2)
                .first()
                .asString()
                .contains("pky_");
        passkey.count = 0;
        assertThat(told(front, passkey.show(front.passkeySignIn.ask(Front.VISITOR))))
                .as("it counted before")
                .isEqualTo(REFUSED);
        passkey.count = 9;
        enter(front, passkey);
    }

    @EachDatabase
    void onesThatDoNotCountWorkAsOftenAsTheyLike(TestKernel kernel) {
        Front front = new Front(kernel);
        SoftPasskey passkey = picker(front);
        for (int i = 0; i < 3; i++) {
            assertThat(enter(front, passkey)).isNotNull();
        }
    }

    @EachDatabase
    void aPasskeyIsTheSecondStepAndNeedNotLookAtThePersonThen(TestKernel kernel) {
        Front front = new Front(kernel);
        SoftPasskey passkey = picker(front);
        passkey.flags = SoftPasskey.PRESENT;
        passkey.tellsWhose = false;
        Step.NeedsCode step = (Step.NeedsCode) front.knock(PICKER);
        assertThat(step.ways()).containsExactlyInAnyOrder("passkey", "recovery-code");
        assertThat(front.signIn.ways(step.ticket())).isEqualTo(step.ways());
        assertThat(Front.code(() -> front.signIn.code(step.ticket(), "000000", Front.VISITOR)))
                .isEqualTo("sign-in.code");
        String asked = front.passkeySignIn.askSecond(step.ticket(), Front.VISITOR);
        assertThat(asked).contains("\"userVerification\":\"preferred\"", "\"transports\":[\"internal\"]");
        NewSession session = front.passkeySignIn.second(step.ticket(), passkey.show(asked), Front.VISITOR);
        assertThat(front.sessions.authenticate(session.secret())).isPresent();
        assertThat(Front.code(() -> front.passkeySignIn.askSecond(step.ticket(), Front.VISITOR)))
                .isEqualTo("sign-in.ticket");
    }

    @EachDatabase
    void thePasskeyOfSomebodyElseIsNoSecondStep(TestKernel kernel) {
        Front front = new Front(kernel);
        picker(front);
        front.member("other@lenoir.example", "warehouse");
        SoftPasskey other = new SoftPasskey();
        add(front, "other@lenoir.example", other);
        String ticket = ((Step.NeedsCode) front.knock(PICKER)).ticket();
        String asked = front.passkeySignIn.askSecond(ticket, Front.VISITOR);
        assertThat(Front.code(() -> front.passkeySignIn.second(ticket, other.show(asked), Front.VISITOR)))
                .isEqualTo("passkey.refused");
        other.tellsWhose = false;
        String again = front.passkeySignIn.askSecond(ticket, Front.VISITOR);
        assertThat(Front.code(() -> front.passkeySignIn.second(ticket, other.show(again), Front.VISITOR)))
                .isEqualTo("passkey.refused");
        assertThat(front.details("user.sign-in-refused")).hasSize(2).allMatch(line -> line.contains("passkey"));
    }

    @EachDatabase
    void aPasskeyProvesAgainThatItIsThey(TestKernel kernel) {
        Front front = new Front(kernel);
        SoftPasskey passkey = picker(front);
        NewSession session = enter(front, passkey);
        kernel.clock().advance(Duration.ofMinutes(6));
        passkey.flags = SoftPasskey.PRESENT;
        String unverified = passkey.show(front.passkeySignIn.askAgain(session.secret(), Front.VISITOR));
        assertThat(Front.code(() -> front.passkeySignIn.confirm(session.secret(), unverified, Front.VISITOR)))
                .isEqualTo("passkey.refused");
        passkey.flags = SoftPasskey.PRESENT | SoftPasskey.VERIFIED;
        String asked = front.passkeySignIn.askAgain(session.secret(), Front.VISITOR);
        NewSession proven = front.passkeySignIn.confirm(session.secret(), passkey.show(asked), Front.VISITOR);
        assertThat(proven.session().isConfirmed(kernel.clock().instant())).isTrue();
        assertThat(proven.session().id()).isEqualTo(session.session().id());
        assertThat(front.sessions.authenticate(session.secret())).isEmpty();
    }

    @EachDatabase
    void aPasswordAloneProvesNothingOfWhoHasAPasskey(TestKernel kernel) {
        Front front = new Front(kernel);
        front.member(PICKER, "warehouse");
        String secret = front.enter(PICKER).secret();
        String answer = new SoftPasskey().make(front.passkeys.offer(secret, Front.VISITOR));
        var added = front.passkeys.add(secret, "key", answer, Front.VISITOR);
        String now = added.session().secret();
        assertThat(Front.code(() -> front.signIn.confirm(now, Front.PASSWORD, "", Front.VISITOR)))
                .isEqualTo("sign-in.code");
        assertThat(Front.code(() -> front.signIn.confirm(now, Front.PASSWORD, "123456", Front.VISITOR)))
                .isEqualTo("sign-in.code");
        assertThat(front.signIn.confirm(
                        now, Front.PASSWORD, added.recoveryCodes().get(0), Front.VISITOR))
                .isNotNull();
    }

    @EachDatabase
    void whoMustHaveASecondFactorHasItInAPasskey(TestKernel kernel) {
        Front front = new Front(kernel);
        UserId admin = front.member(ADMIN, "admin");
        String secret = front.enrol(ADMIN).session().secret();
        SoftPasskey passkey = new SoftPasskey();
        var added = front.passkeys.add(
                secret, "key", passkey.make(front.passkeys.offer(secret, Front.VISITOR)), Front.VISITOR);
        assertThat(added.recoveryCodes()).as("those of the app are left").isEmpty();
        NewSession without = front.account.removeTotp(added.session().secret(), Front.VISITOR);
        assertThat(front.account.credentials(without.secret(), Front.VISITOR).recoveryCodesLeft())
                .isEqualTo(10);
        assertThat(front.users.get(admin, front.console()).secondFactor()).isTrue();
        assertThat(enter(front, passkey).session().user()).isEqualTo(admin);
        NewSession last = enter(front, passkey);
        front.passkeys.remove(
                last.secret(),
                front.passkeys.list(last.secret(), Front.VISITOR).get(0).id(),
                Front.VISITOR);
        assertThat(front.users.get(admin, front.console()).secondFactor()).isFalse();
        assertThat(front.knock(ADMIN)).isInstanceOf(Step.NeedsEnrolment.class);
    }

    private static Enrolled enrol(Front front, String ticket, SoftPasskey passkey) {
        String answer = passkey.make(front.passkeySignIn.askToEnrol(ticket, Front.VISITOR));
        return front.passkeySignIn.enrol(ticket, " Téléphone ", answer, Front.VISITOR);
    }

    @EachDatabase
    void whoMustHaveASecondFactorMakesItAPasskeyBeforeTheyComeIn(TestKernel kernel) {
        Front front = new Front(kernel);
        UserId admin = front.member(ADMIN, "admin");
        Step.NeedsEnrolment step = (Step.NeedsEnrolment) front.knock(ADMIN);
        Step.NeedsEnrolment other = (Step.NeedsEnrolment) front.knock(ADMIN);
        SoftPasskey passkey = new SoftPasskey();

        Enrolled enrolled = enrol(front, step.ticket(), passkey);

        assertThat(enrolled.recoveryCodes()).hasSize(10).doesNotHaveDuplicates();
        assertThat(enrolled.session().session().scopes()).contains("user:w");
        assertThat(front.sessions.authenticate(enrolled.session().secret())).isPresent();
        assertThat(front.passkeys.list(enrolled.session().secret(), Front.VISITOR))
                .extracting(Passkey::name)
                .containsExactly("Téléphone");
        assertThat(front.users.get(admin, front.console()).secondFactor()).isTrue();
        assertThat(front.trail()).contains("user.passkey-added");
        for (String ticket : List.of(step.ticket(), other.ticket())) {
            assertThat(Front.code(() -> front.passkeySignIn.askToEnrol(ticket, Front.VISITOR)))
                    .as("used up, and of before")
                    .isEqualTo("sign-in.ticket");
            assertThat(Front.code(() -> front.signIn.offerTotp(ticket, Front.VISITOR)))
                    .isEqualTo("sign-in.ticket");
        }
        Step.NeedsCode next = (Step.NeedsCode) front.knock(ADMIN);
        assertThat(next.ways()).containsExactlyInAnyOrder("passkey", "recovery-code");
        String shown = passkey.show(front.passkeySignIn.askSecond(next.ticket(), Front.VISITOR));
        assertThat(front.passkeySignIn
                        .second(next.ticket(), shown, Front.VISITOR)
                        .session()
                        .user())
                .isEqualTo(admin);
        assertThat(enter(front, passkey).session().user()).isEqualTo(admin);
    }

    @EachDatabase
    void whatIsNoPasskeyOfTheirsEnrolsNobody(TestKernel kernel) {
        Front front = new Front(kernel);
        UserId admin = front.member(ADMIN, "admin");
        front.member("books@lenoir.example", "accountant");
        SoftPasskey pickers = picker(front);
        String ticket = ((Step.NeedsEnrolment) front.knock(ADMIN)).ticket();
        String others = ((Step.NeedsEnrolment) front.knock("books@lenoir.example")).ticket();

        String answer = new SoftPasskey().make(front.passkeySignIn.askToEnrol(others, Front.VISITOR));
        assertThat(Front.code(() -> front.passkeySignIn.enrol(ticket, "x", answer, Front.VISITOR)))
                .as("asked of somebody else")
                .isEqualTo("passkey.refused");
        SoftPasskey elsewhere = new SoftPasskey();
        elsewhere.origin = "https://evil.example";
        assertThat(Front.code(() -> enrol(front, ticket, elsewhere))).isEqualTo("passkey.refused");
        assertThat(Front.code(() -> enrol(front, ticket, pickers))).isEqualTo("passkey.known");
        for (String name : List.of("", "  ", "x".repeat(61))) {
            assertThat(Front.code(() -> front.passkeySignIn.enrol(ticket, name, answer, Front.VISITOR)))
                    .startsWith("field.");
        }
        String second = ((Step.NeedsCode) front.knock(PICKER)).ticket();
        for (String wrong : List.of("", "made-up", second)) {
            assertThat(Front.code(() -> front.passkeySignIn.askToEnrol(wrong, Front.VISITOR)))
                    .isEqualTo("sign-in.ticket");
            assertThat(Front.code(() -> front.passkeySignIn.enrol(wrong, "x", answer, Front.VISITOR)))
                    .isEqualTo("sign-in.ticket");
        }
        assertThat(front.users.get(admin, front.console()).secondFactor()).isFalse();
        kernel.clock().advance(Duration.ofMinutes(10));
        assertThat(Front.code(() -> front.passkeySignIn.askToEnrol(ticket, Front.VISITOR)))
                .isEqualTo("sign-in.ticket");
    }

    @EachDatabase
    void tooManyWrongPasskeysHaveOneWaitAtTheEnrolmentToo(TestKernel kernel) {
        Front front = new Front(kernel);
        front.member(ADMIN, "admin");
        String ticket = ((Step.NeedsEnrolment) front.knock(ADMIN)).ticket();
        for (int i = 0; i < 5; i++) {
            assertThat(Front.code(() -> front.passkeySignIn.enrol(ticket, "x", "{}", Front.VISITOR)))
                    .isEqualTo("passkey.refused");
        }
        assertThat(Front.code(() -> enrol(front, ticket, new SoftPasskey()))).isEqualTo("sign-in.throttled");
    }

    @EachDatabase
    void whoIsSuspendedDoesNotComeInByPasskeyEither(TestKernel kernel) {
        Front front = new Front(kernel);
        SoftPasskey passkey = picker(front);
        UserId picker = enter(front, passkey).session().user();
        front.users.suspend(picker, front.console());
        assertThat(told(front, passkey.show(front.passkeySignIn.ask(Front.VISITOR))))
                .isEqualTo(REFUSED);
    }

    @EachDatabase
    void wrongAnswersArePausedLikeWrongPasswordsForKnownAndUnknownAlike(TestKernel kernel) {
        Front front = new Front(kernel);
        SoftPasskey known = picker(front);
        known.signsWrong = true;
        for (SoftPasskey passkey : List.of(known, new SoftPasskey())) {
            for (int i = 0; i < 5; i++) {
                assertThat(told(front, passkey.show(front.passkeySignIn.ask(Front.VISITOR))))
                        .isEqualTo(REFUSED);
            }
            ComptoirException held = Front.refusal(() -> enter(front, passkey));
            assertThat(held.code()).isEqualTo("sign-in.throttled");
            assertThat(held.facts()).containsEntry("retryAfterSeconds", "30");
        }
        known.signsWrong = false;
        kernel.clock().advance(Duration.ofSeconds(30));
        assertThat(enter(front, known)).isNotNull();
    }

    @EachDatabase
    void nobodyAsksWithoutEnd(TestKernel kernel) {
        Front front = new Front(kernel);
        Visitor visitor = new Visitor("203.0.113.9", "", Locale.ROOT, "t");
        for (int i = 0; i < 120; i++) {
            front.passkeySignIn.ask(visitor);
        }
        assertThat(Front.code(() -> front.passkeySignIn.ask(visitor))).isEqualTo("sign-in.throttled");
        assertThat(front.passkeySignIn.ask(Front.VISITOR)).isNotEmpty();
        assertThat(Front.code(() -> front.knock(PICKER)))
                .as("passwords are counted apart")
                .isEqualTo("sign-in.refused");
    }

    @EachDatabase
    void aServerThatDoesNotKnowItsAddressOffersNone(TestKernel kernel) {
        Front front = new Front(kernel, new ServerAddress(""));
        front.member(PICKER, "warehouse");
        String secret = front.enter(PICKER).secret();
        assertThat(front.passkeySignIn.obstacle()).isEqualTo("no-address");
        assertThat(Front.code(() -> front.passkeySignIn.ask(Front.VISITOR))).isEqualTo("passkey.not-offered");
        assertThat(Front.code(() -> front.passkeySignIn.enter("{}", Front.VISITOR)))
                .isEqualTo("passkey.not-offered");
        assertThat(Front.code(() -> front.passkeys.offer(secret, Front.VISITOR)))
                .isEqualTo("passkey.not-offered");
    }

    @EachDatabase
    void theUsualKindsOfKeysWork(TestKernel kernel) {
        Front front = new Front(kernel);
        for (String algorithm : List.of("ES256", "RS256", "EdDSA")) {
            String email = algorithm.toLowerCase(Locale.ROOT) + "@lenoir.example";
            front.member(email, "warehouse");
            SoftPasskey passkey = new SoftPasskey(algorithm);
            passkey.sync = true;
            NewSession session = add(front, email, passkey);
            assertThat(front.passkeys
                            .list(session.secret(), Front.VISITOR)
                            .get(0)
                            .synced())
                    .isTrue();
            assertThat(enter(front, passkey).session().email()).isEqualTo(email);
        }
    }
}
