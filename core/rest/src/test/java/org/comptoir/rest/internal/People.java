// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.comptoir.api.company.Companies;
import org.comptoir.api.party.Customers;
import org.comptoir.api.people.Invitation;
import org.comptoir.api.people.NewSession;
import org.comptoir.api.people.Step;
import org.comptoir.api.people.UserRequest;
import org.comptoir.api.people.Visitor;
import org.comptoir.kernel.internal.SealedSecrets;
import org.comptoir.model.Actor;
import org.comptoir.model.id.CompanyId;
import org.comptoir.model.id.PartyId;
import org.comptoir.model.id.UserId;
import org.comptoir.people.internal.DefaultSessions;
import org.comptoir.people.internal.DefaultSignIn;
import org.comptoir.people.internal.DefaultUsers;
import org.comptoir.people.internal.Links;
import org.comptoir.people.internal.Notices;
import org.comptoir.people.internal.PeopleRecords;
import org.comptoir.people.internal.PeopleSchema;
import org.comptoir.people.internal.SecondFactors;
import org.comptoir.people.internal.ServerAddress;
import org.comptoir.people.internal.Throttle;
import org.comptoir.people.internal.password.Cost;
import org.comptoir.people.internal.password.Passwords;
import org.comptoir.people.internal.totp.Base32;
import org.comptoir.people.internal.totp.Totp;
import org.comptoir.testkit.FakeMessages;
import org.comptoir.testkit.Scratch;
import org.comptoir.testkit.TestKernel;
import org.jspecify.annotations.Nullable;

/** The people of a shop, the real ones, with passwords that cost little. */
final class People {

    private static final String PASSWORD = "trois bougies bleues";

    final DefaultUsers users;
    final DefaultSessions sessions;
    final PeopleRecords records;
    final SealedSecrets secrets;
    private final DefaultSignIn signIn;
    private final TestKernel kernel;
    private int count;

    People(TestKernel kernel, Companies companies, Customers customers) {
        this.kernel = kernel;
        PeopleSchema schema = new PeopleSchema(kernel.schemas());
        this.sessions = new DefaultSessions(schema, kernel.units(), kernel.clock(), kernel.ids(), customers);
        this.secrets = secrets(kernel);
        SecondFactors factors = new SecondFactors(schema, secrets, kernel.clock());
        this.records = new PeopleRecords(schema, sessions, factors);
        ServerAddress server = new ServerAddress("https://shop.example/");
        Notices notices = new Notices(new FakeMessages(), companies, kernel.ids(), server);
        this.users = new DefaultUsers(schema, kernel.units(), customers, new Links(server), sessions, factors, notices);
        this.signIn = new DefaultSignIn(
                schema,
                kernel.units(),
                kernel.clock(),
                companies,
                new Throttle(schema, kernel.units(), kernel.clock()),
                new Passwords(new Cost(64, 1, 1), 2, Duration.ofSeconds(5)),
                factors,
                sessions,
                notices);
    }

    private static SealedSecrets secrets(TestKernel kernel) {
        return new SealedSecrets(kernel.units(), kernel.clock(), Scratch.folder("comptoir-people"), name -> null);
    }

    /** Somebody who has not been in yet. */
    Invitation invite(CompanyId company, String name, @Nullable PartyId organisation, Set<String> roles) {
        UserRequest request = new UserRequest("p" + ++count + "@people.example", name, "en", roles, organisation);
        return users.invite(
                new UserId(kernel.ids().next()),
                request,
                kernel.call().withCompany(company).withActor(Actor.console("operator")));
    }

    /** Somebody who chose a password, proved their second factor where they must have one, and is in. */
    NewSession enter(CompanyId company, String name, @Nullable PartyId organisation, Set<String> roles) {
        return enter(invite(company, name, organisation, roles));
    }

    NewSession enter(Invitation invitation) {
        // Each from a network of their own: there is a limit to how many try from one.
        Visitor visitor = new Visitor("10." + count % 256 + "." + count / 256 + ".1", "test", Locale.ENGLISH, "t");
        Step step = signIn.choosePassword(invitation.link().token(), PASSWORD, visitor);
        if (step instanceof Step.Entered entered) {
            return entered.session();
        }
        String ticket = ((Step.NeedsEnrolment) step).ticket();
        Totp app = new Totp(Base32.decode(signIn.offerTotp(ticket, visitor).secret()));
        return signIn.enrolTotp(ticket, app.codeAt(kernel.clock().instant()), visitor)
                .session();
    }
}
