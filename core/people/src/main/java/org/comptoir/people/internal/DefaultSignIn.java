// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.people.internal;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.comptoir.api.company.Companies;
import org.comptoir.api.people.Enrolled;
import org.comptoir.api.people.LinkHolder;
import org.comptoir.api.people.NewSession;
import org.comptoir.api.people.Roles;
import org.comptoir.api.people.SignIn;
import org.comptoir.api.people.Step;
import org.comptoir.api.people.TotpOffer;
import org.comptoir.api.people.Visitor;
import org.comptoir.kernel.Tx;
import org.comptoir.kernel.Units;
import org.comptoir.model.Call;
import org.comptoir.people.internal.Notices.Notice;
import org.comptoir.people.internal.Ticket.Kind;
import org.comptoir.people.internal.Tickets.Issued;
import org.comptoir.people.internal.password.Passwords;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How people come in and prove who they are. */
@Component
public final class DefaultSignIn implements SignIn {

    private final Units units;
    private final Throttle throttle;
    private final Passwords passwords;
    private final SecondFactors factors;
    private final DefaultSessions sessions;
    private final Challenges challenges;
    private final NewPasswords chosen;
    private final Tickets tickets;
    private final Visits visits;
    private final Notices notices;
    private final PersonStore people = new PersonStore();

    @Activate
    public DefaultSignIn(
            @Reference PeopleSchema schema,
            @Reference Units units,
            @Reference Clock clock,
            @Reference Companies companies,
            @Reference Throttle throttle,
            @Reference Passwords passwords,
            @Reference SecondFactors factors,
            @Reference DefaultSessions sessions,
            @Reference Notices notices) {
        this.units = units;
        this.throttle = throttle;
        this.passwords = passwords;
        this.factors = factors;
        this.sessions = sessions;
        this.challenges = new Challenges(units, clock, throttle, passwords);
        this.chosen = new NewPasswords(companies, passwords);
        this.tickets = new Tickets(units, clock);
        this.visits = new Visits(clock);
        this.notices = notices;
    }

    @Override
    public Step password(String email, String password, Visitor visitor) {
        Person person =
                challenges.password(email, password, visitor, whose -> units.read(sql -> people.byEmail(sql, whose)));
        if (passwords.isOutdated(person.password())) {
            String renewed = passwords.digest(password);
            units.write(visits.as(person, visitor), Boolean.class, tx -> {
                people.renewDigest(tx, person, renewed);
                return true;
            });
        }
        return next(person, visitor);
    }

    /** What comes after the right password. */
    private Step next(Person person, Visitor visitor) {
        if (person.hasSecondFactor()) {
            Issued issued = tickets.issue(person, Kind.CODE, visitor);
            return new Step.NeedsCode(issued.ticket(), issued.until(), ways(person));
        }
        if (Roles.needSecondFactor(person.roles())) {
            Issued issued = tickets.issue(person, Kind.ENROLMENT, visitor);
            return new Step.NeedsEnrolment(issued.ticket(), issued.until());
        }
        return new Step.Entered(write(person, visitor, tx -> sessions.start(tx, person, visitor, "password")));
    }

    private static Set<String> ways(Person person) {
        Set<String> ways = new TreeSet<>(Set.of("recovery-code"));
        if (person.totp()) {
            ways.add("code");
        }
        if (person.passkeys() > 0) {
            ways.add("passkey");
        }
        return ways;
    }

    @Override
    public Set<String> ways(String ticket) {
        return Set.copyOf(ways(tickets.holder(tickets.require(ticket, Kind.CODE))));
    }

    private NewSession write(Person person, Visitor visitor, Function<Tx, NewSession> work) {
        return units.write(visits.as(person, visitor), NewSession.class, work);
    }

    @Override
    public NewSession code(String ticket, String code, Visitor visitor) {
        return secondStep(ticket, "code", visitor, (tx, person) -> factors.takeCode(tx, person, code));
    }

    @Override
    public NewSession recoveryCode(String ticket, String recoveryCode, Visitor visitor) {
        return secondStep(
                ticket, "recovery-code", visitor, (tx, person) -> factors.takeRecoveryCode(tx, person, recoveryCode));
    }

    /** Takes what was shown, or refuses. */
    private interface Proof {
        void take(Tx tx, Person person);
    }

    private NewSession secondStep(String secret, String way, Visitor visitor, Proof proof) {
        Ticket ticket = tickets.require(secret, Kind.CODE);
        Person person = tickets.holder(ticket);
        return challenges.code(person, way, visitor, NewSession.class, tx -> {
            proof.take(tx, person);
            tickets.use(tx, ticket);
            return sessions.start(tx, person, visitor, way);
        });
    }

    @Override
    public TotpOffer offerTotp(String ticket, Visitor visitor) {
        Person person = tickets.enrolling(tickets.require(ticket, Kind.ENROLMENT));
        return factors.offer(person, visits.as(person, visitor));
    }

    @Override
    public Enrolled enrolTotp(String secret, String code, Visitor visitor) {
        Ticket ticket = tickets.require(secret, Kind.ENROLMENT);
        Person person = tickets.enrolling(ticket);
        Notice notice = notices.changed(person, Notices.SECOND_FACTOR, visits.as(person, visitor));
        return challenges.code(person, "enrolment", visitor, Enrolled.class, tx -> {
            List<String> recovery = factors.enrol(tx, person, code);
            tickets.use(tx, ticket);
            sessions.endAll(tx, person);
            notice.in(tx);
            Visits.audit(tx, "user.second-factor-enrolled", person, visitor, Map.of("way", "totp"));
            Person enrolled = people.find(tx, person.company(), person.id()).orElseThrow(Refused::ticket);
            return new Enrolled(sessions.start(tx, enrolled, visitor, "code"), recovery);
        });
    }

    @Override
    public LinkHolder link(String token, Visitor visitor) {
        Ticket link = tickets.requireLink(token);
        Person person = tickets.invited(link);
        return new LinkHolder(
                link.kind().text(),
                person.email(),
                person.name(),
                person.language(),
                chosen.company(visits.about(person, visitor)),
                chosen.shortest(person),
                link.endsAt());
    }

    @Override
    public Step choosePassword(String token, String password, Visitor visitor) {
        throttle.admit(visitor);
        Ticket link = tickets.requireLink(token);
        Person person = tickets.invited(link);
        Call call = visits.as(person, visitor);
        String digest = chosen.digest(person, password, call);
        boolean another = link.kind() == Kind.RESET;
        Notice notice = another ? notices.changed(person, Notices.PASSWORD, call) : tx -> {};
        units.write(call, Boolean.class, tx -> {
            tickets.useLink(tx, link);
            if (!people.setPassword(tx, person, digest)) {
                throw Refused.link();
            }
            sessions.endAll(tx, person);
            notice.in(tx);
            Visits.audit(
                    tx,
                    "user.password-chosen",
                    person,
                    visitor,
                    Map.of("by", link.kind().text()));
            return true;
        });
        // Whoever guessed wrong before has nothing to do with the password of now.
        throttle.forgivePassword(visitor, person.email());
        return next(tickets.invited(link), visitor);
    }

    @Override
    public NewSession confirm(String secret, String password, String code, Visitor visitor) {
        StoredSession session = sessions.require(secret);
        Person person = challenges.password(
                session.person().email(), password, visitor, email -> Optional.of(session.person()));
        if (!person.hasSecondFactor()) {
            return write(person, visitor, tx -> sessions.confirmed(tx, session, visitor));
        }
        return challenges.code(person, "code", visitor, NewSession.class, tx -> {
            if (SecondFactors.isOfApp(code)) {
                factors.takeCode(tx, person, code);
            } else {
                factors.takeRecoveryCode(tx, person, code);
            }
            return sessions.confirmed(tx, session, visitor);
        });
    }
}
