// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.people.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.comptoir.people.internal.Ticket.Kind;
import org.comptoir.people.internal.password.Passwords;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How people come in and prove who they are. */
@Component
public final class DefaultSignIn implements SignIn {

    private final Units units;
    private final Clock clock;
    private final Throttle throttle;
    private final Passwords passwords;
    private final SecondFactors factors;
    private final DefaultSessions sessions;
    private final Challenges challenges;
    private final NewPasswords chosen;
    private final Visits visits;
    private final PersonStore people = new PersonStore();
    private final TicketStore tickets = new TicketStore();
    private final RandomText random = new RandomText();

    @Activate
    public DefaultSignIn(
            @Reference PeopleSchema schema,
            @Reference Units units,
            @Reference Clock clock,
            @Reference Companies companies,
            @Reference Throttle throttle,
            @Reference Passwords passwords,
            @Reference SecondFactors factors,
            @Reference DefaultSessions sessions) {
        this.units = units;
        this.clock = clock;
        this.throttle = throttle;
        this.passwords = passwords;
        this.factors = factors;
        this.sessions = sessions;
        this.challenges = new Challenges(units, clock, throttle, passwords);
        this.chosen = new NewPasswords(companies, passwords);
        this.visits = new Visits(clock);
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
        if (person.totp()) {
            Issued issued = issue(person, Kind.CODE, visitor);
            return new Step.NeedsCode(issued.ticket(), issued.until(), Set.of("code", "recovery-code"));
        }
        if (Roles.needSecondFactor(person.roles())) {
            Issued issued = issue(person, Kind.ENROLMENT, visitor);
            return new Step.NeedsEnrolment(issued.ticket(), issued.until());
        }
        return new Step.Entered(write(person, visitor, tx -> sessions.start(tx, person, visitor, "password")));
    }

    private record Issued(String ticket, Instant until) {}

    private Issued issue(Person person, Kind kind, Visitor visitor) {
        String secret = random.next();
        Instant until = clock.instant().plus(kind.lasts());
        units.write(visits.about(person, visitor), Boolean.class, tx -> {
            // Were they changed since their password was looked at, it might be another by now.
            if (!people.hold(tx, person)) {
                throw Refused.signIn();
            }
            tickets.insert(tx, new Ticket(RandomText.digest(secret), person.company(), person.id(), kind, until));
            return true;
        });
        return new Issued(secret, until);
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
        Ticket ticket = ticket(secret, Kind.CODE);
        Person person = holder(ticket);
        return challenges.code(person, way, visitor, NewSession.class, tx -> {
            proof.take(tx, person);
            use(tx, ticket);
            return sessions.start(tx, person, visitor, way);
        });
    }

    private Ticket ticket(String secret, Kind kind) {
        String digest = RandomText.digest(secret);
        return units.read(sql -> tickets.find(sql, digest))
                .filter(found -> found.kind() == kind && clock.instant().isBefore(found.endsAt()))
                .orElseThrow(Refused::ticket);
    }

    private Person holder(Ticket ticket) {
        return units.read(sql -> people.find(sql, ticket.company(), ticket.person()))
                .filter(Person::maySignIn)
                .orElseThrow(Refused::ticket);
    }

    private void use(Tx tx, Ticket ticket) {
        if (!tickets.use(tx, ticket)) {
            throw Refused.ticket();
        }
    }

    @Override
    public TotpOffer offerTotp(String ticket, Visitor visitor) {
        Person person = holder(ticket(ticket, Kind.ENROLMENT));
        return factors.offer(person, visits.as(person, visitor));
    }

    @Override
    public Enrolled enrolTotp(String secret, String code, Visitor visitor) {
        Ticket ticket = ticket(secret, Kind.ENROLMENT);
        Person person = holder(ticket);
        return challenges.code(person, "enrolment", visitor, Enrolled.class, tx -> {
            List<String> recovery = factors.enrol(tx, person, code);
            use(tx, ticket);
            sessions.endAll(tx, person);
            Visits.audit(tx, "user.second-factor-enrolled", person, visitor, Map.of("way", "totp"));
            Person enrolled = people.find(tx, person.company(), person.id()).orElseThrow(Refused::ticket);
            return new Enrolled(sessions.start(tx, enrolled, visitor, "code"), recovery);
        });
    }

    @Override
    public LinkHolder link(String token, Visitor visitor) {
        Ticket link = link(token);
        Person person = invited(link);
        return new LinkHolder(
                link.kind().text(),
                person.email(),
                person.name(),
                person.language(),
                chosen.company(visits.about(person, visitor)),
                chosen.shortest(person),
                link.endsAt());
    }

    private Ticket link(String token) {
        String digest = RandomText.digest(token);
        return units.read(sql -> tickets.find(sql, digest))
                .filter(found -> found.kind().isLink() && clock.instant().isBefore(found.endsAt()))
                .orElseThrow(Refused::link);
    }

    private Person invited(Ticket link) {
        return units.read(sql -> people.find(sql, link.company(), link.person()))
                .filter(person -> person.suspendedAt() == null)
                .orElseThrow(Refused::link);
    }

    @Override
    public Step choosePassword(String token, String password, Visitor visitor) {
        throttle.admit(visitor);
        Ticket link = link(token);
        Person person = invited(link);
        Call call = visits.as(person, visitor);
        String digest = chosen.digest(person, password, call);
        units.write(call, Boolean.class, tx -> {
            if (!tickets.use(tx, link) || !people.setPassword(tx, person, digest)) {
                throw Refused.link();
            }
            sessions.endAll(tx, person);
            Visits.audit(
                    tx,
                    "user.password-chosen",
                    person,
                    visitor,
                    Map.of("by", link.kind().text()));
            return true;
        });
        // Whoever guessed wrong before has nothing to do with the password of now.
        throttle.forgive(visitor, Throttle.passwordOf(person.email()));
        return next(invited(link), visitor);
    }

    @Override
    public NewSession confirm(String secret, String password, String code, Visitor visitor) {
        StoredSession session = sessions.require(secret);
        Person person = challenges.password(
                session.person().email(), password, visitor, email -> Optional.of(session.person()));
        if (!person.totp()) {
            return write(person, visitor, tx -> confirmed(tx, session, visitor));
        }
        return challenges.code(person, "code", visitor, NewSession.class, tx -> {
            if (SecondFactors.isOfApp(code)) {
                factors.takeCode(tx, person, code);
            } else {
                factors.takeRecoveryCode(tx, person, code);
            }
            return confirmed(tx, session, visitor);
        });
    }

    private NewSession confirmed(Tx tx, StoredSession session, Visitor visitor) {
        Visits.audit(
                tx,
                "user.confirmed",
                session.person(),
                visitor,
                Map.of("session", session.id().toString()));
        return sessions.renew(tx, session, tx.now());
    }
}
