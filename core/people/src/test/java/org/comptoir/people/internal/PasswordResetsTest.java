// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.people.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.comptoir.api.message.MessageRequest;
import org.comptoir.api.people.Invitation;
import org.comptoir.api.people.NewSession;
import org.comptoir.api.people.Step;
import org.comptoir.api.people.Visitor;
import org.comptoir.kernel.Job;
import org.comptoir.kernel.Tx;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.id.UserId;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.FreeLease;
import org.comptoir.testkit.TestKernel;

class PasswordResetsTest {

    private static final String PICKER = "picker@lenoir.example";
    private static final String ADMIN = "admin@lenoir.example";
    private static final String ANOTHER = "sept corneilles grises";

    private static Front front(TestKernel kernel) {
        Front front = new Front(kernel);
        front.messages.reach();
        return front;
    }

    @EachDatabase
    void whoForgotThePasswordGetsALinkByMailAndChoosesAnother(TestKernel kernel) {
        Front front = new Front(kernel);
        UserId picker = front.member(PICKER, "warehouse");
        front.messages.reach();
        NewSession former = front.enter(PICKER);
        front.resets.ask(" Picker@Lenoir.example", Front.VISITOR);
        assertThat(front.messages.queued())
                .as("nothing happens while somebody waits")
                .isEmpty();
        front.answerWishes();
        MessageRequest mail = front.messages.last();
        assertThat(mail.to()).isEqualTo(PICKER);
        assertThat(mail.template()).isEqualTo("password-reset");
        assertThat(mail.language()).isEqualTo(Locale.FRENCH);
        assertThat(mail.person()).isEqualTo(picker);
        assertThat(mail.until()).isEqualTo(kernel.clock().instant().plus(Duration.ofMinutes(30)));
        assertThat(mail.facts())
                .containsEntry("minutes", "30")
                .containsEntry("company", "Maison Lenoir")
                .containsKey("name");
        assertThat(mail.facts().get("link")).matches("https://shop\\.example/reset/[A-Za-z0-9_-]{43}");

        String token = front.mailedToken();
        assertThat(front.signIn.choosePassword(token, ANOTHER, Front.VISITOR)).isInstanceOf(Step.Entered.class);
        assertThat(Front.code(() -> front.sessions.require(former.secret()))).isEqualTo("session.unknown");
        assertThat(Front.code(() -> front.signIn.choosePassword(token, ANOTHER, Front.VISITOR)))
                .isEqualTo("link.unknown");
        assertThat(Front.code(() -> front.knock(PICKER))).isEqualTo("sign-in.refused");
        assertThat(front.trail()).contains("user.reset-asked", "user.password-chosen");
        assertThat(front.messages.templates()).containsExactly("password-reset", "password-changed");
    }

    @EachDatabase
    void theLinkWorksForHalfAnHourAndALaterOneEndsIt(TestKernel kernel) {
        Front front = front(kernel);
        front.member(PICKER, "warehouse");
        String first = mailed(front);
        String second = mailed(front);
        assertThat(Front.code(() -> front.signIn.choosePassword(first, ANOTHER, Front.VISITOR)))
                .isEqualTo("link.unknown");
        kernel.clock().advance(Duration.ofMinutes(30));
        assertThat(Front.code(() -> front.signIn.choosePassword(second, ANOTHER, Front.VISITOR)))
                .isEqualTo("link.unknown");
    }

    private static String mailed(Front front) {
        front.resets.ask(PICKER, Front.VISITOR);
        front.answerWishes();
        return front.mailedToken();
    }

    @EachDatabase
    void theSecondFactorIsNotSkipped(TestKernel kernel) {
        Front front = new Front(kernel);
        front.member(ADMIN, "admin");
        Front.App app = front.enrol(ADMIN);
        front.messages.reach();
        front.resets.ask(ADMIN, Front.VISITOR);
        front.answerWishes();
        Step step = front.signIn.choosePassword(front.mailedToken(), ANOTHER, Front.VISITOR);
        assertThat(step).isInstanceOf(Step.NeedsCode.class);
        assertThat(front.signIn
                        .code(((Step.NeedsCode) step).ticket(), front.code(app), Front.VISITOR)
                        .secret())
                .isNotEmpty();
    }

    @EachDatabase
    void nobodyElseGetsAnythingAndTheAskingIsTheSame(TestKernel kernel) {
        Front front = front(kernel);
        front.invited("invited@lenoir.example", "warehouse");
        UserId suspended = front.member("suspended@lenoir.example", "warehouse");
        front.users.suspend(suspended, front.console());
        front.member(PICKER, "warehouse");
        // The first from a network leaves a row that the others find.
        front.resets.ask("first@lenoir.example", Front.VISITOR);
        int before = front.messages.queued().size();
        List<Long> trips =
                List.of("nobody@lenoir.example", "invited@lenoir.example", "suspended@lenoir.example", PICKER).stream()
                        .map(email -> kernel.roundTrips(() -> front.resets.ask(email, Front.VISITOR)))
                        .distinct()
                        .toList();
        assertThat(trips).as("round trips to the database, whoever it is").hasSize(1);
        front.answerWishes();
        assertThat(front.messages.queued()).hasSize(before + 1);
        assertThat(front.messages.last().to()).isEqualTo(PICKER);
        assertThat(front.details("user.reset-asked")).hasSize(1);
    }

    @EachDatabase
    void tokensLieAsDigestsAlone(TestKernel kernel) {
        Front front = front(kernel);
        front.member(PICKER, "warehouse");
        String token = mailed(front);
        List<String> digests =
                kernel.units().read(sql -> sql.query("select digest from person_ticket", row -> row.text(1)));
        assertThat(digests).containsExactly(RandomText.digest(token));
        assertThat(front.details("user.reset-asked").toString()).doesNotContain(token);
    }

    @EachDatabase
    void oneEmailIsAskedForThreeTimesAnHourWhoeverHasItAndFromWherever(TestKernel kernel) {
        Front front = front(kernel);
        front.member(PICKER, "warehouse");
        for (String email : List.of(PICKER, "nobody@lenoir.example")) {
            for (int i = 0; i < 3; i++) {
                front.resets.ask(email, from(email.length() + i));
            }
            ComptoirException held = Front.refusal(() -> front.resets.ask(email, from(99)));
            assertThat(held.code()).isEqualTo("sign-in.throttled");
            assertThat(held.fault()).isEqualTo(Fault.THROTTLED);
        }
        kernel.clock().advance(Duration.ofHours(1));
        front.resets.ask(PICKER, from(99));
    }

    private static Visitor from(int network) {
        return new Visitor("10.0." + network + ".1", "", Locale.ROOT, "t");
    }

    @EachDatabase
    void oneNetworkAsksTenTimesAnHour(TestKernel kernel) {
        Front front = front(kernel);
        for (int i = 0; i < 10; i++) {
            front.resets.ask("p" + i + "@lenoir.example", from(1));
        }
        assertThat(Front.code(() -> front.resets.ask("p11@lenoir.example", from(1))))
                .isEqualTo("sign-in.throttled");
        front.resets.ask("p11@lenoir.example", from(2));
    }

    @EachDatabase
    void withoutANotifierOrAnAddressOfTheServerNobodyIsPromisedAMail(TestKernel kernel) {
        Front front = new Front(kernel);
        assertThat(front.resets.offered(Front.VISITOR)).isFalse();
        assertThat(Front.code(() -> front.resets.ask(PICKER, Front.VISITOR))).isEqualTo("password-reset.unavailable");
    }

    @EachDatabase
    void aServerThatDoesNotKnowItsAddressMailsNoLinks(TestKernel kernel) {
        Front nowhere = new Front(kernel, new ServerAddress(""));
        nowhere.messages.reach();
        assertThat(nowhere.resets.offered(Front.VISITOR)).isFalse();
    }

    @EachDatabase
    void aWishThatNobodyAnswersIsForgottenWithinHours(TestKernel kernel) {
        Front front = front(kernel);
        front.resets.ask(PICKER, Front.VISITOR);
        kernel.clock().advance(Duration.ofMinutes(61));
        new PeoplePurge(new PeopleSchema(kernel.schemas()), kernel.units(), kernel.clock()).run(new FreeLease());
        assertThat(front.resetJob.hasWork()).isFalse();
    }

    @EachDatabase
    void aNodeThatLostItsTurnAnswersNothing(TestKernel kernel) {
        Front front = new Front(kernel);
        front.member(PICKER, "warehouse");
        front.messages.reach();
        front.resets.ask(PICKER, Front.VISITOR);
        Job.Lease lost = new Job.Lease() {
            @Override
            public long token() {
                return 1;
            }

            @Override
            public void check(Tx tx) {
                throw new ComptoirException("job.lease-lost", Fault.CONFLICT, Map.of());
            }
        };
        assertThat(Front.code(() -> front.resetJob.run(lost))).isEqualTo("job.lease-lost");
        assertThat(front.messages.queued()).isEmpty();
        front.answerWishes();
        assertThat(front.messages.templates()).containsExactly("password-reset");
    }

    @EachDatabase
    void whoIsInvitedGetsTheLinkByMailToo(TestKernel kernel) {
        Front front = front(kernel);
        Invitation invitation = front.invited(PICKER, "warehouse");
        MessageRequest mail = front.messages.last();
        assertThat(mail.template()).isEqualTo("invitation");
        assertThat(mail.facts()).containsEntry("link", invitation.link().url()).containsEntry("days", "7");
        Invitation again = front.users.inviteAgain(invitation.user().id(), front.console());
        assertThat(front.messages.last().facts())
                .containsEntry("link", again.link().url());
    }

    @EachDatabase
    void whoeverHasAnotherWayInIsToldAtTheAddressOfBefore(TestKernel kernel) {
        Front front = new Front(kernel);
        UserId picker = front.member(PICKER, "warehouse");
        front.messages.reach();
        NewSession session = front.enter(PICKER);
        NewSession confirmed = front.signIn.confirm(session.secret(), Front.PASSWORD, "", Front.VISITOR);
        front.account.changePassword(confirmed.secret(), Front.PASSWORD, ANOTHER, Front.VISITOR);
        assertThat(front.messages.templates()).containsExactly("password-changed");
        long version = front.users.get(picker, front.console()).version();
        front.users.update(picker, version, Front.request("other@lenoir.example", null, "warehouse"), front.console());
        assertThat(front.messages.templates()).endsWith("email-changed");
        assertThat(front.messages.last().to()).isEqualTo(PICKER);
        long later = front.users.get(picker, front.console()).version();
        front.users.update(
                picker, later, Front.request("other@lenoir.example", null, "warehouse", "sales"), front.console());
        assertThat(front.messages.queued())
                .as("other roles are no other way in")
                .hasSize(2);
        Instant now = kernel.clock().instant();
        assertThat(front.messages.last().until()).isEqualTo(now.plus(Duration.ofDays(1)));
    }

    @EachDatabase
    void whoeverHasAnotherSecondFactorIsTold(TestKernel kernel) {
        Front front = new Front(kernel);
        UserId admin = front.member(ADMIN, "admin");
        front.messages.reach();
        front.enrol(ADMIN);
        front.users.resetSecondFactor(admin, front.console());
        front.users.resetSecondFactor(admin, front.console());
        assertThat(front.messages.templates()).containsExactly("second-factor-changed", "second-factor-changed");
    }
}
