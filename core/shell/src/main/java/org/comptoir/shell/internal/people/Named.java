// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.people;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.comptoir.api.people.OpenSession;
import org.comptoir.api.people.SignInEntry;
import org.comptoir.api.people.User;
import org.comptoir.api.people.Users;
import org.comptoir.model.Call;
import org.comptoir.model.id.SessionId;
import org.comptoir.model.id.UserId;

/** Says whose a session or a sign-in is: an id tells nobody who that was. */
record Named(Map<UserId, User> people) {

    /** A session with its owner's name and e-mail, empty for somebody who is not here any more. */
    record NamedSession(
            SessionId id,
            UserId user,
            String name,
            String email,
            String address,
            String agent,
            Instant startedAt,
            Instant lastUsed,
            Instant endsAt) {}

    /** A sign-in with the same. */
    record NamedSignIn(
            long number,
            Instant happenedAt,
            UserId user,
            String name,
            String email,
            String action,
            String way,
            String address,
            String agent,
            String trace) {}

    static List<NamedSession> sessions(List<OpenSession> open, Users users, Call call) {
        Named named = of(open, OpenSession::user, users, call);
        return open.stream().map(named::session).toList();
    }

    static List<NamedSignIn> signIns(List<SignInEntry> entries, Users users, Call call) {
        Named named = of(entries, SignInEntry::user, users, call);
        return entries.stream().map(named::signIn).toList();
    }

    private static <T> Named of(Collection<T> things, Function<T, UserId> whose, Users users, Call call) {
        return new Named(users.byIds(things.stream().map(whose).collect(Collectors.toSet()), call));
    }

    private NamedSession session(OpenSession session) {
        return new NamedSession(
                session.id(),
                session.user(),
                name(session.user()),
                email(session.user()),
                session.address(),
                session.agent(),
                session.startedAt(),
                session.lastUsed(),
                session.endsAt());
    }

    private NamedSignIn signIn(SignInEntry entry) {
        return new NamedSignIn(
                entry.number(),
                entry.happenedAt(),
                entry.user(),
                name(entry.user()),
                email(entry.user()),
                entry.action(),
                entry.way(),
                entry.address(),
                entry.agent(),
                entry.trace());
    }

    private String name(UserId id) {
        User user = people.get(id);
        return user == null ? "" : user.name();
    }

    private String email(UserId id) {
        User user = people.get(id);
        return user == null ? "" : user.email();
    }
}
