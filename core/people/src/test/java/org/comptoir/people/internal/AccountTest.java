// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.people.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.comptoir.api.people.Credentials;
import org.comptoir.api.people.Enrolled;
import org.comptoir.api.people.NewSession;
import org.comptoir.api.people.Step;
import org.comptoir.api.people.TotpOffer;
import org.comptoir.people.internal.totp.Base32;
import org.comptoir.people.internal.totp.Totp;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.TestKernel;

class AccountTest {

    private static final String PICKER = "picker@lenoir.example";
    private static final String ADMIN = "admin@lenoir.example";
    private static final String OTHER = "quatre savons verts";

    @EachDatabase
    void anotherPasswordEndsAllOtherSessions(TestKernel kernel) {
        Front front = new Front(kernel);
        front.member(PICKER, "warehouse");
        String elsewhere = front.enter(PICKER).secret();
        String secret = front.enter(PICKER).secret();
        assertThat(Front.code(() -> front.account.changePassword(secret, "falsch", OTHER, Front.VISITOR)))
                .isEqualTo("sign-in.refused");
        assertThat(Front.code(() -> front.account.changePassword(secret, Front.PASSWORD, "kurz", Front.VISITOR)))
                .isEqualTo("password.too-short");
        NewSession renewed = front.account.changePassword(secret, Front.PASSWORD, OTHER, Front.VISITOR);
        assertThat(front.sessions.authenticate(elsewhere)).isEmpty();
        assertThat(front.sessions.authenticate(secret)).isEmpty();
        assertThat(front.sessions.authenticate(renewed.secret())).isPresent();
        assertThat(Front.code(() -> front.knock(PICKER))).isEqualTo("sign-in.refused");
        assertThat(front.signIn.password(PICKER, OTHER, Front.VISITOR)).isInstanceOf(Step.Entered.class);
    }

    @EachDatabase
    void whatChangesHowOneComesInNeedsAFreshProof(TestKernel kernel) {
        Front front = new Front(kernel);
        front.member(PICKER, "warehouse");
        String old = front.enter(PICKER).secret();
        kernel.clock().advance(Duration.ofMinutes(5).plusSeconds(1));
        assertThat(Front.code(() -> front.account.changePassword(old, Front.PASSWORD, OTHER, Front.VISITOR)))
                .isEqualTo("session.unconfirmed");
        assertThat(Front.code(() -> front.account.offerTotp(old, Front.VISITOR)))
                .isEqualTo("session.unconfirmed");
        assertThat(Front.code(() -> front.account.enrolTotp(old, "123456", Front.VISITOR)))
                .isEqualTo("session.unconfirmed");
        assertThat(Front.code(() -> front.account.removeTotp(old, Front.VISITOR)))
                .isEqualTo("session.unconfirmed");
        assertThat(Front.code(() -> front.account.renewRecoveryCodes(old, Front.VISITOR)))
                .isEqualTo("session.unconfirmed");
        String secret =
                front.signIn.confirm(old, Front.PASSWORD, "", Front.VISITOR).secret();
        front.account.changePassword(secret, Front.PASSWORD, OTHER, Front.VISITOR);
    }

    @EachDatabase
    void anyoneMayEnrolAnAppAndDoWithoutItAgain(TestKernel kernel) {
        Front front = new Front(kernel);
        front.member(PICKER, "warehouse");
        String secret = front.enter(PICKER).secret();
        assertThat(Front.code(() -> front.account.renewRecoveryCodes(secret, Front.VISITOR)))
                .isEqualTo("totp.none");
        TotpOffer offer = front.account.offerTotp(secret, Front.VISITOR);
        assertThat(Front.code(() -> front.account.enrolTotp(secret, "12345", Front.VISITOR)))
                .isEqualTo("sign-in.code");
        Totp totp = new Totp(Base32.decode(offer.secret()));
        Enrolled enrolled =
                front.account.enrolTotp(secret, totp.codeAt(kernel.clock().instant()), Front.VISITOR);
        String renewed = enrolled.session().secret();
        List<String> codes = front.account.renewRecoveryCodes(renewed, Front.VISITOR);
        assertThat(codes).hasSize(10).doesNotContainAnyElementsOf(enrolled.recoveryCodes());
        Credentials credentials = front.account.credentials(renewed, Front.VISITOR);
        assertThat(credentials.totp()).isTrue();
        assertThat(credentials.recoveryCodesLeft()).isEqualTo(10);
        assertThat(front.knock(PICKER)).isInstanceOf(Step.NeedsCode.class);
        front.account.removeTotp(renewed, Front.VISITOR);
        assertThat(front.knock(PICKER)).isInstanceOf(Step.Entered.class);
        assertThat(front.secrets.names(front.console())).isEmpty();
    }

    @EachDatabase
    void anAdminDoesNotDoWithoutASecondFactorButMayChangeTheApp(TestKernel kernel) {
        Front front = new Front(kernel);
        front.member(ADMIN, "admin");
        Front.App app = front.enrol(ADMIN);
        String secret = app.session().secret();
        assertThat(Front.code(() -> front.account.removeTotp(secret, Front.VISITOR)))
                .isEqualTo("totp.compulsory");
        TotpOffer offer = front.account.offerTotp(secret, Front.VISITOR);
        Totp other = new Totp(Base32.decode(offer.secret()));
        Step.NeedsCode step = (Step.NeedsCode) front.knock(ADMIN);
        front.signIn.code(step.ticket(), front.code(app), Front.VISITOR);
        front.account.enrolTotp(secret, other.codeAt(kernel.clock().instant()), Front.VISITOR);
        kernel.clock().advance(Duration.ofMinutes(2));
        Step.NeedsCode again = (Step.NeedsCode) front.knock(ADMIN);
        assertThat(Front.code(() -> front.signIn.code(again.ticket(), front.code(app), Front.VISITOR)))
                .isEqualTo("sign-in.code");
        front.signIn.code(again.ticket(), other.codeAt(kernel.clock().instant()), Front.VISITOR);
    }

    @EachDatabase
    void nameAndLanguageAreOnesOwnAffair(TestKernel kernel) {
        Front front = new Front(kernel);
        front.member(PICKER, "warehouse");
        String secret = front.enter(PICKER).secret();
        assertThat(Front.code(() -> front.account.rename(secret, "Quai", "de", Front.VISITOR)))
                .isEqualTo("user.language");
        front.account.rename(secret, "Quai", "en", Front.VISITOR);
        assertThat(front.sessions.authenticate(secret).orElseThrow().language()).isEqualTo("en");
        assertThat(front.account.user(secret, Front.VISITOR).name()).isEqualTo("Quai");
        front.sessions.signOut(secret, Front.VISITOR);
        assertThat(Front.code(() -> front.account.user(secret, Front.VISITOR))).isEqualTo("session.unknown");
    }
}
