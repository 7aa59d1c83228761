// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.people.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.comptoir.api.people.Visitor;
import org.comptoir.kernel.Tx;
import org.comptoir.kernel.Units;
import org.comptoir.model.ComptoirException;
import org.comptoir.people.internal.Ticket.Kind;

/** Tickets between two steps, and the tokens of links: handed out, looked at, used up. */
final class Tickets {

    private final Units units;
    private final Clock clock;
    private final Visits visits;
    private final PersonStore people = new PersonStore();
    private final TicketStore store = new TicketStore();
    private final RandomText random = new RandomText();

    Tickets(Units units, Clock clock) {
        this.units = units;
        this.clock = clock;
        this.visits = new Visits(clock);
    }

    /** A ticket as its holder has it. */
    record Issued(String ticket, Instant until) {}

    Issued issue(Person person, Kind kind, Visitor visitor) {
        String secret = random.next();
        Instant until = clock.instant().plus(kind.lasts());
        units.write(visits.about(person, visitor), Boolean.class, tx -> {
            // Were they changed since their password was looked at, it might be another by now.
            if (!people.hold(tx, person)) {
                throw Refused.signIn();
            }
            store.insert(tx, new Ticket(RandomText.digest(secret), person.company(), person.id(), kind, until));
            return true;
        });
        return new Issued(secret, until);
    }

    /** Refused: {@code sign-in.ticket}. */
    Ticket require(String secret, Kind kind) {
        return find(secret, ticket -> ticket.kind() == kind, Refused::ticket);
    }

    /** Refused: {@code link.unknown}. */
    Ticket requireLink(String token) {
        return find(token, ticket -> ticket.kind().isLink(), Refused::link);
    }

    private Ticket find(String secret, Predicate<Ticket> meant, Supplier<ComptoirException> refusal) {
        String digest = RandomText.digest(secret);
        return units.read(sql -> store.find(sql, digest))
                .filter(ticket -> meant.test(ticket) && clock.instant().isBefore(ticket.endsAt()))
                .orElseThrow(refusal);
    }

    /** Whose ticket it is. Refused: {@code sign-in.ticket}. */
    Person holder(Ticket ticket) {
        return units.read(sql -> people.find(sql, ticket.company(), ticket.person()))
                .filter(Person::maySignIn)
                .orElseThrow(Refused::ticket);
    }

    /**
     * Whose ticket it is who has to make a second factor. Whoever has one by now shows that: a ticket from before would pass
     * it by, or put another in its place. Refused: {@code sign-in.ticket}.
     */
    Person enrolling(Ticket ticket) {
        Person person = holder(ticket);
        if (person.hasSecondFactor()) {
            throw Refused.ticket();
        }
        return person;
    }

    /** Whom a link is for. Refused: {@code link.unknown}. */
    Person invited(Ticket link) {
        return units.read(sql -> people.find(sql, link.company(), link.person()))
                .filter(person -> person.suspendedAt() == null)
                .orElseThrow(Refused::link);
    }

    /** Refused: {@code sign-in.ticket} (somebody else used it meanwhile). */
    void use(Tx tx, Ticket ticket) {
        if (!store.use(tx, ticket)) {
            throw Refused.ticket();
        }
    }

    /** Refused: {@code link.unknown} (somebody else used it meanwhile). */
    void useLink(Tx tx, Ticket link) {
        if (!store.use(tx, link)) {
            throw Refused.link();
        }
    }
}
