// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.people.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.comptoir.api.people.Invitation;
import org.comptoir.api.people.LinkHolder;
import org.comptoir.api.people.NewSession;
import org.comptoir.api.people.Session;
import org.comptoir.api.people.Step;
import org.comptoir.api.people.TotpOffer;
import org.comptoir.api.people.Visitor;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.id.UserId;
import org.comptoir.people.internal.password.Cost;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.FreeLease;
import org.comptoir.testkit.TestKernel;

class SignInTest {

    private static final String PICKER = "picker@lenoir.example";
    private static final String ADMIN = "admin@lenoir.example";

    @EachDatabase
    void whoeverIsInvitedChoosesAPasswordAndIsIn(TestKernel kernel) {
        Front front = new Front(kernel);
        Invitation invitation = front.invited(PICKER, "warehouse");
        String token = invitation.link().token();
        assertThat(invitation.link().url()).isEqualTo("https://shop.example/invitation/" + token);
        LinkHolder holder = front.signIn.link(token, Front.VISITOR);
        assertThat(holder.email()).isEqualTo(PICKER);
        assertThat(holder.company()).isEqualTo("Maison Lenoir");
        assertThat(holder.shortestPassword()).isEqualTo(12);
        Step step = front.signIn.choosePassword(token, Front.PASSWORD, Front.VISITOR);
        assertThat(step).isInstanceOf(Step.Entered.class);
        assertThat(Front.code(() -> front.signIn.choosePassword(token, Front.PASSWORD, Front.VISITOR)))
                .isEqualTo("link.unknown");
        assertThat(front.enter(PICKER.toUpperCase(Locale.ROOT)).session().roles())
                .containsExactly("warehouse");
    }

    @EachDatabase
    void aLinkRunsOutAndABadPasswordDoesNotUseItUp(TestKernel kernel) {
        Front front = new Front(kernel);
        String token = front.invited(PICKER, "warehouse").link().token();
        assertThat(Front.code(() -> front.signIn.choosePassword(token, "password1234", Front.VISITOR)))
                .isEqualTo("password.common");
        assertThat(Front.code(() -> front.signIn.choosePassword(token, "maison-lenoir", Front.VISITOR)))
                .isEqualTo("password.about-you");
        kernel.clock().advance(Duration.ofDays(7));
        assertThat(Front.code(() -> front.signIn.choosePassword(token, Front.PASSWORD, Front.VISITOR)))
                .isEqualTo("link.unknown");
    }

    @EachDatabase
    void aWrongPasswordAnUnknownEmailAndASuspendedPersonAreToldTheSame(TestKernel kernel) {
        Front front = new Front(kernel);
        front.member(PICKER, "warehouse");
        front.users.suspend(front.member("gone@lenoir.example", "warehouse"), front.console());
        front.invited("new@lenoir.example", "warehouse");
        Set<String> told = new HashSet<>();
        for (String email : List.of(PICKER, "nobody@lenoir.example", "gone@lenoir.example", "new@lenoir.example")) {
            String password = email.equals(PICKER) ? "quatre bougies" : Front.PASSWORD;
            ComptoirException refused = Front.refusal(() -> front.signIn.password(email, password, Front.VISITOR));
            told.add(refused.code() + refused.fault() + refused.facts());
        }
        assertThat(told).containsExactly("sign-in.refused" + Fault.UNAUTHENTICATED + "{}");
    }

    @EachDatabase
    void anAdminWithoutASecondFactorCanOnlyEnrol(TestKernel kernel) {
        Front front = new Front(kernel);
        front.member(ADMIN, "admin");
        Step.NeedsEnrolment step = (Step.NeedsEnrolment) front.knock(ADMIN);
        assertThat(front.sessions.authenticate(step.ticket())).isEmpty();
        assertThat(Front.code(() -> front.signIn.code(step.ticket(), "000000", Front.VISITOR)))
                .isEqualTo("sign-in.ticket");
        assertThat(Front.code(() -> front.signIn.enrolTotp(step.ticket(), "000000", Front.VISITOR)))
                .isEqualTo("totp.not-offered");
        TotpOffer offer = front.signIn.offerTotp(step.ticket(), Front.VISITOR);
        assertThat(offer.secret()).matches("[A-Z2-7]{32}");
        assertThat(offer.uri())
                .isEqualTo("otpauth://totp/Comptoir:admin%40lenoir.example?secret=" + offer.secret()
                        + "&issuer=Comptoir&algorithm=SHA1&digits=6&period=30");
        Front.App app = front.enrol(ADMIN);
        assertThat(app.recoveryCodes()).hasSize(10).doesNotHaveDuplicates();
        assertThat(app.recoveryCodes().get(0)).matches("[a-z2-7]{6}(-[a-z2-7]{6}){3}");
        assertThat(front.sessions.authenticate(app.session().secret())).isPresent();
        assertThat(front.knock(ADMIN)).isInstanceOf(Step.NeedsCode.class);
    }

    @EachDatabase
    void theSecretOfAnAppIsNowhereInTheDatabase(TestKernel kernel) {
        Front front = new Front(kernel);
        front.member(ADMIN, "admin");
        Step.NeedsEnrolment step = (Step.NeedsEnrolment) front.knock(ADMIN);
        TotpOffer offer = front.signIn.offerTotp(step.ticket(), Front.VISITOR);
        List<String> rows = kernel.units()
                .read(sql -> sql.query(
                        "select detail from audit_trail union all select password from person", row -> row.text(1)));
        assertThat(rows).noneMatch(row -> row.contains(offer.secret()) || row.contains(Front.PASSWORD));
    }

    @EachDatabase
    void aCodeOpensOnceAndOnlyWithItsTicket(TestKernel kernel) {
        Front front = new Front(kernel);
        front.member(ADMIN, "admin");
        Front.App app = front.enrol(ADMIN);
        Step.NeedsCode first = (Step.NeedsCode) front.knock(ADMIN);
        Step.NeedsCode second = (Step.NeedsCode) front.knock(ADMIN);
        assertThat(first.ways()).containsExactlyInAnyOrder("code", "recovery-code");
        String code = front.code(app);
        NewSession entered =
                front.signIn.code(first.ticket(), code.substring(0, 3) + " " + code.substring(3), Front.VISITOR);
        assertThat(entered.session().scopes()).contains("user:w").doesNotContain("admin");
        assertThat(Front.code(() -> front.signIn.code(first.ticket(), code, Front.VISITOR)))
                .isEqualTo("sign-in.ticket");
        assertThat(Front.code(() -> front.signIn.code(second.ticket(), code, Front.VISITOR)))
                .isEqualTo("sign-in.code");
        kernel.clock().advance(Duration.ofMinutes(10));
        assertThat(Front.code(() -> front.signIn.code(second.ticket(), front.code(app), Front.VISITOR)))
                .isEqualTo("sign-in.ticket");
    }

    @EachDatabase
    void aRecoveryCodeOpensOnceHoweverItIsTyped(TestKernel kernel) {
        Front front = new Front(kernel);
        front.member(ADMIN, "admin");
        Front.App app = front.enrol(ADMIN);
        String typed = app.recoveryCodes().get(3).toUpperCase(Locale.ROOT).replace("-", " ");
        Step.NeedsCode first = (Step.NeedsCode) front.knock(ADMIN);
        NewSession entered = front.signIn.recoveryCode(first.ticket(), typed, Front.VISITOR);
        assertThat(front.account.credentials(entered.secret(), Front.VISITOR).recoveryCodesLeft())
                .isEqualTo(9);
        Step.NeedsCode second = (Step.NeedsCode) front.knock(ADMIN);
        assertThat(Front.code(() -> front.signIn.recoveryCode(second.ticket(), typed, Front.VISITOR)))
                .isEqualTo("sign-in.code");
    }

    @EachDatabase
    void aResetEndsAllSessionsAndDoesNotSkipTheSecondFactor(TestKernel kernel) {
        Front front = new Front(kernel);
        UserId admin = front.member(ADMIN, "admin");
        Front.App app = front.enrol(ADMIN);
        Invitation former = front.users.reset(admin, front.console());
        Invitation reset = front.users.reset(admin, front.console());
        assertThat(front.sessions.authenticate(app.session().secret())).isPresent();
        assertThat(Front.code(() -> front.signIn.link(former.link().token(), Front.VISITOR)))
                .isEqualTo("link.unknown");
        Step step = front.signIn.choosePassword(reset.link().token(), "quatre savons verts", Front.VISITOR);
        assertThat(step).isInstanceOf(Step.NeedsCode.class);
        assertThat(front.sessions.authenticate(app.session().secret())).isEmpty();
        assertThat(Front.code(() -> front.knock(ADMIN))).isEqualTo("sign-in.refused");
    }

    @EachDatabase
    void aResetLinkWorksHalfAnHour(TestKernel kernel) {
        Front front = new Front(kernel);
        UserId picker = front.member(PICKER, "warehouse");
        String token = front.users.reset(picker, front.console()).link().token();
        kernel.clock().advance(Duration.ofMinutes(30));
        assertThat(Front.code(() -> front.signIn.choosePassword(token, "quatre savons verts", Front.VISITOR)))
                .isEqualTo("link.unknown");
    }

    @EachDatabase
    void aProofOfOneselfGoesOnUnderANewSecret(TestKernel kernel) {
        Front front = new Front(kernel);
        front.member(ADMIN, "admin");
        Front.App app = front.enrol(ADMIN);
        kernel.clock().advance(Duration.ofMinutes(10));
        String secret = app.session().secret();
        Session before = front.sessions.authenticate(secret).orElseThrow();
        assertThat(before.isConfirmed(kernel.clock().instant())).isFalse();
        assertThat(Front.code(() -> front.signIn.confirm(secret, Front.PASSWORD, "", Front.VISITOR)))
                .isEqualTo("sign-in.code");
        assertThat(Front.code(() -> front.signIn.confirm(secret, "falsch", front.code(app), Front.VISITOR)))
                .isEqualTo("sign-in.refused");
        NewSession confirmed = front.signIn.confirm(secret, Front.PASSWORD, front.code(app), Front.VISITOR);
        assertThat(confirmed.session().isConfirmed(kernel.clock().instant())).isTrue();
        assertThat(confirmed.session().id()).isEqualTo(before.id());
        assertThat(confirmed.session().csrfToken()).isNotEqualTo(before.csrfToken());
        assertThat(front.sessions.authenticate(secret)).isEmpty();
        assertThat(front.sessions.authenticate(confirmed.secret())).isPresent();
    }

    @EachDatabase
    void eachTryIsWrittenDownOnOneLineAndWithoutSecrets(TestKernel kernel) {
        Front front = new Front(kernel);
        UserId picker = front.member(PICKER, "warehouse");
        Visitor forger = new Visitor("198.51.100.9", "evil\r\n2026 INFO \u001b[31mall is well", Locale.ROOT, "t");
        Front.code(() -> front.signIn.password(PICKER, "mot de passe faux", forger));
        front.signIn.password(PICKER, Front.PASSWORD, forger);
        assertThat(front.trail()).endsWith("user.sign-in-refused", "user.signed-in");
        assertThat(front.details("user.sign-in-refused")).containsExactly("{\"way\":\"password\"}");
        List<String> log = kernel.units()
                .read(sql -> sql.query(
                        "select happened_at, person, address, agent, way, trace_id from sign_in"
                                + " where action = 'user.sign-in-refused'",
                        row -> row.instant(1) + " " + new UserId(row.uuid(2)) + " " + row.text(3) + " " + row.text(4)
                                + " " + row.text(5) + " " + row.text(6)));
        assertThat(log)
                .containsExactly(kernel.clock().instant() + " " + picker
                        + " 198.51.100.9 evil  2026 INFO  [31mall is well password t");
    }

    @EachDatabase
    void wherePeopleCameFromIsForgottenAfterAYearAndThatTheyCameIsNot(TestKernel kernel) {
        Front front = new Front(kernel);
        front.member(PICKER, "warehouse");
        front.enter(PICKER);
        PeoplePurge purge = new PeoplePurge(new PeopleSchema(kernel.schemas()), kernel.units(), kernel.clock());
        List<String> before = front.trail();
        Function<String, Long> count =
                table -> kernel.units().read(sql -> sql.first("select count(*) from " + table, row -> row.number(1))
                        .orElseThrow());
        purge.run(new FreeLease());
        assertThat(count.apply("sign_in")).isPositive();
        kernel.clock().advance(Duration.ofDays(366));
        purge.run(new FreeLease());
        assertThat(count.apply("sign_in")).isZero();
        assertThat(front.trail()).isEqualTo(before);
    }

    @EachDatabase
    void aPasswordMadeAtAnotherCostIsRenewedAtTheNextSignIn(TestKernel kernel) {
        Front cheap = new Front(kernel);
        cheap.member(PICKER, "warehouse");
        Front dearer = new Front(kernel, new Cost(128, 1, 1), cheap.secrets);
        dearer.enter(PICKER);
        List<String> digests = kernel.units().read(sql -> sql.query("select password from person", row -> row.text(1)));
        assertThat(digests).hasSize(1).allMatch(digest -> digest.contains("$m=128,"));
        dearer.enter(PICKER);
    }
}
