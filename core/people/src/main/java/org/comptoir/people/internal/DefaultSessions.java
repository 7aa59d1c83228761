// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.people.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.comptoir.api.party.Customers;
import org.comptoir.api.people.NewSession;
import org.comptoir.api.people.OpenSession;
import org.comptoir.api.people.Session;
import org.comptoir.api.people.Sessions;
import org.comptoir.api.people.Visitor;
import org.comptoir.kernel.Ids;
import org.comptoir.kernel.SecretHolders;
import org.comptoir.kernel.Tx;
import org.comptoir.kernel.Units;
import org.comptoir.model.Actor;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.id.SessionId;
import org.comptoir.model.id.UserId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** The sessions of people who are signed in, for everybody and, for the module's own services, how they begin and end. */
@Component(service = {Sessions.class, DefaultSessions.class})
public final class DefaultSessions implements Sessions {

    private static final int MOST_SHOWN = 500;

    private final Units units;
    private final Clock clock;
    private final Ids ids;
    private final PeopleInReach inReach;
    private final Visits visits;
    private final Runnable stop;
    private final SecretHolders<StoredSession> cache;
    private final SessionUse use;
    private final SessionStore store = new SessionStore();
    private final NetworkStore networks = new NetworkStore();
    private final TicketStore tickets = new TicketStore();
    private final PersonStore people = new PersonStore();
    private final Granting granting = new Granting();
    private final RandomText random = new RandomText();

    @Activate
    public DefaultSessions(
            @Reference PeopleSchema schema,
            @Reference Units units,
            @Reference Clock clock,
            @Reference Ids ids,
            @Reference Customers customers) {
        this(units, clock, ids, customers, Executors.newSingleThreadExecutor(DefaultSessions::daemon));
    }

    private DefaultSessions(Units units, Clock clock, Ids ids, Customers customers, ExecutorService aside) {
        this(units, clock, ids, customers, aside, aside::shutdown);
    }

    DefaultSessions(Units units, Clock clock, Ids ids, Customers customers, Executor aside, Runnable stop) {
        this.units = units;
        this.clock = clock;
        this.ids = ids;
        this.inReach = new PeopleInReach(units, customers);
        this.visits = new Visits(clock);
        this.stop = stop;
        this.cache = new SecretHolders<>(clock);
        this.use = new SessionUse(units, clock, aside);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "comptoir-session-use");
        thread.setDaemon(true);
        return thread;
    }

    @Deactivate
    public void stop() {
        stop.run();
    }

    @Override
    public Optional<Session> authenticate(String secret) {
        Instant now = clock.instant();
        Optional<StoredSession> open = open(secret, now);
        open.ifPresent(session -> use.note(session, now));
        return open.map(session -> session.toSession(secret));
    }

    private Optional<StoredSession> open(String secret, Instant now) {
        if (!RandomText.isWellFormed(secret)) {
            return Optional.empty();
        }
        String digest = RandomText.digest(secret);
        return cache.get(digest, () -> units.read(sql -> store.byDigest(sql, digest)))
                .filter(session -> session.isOpen(now));
    }

    /** The session of this secret, read anew. Refused: {@code session.unknown}. */
    StoredSession require(String secret) {
        String digest = RandomText.digest(secret);
        return units.read(sql -> store.byDigest(sql, digest))
                .filter(session -> session.isOpen(clock.instant()))
                .orElseThrow(Refused::session);
    }

    /** The same, shortly after they proved that it is they. Refused: {@code session.unknown}, {@code session.unconfirmed}. */
    StoredSession requireConfirmed(String secret) {
        StoredSession session = require(secret);
        if (!Session.isConfirmed(session.confirmedAt(), clock.instant())) {
            throw new ComptoirException("session.unconfirmed", Fault.FORBIDDEN, Map.of());
        }
        return session;
    }

    /**
     * Lets somebody in, who is still as they were read. Refused: {@code sign-in.refused}.
     *
     * @param way what they showed: {@code password}, {@code code}, {@code recovery-code}, {@code passkey}
     */
    NewSession start(Tx tx, Person person, Visitor visitor, String way) {
        if (!people.signedIn(tx, person)) {
            throw Refused.signIn();
        }
        String secret = random.next();
        Instant now = tx.now();
        StoredSession session = new StoredSession(
                new SessionId(ids.next()),
                RandomText.digest(secret),
                person,
                Visits.address(visitor),
                Visits.agent(visitor),
                now,
                now,
                now,
                now.plus(StoredSession.longest(person)));
        store.insert(tx, session);
        networks.letIn(tx, person, visitor);
        Visits.audit(
                tx,
                "user.signed-in",
                person,
                visitor,
                Map.of("session", session.id().toString(), "way", way));
        return new NewSession(session.toSession(secret), secret);
    }

    /** Goes on under another secret. Refused: {@code session.unknown} (it ended, or went on already). */
    NewSession renew(Tx tx, StoredSession session, Instant confirmedAt) {
        String secret = random.next();
        if (!store.renew(tx, session, RandomText.digest(secret), confirmedAt)) {
            throw Refused.session();
        }
        tx.afterCommit(cache::clear);
        StoredSession renewed =
                store.find(tx, session.person().company(), session.id()).orElseThrow(Refused::session);
        return new NewSession(renewed.toSession(secret), secret);
    }

    /** Goes on, now that they proved that it is they. Refused: {@code session.unknown}. */
    NewSession confirmed(Tx tx, StoredSession session, Visitor visitor) {
        Visits.audit(
                tx,
                "user.confirmed",
                session.person(),
                visitor,
                Map.of("session", session.id().toString()));
        return renew(tx, session, tx.now());
    }

    /** Ends all that lets somebody in without a password. Returns how many sessions there were. */
    int endAll(Tx tx, Person person) {
        tickets.endAll(tx, person.id());
        int ended = store.endAll(tx, person.id());
        tx.afterCommit(cache::clear);
        return ended;
    }

    /** Ends all but one. */
    void endOthers(Tx tx, StoredSession kept) {
        tickets.endAll(tx, kept.person().id());
        store.endOthers(tx, kept);
        tx.afterCommit(cache::clear);
    }

    /** What a session shows of its person has changed. */
    void changed(Tx tx) {
        tx.afterCommit(cache::clear);
    }

    @Override
    public void signOut(String secret, Visitor visitor) {
        if (!RandomText.isWellFormed(secret)) {
            return;
        }
        String digest = RandomText.digest(secret);
        Optional<StoredSession> session = units.read(sql -> store.byDigest(sql, digest));
        session.ifPresent(found -> units.write(visits.as(found.person(), visitor), Boolean.class, tx -> {
            if (store.end(tx, found.id())) {
                Visits.audit(
                        tx,
                        "user.signed-out",
                        found.person(),
                        visitor,
                        Map.of("session", found.id().toString()));
                tx.afterCommit(cache::clear);
            }
            return true;
        }));
    }

    @Override
    public List<OpenSession> list(UserId user, Call call) {
        Person person = visible(user, call);
        return shown(units.read(sql -> store.ofPerson(sql, call.company(), person.id())));
    }

    @Override
    public List<OpenSession> all(Call call) {
        Seen seen = inReach.of(call);
        return shown(units.read(sql -> store.all(sql, call.company(), seen, MOST_SHOWN)));
    }

    private List<OpenSession> shown(List<StoredSession> sessions) {
        Instant now = clock.instant();
        return sessions.stream()
                .filter(session -> session.isOpen(now))
                .map(StoredSession::toOpenSession)
                .toList();
    }

    @Override
    public void end(SessionId id, Call call) {
        Seen seen = inReach.of(call);
        units.write(call, Boolean.class, tx -> {
            StoredSession session = store.find(tx, call.company(), id)
                    .filter(found -> isOwn(found.person(), call) || seen.shows(found.person()))
                    .orElseThrow(() -> new ComptoirException(
                            "session.unknown",
                            Fault.NOT_FOUND,
                            Map.of(ComptoirException.FIELD, "session", ComptoirException.VALUE, id.toString())));
            requireMayEnd(tx, session.person());
            store.end(tx, id);
            tx.audit("user.session-ended", session.person().id().toString(), Map.of("session", id.toString()));
            tx.afterCommit(cache::clear);
            return true;
        });
    }

    @Override
    public int endAll(UserId user, Call call) {
        Person person = visible(user, call);
        return units.write(call, Integer.class, tx -> {
            requireMayEnd(tx, person);
            int ended = endAll(tx, person);
            tx.audit("user.sessions-ended", person.id().toString(), Map.of("sessions", ended));
            return ended;
        });
    }

    private Person visible(UserId user, Call call) {
        Seen seen = inReach.of(call);
        return units.read(sql -> people.find(sql, call.company(), user))
                .filter(person -> isOwn(person, call) || seen.shows(person))
                .orElseThrow(() -> Refused.user(user));
    }

    private void requireMayEnd(Tx tx, Person person) {
        if (!isOwn(person, tx.call())) {
            granting.requirePerson(tx.call());
            granting.requireMayKeepOut(tx, tx.call(), person);
        }
    }

    static boolean isOwn(Person person, Call call) {
        return call.actor().equals(Actor.user(person.id()));
    }
}
