// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.people.internal;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.comptoir.api.people.Enrolled;
import org.comptoir.api.people.Invitation;
import org.comptoir.api.people.NewSession;
import org.comptoir.api.people.Step;
import org.comptoir.api.people.TotpOffer;
import org.comptoir.api.people.UserRequest;
import org.comptoir.api.people.Visitor;
import org.comptoir.kernel.Secrets;
import org.comptoir.kernel.internal.SealedSecrets;
import org.comptoir.kernel.json.Json;
import org.comptoir.model.Actor;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.id.PartyId;
import org.comptoir.model.id.UserId;
import org.comptoir.people.internal.password.Cost;
import org.comptoir.people.internal.password.Passwords;
import org.comptoir.people.internal.totp.Base32;
import org.comptoir.people.internal.totp.Totp;
import org.comptoir.testkit.FakeCompanies;
import org.comptoir.testkit.FakeMessages;
import org.comptoir.testkit.FreeLease;
import org.comptoir.testkit.Scratch;
import org.comptoir.testkit.TestKernel;
import org.jspecify.annotations.Nullable;

/** The module's services on a fresh database, with passwords that cost little, and people to try them with. */
final class Front {

    static final String PASSWORD = "trois bougies bleues";
    static final Visitor VISITOR = new Visitor("192.0.2.7", "Firefox/150", Locale.FRANCE, "trace-test");

    final TestKernel kernel;
    final FakeCustomers customers = new FakeCustomers();
    final Secrets secrets;
    final DefaultSessions sessions;
    final DefaultUsers users;
    final DefaultSignIn signIn;
    final DefaultAccount account;
    final DefaultPasskeys passkeys;
    final DefaultPasskeySignIn passkeySignIn;
    final Throttle throttle;
    final FakeMessages messages = new FakeMessages();
    final DefaultPasswordResets resets;
    final ResetJob resetJob;

    Front(TestKernel kernel) {
        this(kernel, new Cost(64, 1, 1));
    }

    Front(TestKernel kernel, Cost cost) {
        this(kernel, cost, secrets(kernel));
    }

    Front(TestKernel kernel, Cost cost, Secrets secrets) {
        this(kernel, cost, secrets, new ServerAddress("https://shop.example/"));
    }

    Front(TestKernel kernel, ServerAddress address) {
        this(kernel, new Cost(64, 1, 1), secrets(kernel), address);
    }

    private Front(TestKernel kernel, Cost cost, Secrets secrets, ServerAddress address) {
        this.kernel = kernel;
        this.secrets = secrets;
        PeopleSchema schema = new PeopleSchema(kernel.schemas());
        FakeCompanies companies = new FakeCompanies();
        Passwords passwords = new Passwords(cost, 2, Duration.ofSeconds(5));
        this.throttle = new Throttle(schema, kernel.units(), kernel.clock());
        this.sessions = node();
        SecondFactors factors = new SecondFactors(schema, secrets, kernel.clock());
        Notices notices = new Notices(messages, companies, kernel.ids(), address);
        Links links = new Links(address);
        this.users = new DefaultUsers(schema, kernel.units(), customers, links, sessions, factors, notices);
        this.resets =
                new DefaultPasswordResets(schema, kernel.units(), kernel.clock(), kernel.ids(), throttle, notices);
        this.resetJob = new ResetJob(schema, kernel.units(), kernel.clock(), links, notices);
        this.signIn = new DefaultSignIn(
                schema, kernel.units(), kernel.clock(), companies, throttle, passwords, factors, sessions, notices);
        this.account = new DefaultAccount(
                schema, kernel.units(), kernel.clock(), companies, throttle, passwords, factors, sessions, notices);
        Ceremonies ceremonies = new Ceremonies(schema, kernel.units(), new Json(), address);
        this.passkeys = new DefaultPasskeys(
                kernel.units(), kernel.clock(), kernel.ids(), factors, sessions, ceremonies, notices);
        this.passkeySignIn = new DefaultPasskeySignIn(
                kernel.units(), kernel.clock(), kernel.ids(), factors, throttle, passwords, sessions, ceremonies);
    }

    /** What a link in a mail has, asked for and answered. */
    String mailedToken() {
        String link = String.valueOf(messages.last().facts().get("link"));
        return link.substring(link.lastIndexOf('/') + 1);
    }

    void answerWishes() {
        while (resetJob.hasWork()) {
            resetJob.run(new FreeLease());
        }
    }

    /** The sessions as another node of the same server knows them. */
    DefaultSessions node() {
        return new DefaultSessions(kernel.units(), kernel.clock(), kernel.ids(), customers, Runnable::run, () -> {});
    }

    private static Secrets secrets(TestKernel kernel) {
        return new SealedSecrets(kernel.units(), kernel.clock(), Scratch.folder("people"), name -> null);
    }

    /** A call of the console. */
    Call console() {
        return kernel.call().withActor(Actor.console("operator"));
    }

    /** A call of somebody who is signed in. */
    Call as(UserId user) {
        Person person = kernel.units()
                .read(sql -> new PersonStore().find(sql, TestKernel.MAISON_LENOIR, user))
                .orElseThrow();
        return kernel.call().withActor(Actor.user(user)).withReach(person.reach());
    }

    PartyId organisation() {
        return customers.add(new PartyId(kernel.ids().next()));
    }

    static UserRequest request(String email, @Nullable PartyId organisation, String... roles) {
        return new UserRequest(email, "Camille " + email.substring(0, 3), "fr", Set.of(roles), organisation);
    }

    Invitation invited(String email, String... roles) {
        return users.invite(new UserId(kernel.ids().next()), request(email, null, roles), console());
    }

    /** Somebody with {@link #PASSWORD}. */
    UserId member(String email, String... roles) {
        return accepted(invited(email, roles));
    }

    UserId buyer(String email, PartyId organisation, String... roles) {
        return accepted(users.invite(new UserId(kernel.ids().next()), request(email, organisation, roles), console()));
    }

    UserId accepted(Invitation invitation) {
        signIn.choosePassword(invitation.link().token(), PASSWORD, VISITOR);
        kernel.clock().advance(Duration.ofMinutes(1));
        return invitation.user().id();
    }

    Step knock(String email) {
        return signIn.password(email, PASSWORD, VISITOR);
    }

    /** Lets somebody in who needs a password alone. */
    NewSession enter(String email) {
        return ((Step.Entered) knock(email)).session();
    }

    /** An app with a secret, as people have it in their pocket. */
    record App(Totp totp, List<String> recoveryCodes, NewSession session) {}

    /** Enrols somebody who must, and lets them in. */
    App enrol(String email) {
        Step.NeedsEnrolment step = (Step.NeedsEnrolment) knock(email);
        TotpOffer offer = signIn.offerTotp(step.ticket(), VISITOR);
        Totp totp = new Totp(Base32.decode(offer.secret()));
        Enrolled enrolled =
                signIn.enrolTotp(step.ticket(), totp.codeAt(kernel.clock().instant()), VISITOR);
        kernel.clock().advance(Duration.ofMinutes(2));
        return new App(totp, enrolled.recoveryCodes(), enrolled.session());
    }

    String code(App app) {
        return app.totp().codeAt(kernel.clock().instant());
    }

    static ComptoirException refusal(ThrowingCallable work) {
        return catchThrowableOfType(ComptoirException.class, work);
    }

    static String code(ThrowingCallable work) {
        return refusal(work).code();
    }

    /** The actions in the trail, in order. */
    List<String> trail() {
        return kernel.units()
                .read(sql -> sql.query("select action from audit_trail order by link_number", row -> row.text(1)));
    }

    List<String> details(String action) {
        return kernel.units()
                .read(sql -> sql.query(
                        "select detail from audit_trail where action = ? order by link_number",
                        row -> row.text(1),
                        action));
    }
}
