// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.people.internal;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comptoir.api.people.Enrolled;
import org.comptoir.api.people.NewSession;
import org.comptoir.api.people.PasskeySignIn;
import org.comptoir.api.people.Visitor;
import org.comptoir.kernel.Ids;
import org.comptoir.kernel.Tx;
import org.comptoir.kernel.Units;
import org.comptoir.people.internal.Ceremonies.Proof;
import org.comptoir.people.internal.Ticket.Kind;
import org.comptoir.people.internal.passkey.Credential;
import org.comptoir.people.internal.passkey.Shown;
import org.comptoir.people.internal.password.Passwords;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Passkeys at the door. */
@Component
public final class DefaultPasskeySignIn implements PasskeySignIn {

    private static final String WAY = "passkey";
    private static final String ENROLMENT = "enrolment";

    private final Units units;
    private final NewPasskeys made;
    private final Throttle throttle;
    private final DefaultSessions sessions;
    private final Ceremonies ceremonies;
    private final Challenges challenges;
    private final Tickets tickets;
    private final Visits visits;
    private final PersonStore people = new PersonStore();
    private final PasskeyStore passkeys = new PasskeyStore();

    @Activate
    public DefaultPasskeySignIn(
            @Reference Units units,
            @Reference Clock clock,
            @Reference Ids ids,
            @Reference SecondFactors factors,
            @Reference Throttle throttle,
            @Reference Passwords passwords,
            @Reference DefaultSessions sessions,
            @Reference Ceremonies ceremonies) {
        this.units = units;
        this.made = new NewPasskeys(ids, factors);
        this.throttle = throttle;
        this.sessions = sessions;
        this.ceremonies = ceremonies;
        this.challenges = new Challenges(units, clock, throttle, passwords);
        this.tickets = new Tickets(units, clock);
        this.visits = new Visits(clock);
    }

    @Override
    public String obstacle() {
        return ceremonies.obstacle();
    }

    @Override
    public String ask(Visitor visitor) {
        throttle.admitQuestion(visitor);
        return ceremonies.ask(Purpose.SIGN_IN, null, visits.ofNobody(visitor));
    }

    @Override
    public NewSession enter(String answer, Visitor visitor) {
        Optional<Shown> read = ceremonies.shown(answer);
        if (read.isEmpty()) {
            throttle.admit(visitor);
            throw Refused.passkey();
        }
        Shown shown = read.get();
        String key = Throttle.passkeyOf(shown.credentialDigest());
        Optional<Person> owner = ceremonies.known(shown).flatMap(this::owner);
        if (owner.isEmpty()) {
            throttle.admit(visitor, key);
            ceremonies.takeUnknown(shown, Purpose.SIGN_IN, visits.ofNobody(visitor));
            throttle.noteUnknown(visitor);
            throw Refused.passkey();
        }
        Person person = owner.get();
        return challenges.counted(key, person, WAY, visitor, () -> {
            Proof proof = take(shown, Purpose.SIGN_IN, null, person, visitor);
            if (!person.maySignIn()) {
                throw Refused.passkey();
            }
            return units.write(visits.as(person, visitor), NewSession.class, tx -> {
                use(tx, proof);
                return sessions.start(tx, person, visitor, WAY);
            });
        });
    }

    private Optional<Person> owner(StoredPasskey passkey) {
        return units.read(sql -> people.find(sql, passkey.company(), passkey.person()));
    }

    private Proof take(Shown shown, Purpose purpose, @Nullable Person asked, Person person, Visitor visitor) {
        return ceremonies.take(
                shown,
                purpose,
                asked,
                person,
                visits.about(person, visitor),
                passkey -> units.write(visits.about(person, visitor), Boolean.class, tx -> {
                    Map<String, String> which = Map.of("passkey", passkey.id().toString());
                    Visits.audit(tx, "user.passkey-counted-back", person, visitor, which);
                    return true;
                }));
    }

    private void use(Tx tx, Proof proof) {
        if (!passkeys.used(tx, proof.passkey(), proof.signCount())) {
            throw Refused.passkey();
        }
    }

    /** What somebody showed who said before who they are. */
    private Proof shownBy(Person person, Purpose purpose, String answer, Visitor visitor) {
        Shown shown = ceremonies.shown(answer).orElseThrow(Refused::passkey);
        return take(shown, purpose, person, person, visitor);
    }

    @Override
    public String askSecond(String ticket, Visitor visitor) {
        Person person = tickets.holder(tickets.require(ticket, Kind.CODE));
        return ceremonies.ask(Purpose.SECOND, person, visits.about(person, visitor));
    }

    @Override
    public NewSession second(String secret, String answer, Visitor visitor) {
        Ticket ticket = tickets.require(secret, Kind.CODE);
        Person person = tickets.holder(ticket);
        return challenges.counted(Throttle.codeOf(person.id()), person, WAY, visitor, () -> {
            Proof proof = shownBy(person, Purpose.SECOND, answer, visitor);
            return units.write(visits.as(person, visitor), NewSession.class, tx -> {
                use(tx, proof);
                tickets.use(tx, ticket);
                return sessions.start(tx, person, visitor, WAY);
            });
        });
    }

    @Override
    public String askToEnrol(String ticket, Visitor visitor) {
        Person person = tickets.enrolling(tickets.require(ticket, Kind.ENROLMENT));
        return ceremonies.askToMake(person, visits.as(person, visitor));
    }

    @Override
    public Enrolled enrol(String secret, String name, String answer, Visitor visitor) {
        Ticket ticket = tickets.require(secret, Kind.ENROLMENT);
        Person person = tickets.enrolling(ticket);
        String checked = NewPasskeys.named(name);
        return challenges.counted(Throttle.codeOf(person.id()), person, ENROLMENT, visitor, () -> {
            Credential credential = ceremonies.made(answer, person, visits.as(person, visitor));
            return units.write(visits.as(person, visitor), Enrolled.class, tx -> {
                tickets.use(tx, ticket);
                List<String> recovery = made.keep(tx, person, checked, credential, visitor);
                sessions.endAll(tx, person);
                Person enrolled = people.find(tx, person.company(), person.id()).orElseThrow(Refused::ticket);
                return new Enrolled(sessions.start(tx, enrolled, visitor, WAY), recovery);
            });
        });
    }

    @Override
    public String askAgain(String secret, Visitor visitor) {
        Person person = sessions.require(secret).person();
        return ceremonies.ask(Purpose.CONFIRM, person, visits.as(person, visitor));
    }

    @Override
    public NewSession confirm(String secret, String answer, Visitor visitor) {
        StoredSession session = sessions.require(secret);
        Person person = session.person();
        return challenges.counted(Throttle.codeOf(person.id()), person, WAY, visitor, () -> {
            Proof proof = shownBy(person, Purpose.CONFIRM, answer, visitor);
            return units.write(visits.as(person, visitor), NewSession.class, tx -> {
                use(tx, proof);
                return sessions.confirmed(tx, session, visitor);
            });
        });
    }
}
