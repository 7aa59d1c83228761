// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.comptoir.api.Page;
import org.comptoir.api.PageRequest;
import org.comptoir.api.access.Scopes;
import org.comptoir.api.people.Invitation;
import org.comptoir.api.people.Link;
import org.comptoir.api.people.OpenSession;
import org.comptoir.api.people.Roles;
import org.comptoir.api.people.Session;
import org.comptoir.api.people.Sessions;
import org.comptoir.api.people.User;
import org.comptoir.api.people.UserRequest;
import org.comptoir.api.people.Users;
import org.comptoir.api.people.Visitor;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.Reach;
import org.comptoir.model.id.CompanyId;
import org.comptoir.model.id.PartyId;
import org.comptoir.model.id.SessionId;
import org.comptoir.model.id.UserId;
import org.jspecify.annotations.Nullable;

/** People who are signed in because a test says so; who may change whom is theirs as the contract has it. */
final class FakePeople implements Users, Sessions {

    private final Map<UserId, User> users = new ConcurrentHashMap<>();
    private final Map<String, Session> sessions = new ConcurrentHashMap<>();
    private final Clock clock;

    FakePeople(Clock clock) {
        this.clock = clock;
    }

    User add(CompanyId company, UserId id, String name, @Nullable PartyId organisation, Collection<String> roles) {
        User user = new User(
                id,
                company,
                name + "@people.example",
                name,
                "en",
                Set.copyOf(roles),
                organisation,
                "active",
                true,
                clock.instant(),
                null,
                1);
        users.put(id, user);
        return user;
    }

    /** A session of somebody, who proved who they are at that moment. */
    Session signIn(User user, String secret, Instant confirmedAt) {
        Session session = new Session(
                new SessionId(user.id().value()),
                user.id(),
                user.company(),
                user.email(),
                user.name(),
                user.language(),
                user.roles(),
                Scopes.of(user.roles()),
                Roles.reach(user.roles(), user.id(), user.organisation()),
                "csrf-of-" + secret,
                confirmedAt,
                confirmedAt,
                confirmedAt.plus(Duration.ofHours(8)));
        sessions.put(secret, session);
        return session;
    }

    @Override
    public Optional<Session> authenticate(String secret) {
        return Optional.ofNullable(sessions.get(secret));
    }

    @Override
    public void signOut(String secret, Visitor visitor) {
        sessions.remove(secret);
    }

    @Override
    public List<OpenSession> list(UserId user, Call call) {
        get(user, call);
        return List.of();
    }

    @Override
    public List<OpenSession> all(Call call) {
        return List.of();
    }

    @Override
    public void end(SessionId id, Call call) {
        try {
            requireMay(get(new UserId(id.value()), call), call);
        } catch (ComptoirException away) {
            throw new ComptoirException("session.unknown", Fault.NOT_FOUND, Map.of());
        }
    }

    @Override
    public int endAll(UserId user, Call call) {
        requireMay(get(user, call), call);
        return 0;
    }

    @Override
    public Invitation invite(UserId id, UserRequest request, Call call) {
        User wanted = new User(
                id,
                call.company(),
                request.email(),
                request.name(),
                request.language(),
                request.roles(),
                request.organisation(),
                "invited",
                false,
                clock.instant(),
                null,
                1);
        if (!isVisible(wanted, call) && request.organisation() != null) {
            throw new ComptoirException("customer.unknown", Fault.NOT_FOUND, Map.of());
        }
        boolean invites = granter(call).contains("buyer:invite") && !wanted.isStaff();
        if (!invites) {
            requireMay(wanted, call);
        }
        users.put(id, wanted);
        return linked(wanted);
    }

    private Invitation linked(User user) {
        return new Invitation(user, new Link("invitation", "token", "/invitation/token", clock.instant()));
    }

    @Override
    public Invitation inviteAgain(UserId id, Call call) {
        User user = get(id, call);
        if (user.isStaff() || !granter(call).contains("buyer:invite")) {
            requireMay(user, call);
        }
        return linked(user);
    }

    @Override
    public User get(UserId id, Call call) {
        return Optional.ofNullable(users.get(id))
                .filter(user -> user.company().equals(call.company()) && isVisible(user, call))
                .orElseThrow(() -> new ComptoirException("user.unknown", Fault.NOT_FOUND, Map.of()));
    }

    private static boolean isVisible(User user, Call call) {
        if (call.actor().id().equals(user.id().toString()) || call.reach() instanceof Reach.Everything) {
            return true;
        }
        if (call.reach() instanceof Reach.Organisation organisation) {
            return organisation.customer().equals(user.organisation());
        }
        return call.reach() instanceof Reach.Assigned
                && user.organisation() != null
                && user.name().toUpperCase(Locale.ROOT).contains("ALPHA");
    }

    @Override
    public Page<User> list(String search, PageRequest page, Call call) {
        return new Page<>(
                users.values().stream()
                        .filter(user -> !user.name().isEmpty() && isVisible(user, call))
                        .toList(),
                "");
    }

    @Override
    public List<User> ofOrganisation(PartyId organisation, Call call) {
        return users.values().stream()
                .filter(user -> organisation.equals(user.organisation()))
                .toList();
    }

    @Override
    public List<User> representatives(Call call) {
        return users.values().stream()
                .filter(user -> user.roles().contains(Roles.SALES))
                .toList();
    }

    @Override
    public User update(UserId id, long version, UserRequest request, Call call) {
        return allowed(id, call);
    }

    @Override
    public Invitation reset(UserId id, Call call) {
        return linked(allowed(id, call));
    }

    @Override
    public User resetSecondFactor(UserId id, Call call) {
        return allowed(id, call);
    }

    @Override
    public User suspend(UserId id, Call call) {
        return allowed(id, call);
    }

    @Override
    public User restore(UserId id, Call call) {
        return allowed(id, call);
    }

    private User allowed(UserId id, Call call) {
        User user = get(id, call);
        requireMay(user, call);
        return user;
    }

    private void requireMay(User other, Call call) {
        if (!call.actor().kind().equals("user")) {
            throw new ComptoirException("user.people-only", Fault.FORBIDDEN, Map.of());
        }
        String needed = other.isStaff() ? "user:w" : "buyer:w";
        if (!granter(call).contains(needed)) {
            throw new ComptoirException("user.exceeds-granter", Fault.FORBIDDEN, Map.of());
        }
    }

    private Set<String> granter(Call call) {
        return call.actor().kind().equals("user")
                ? Scopes.of(users.get(UserId.parse(call.actor().id())).roles())
                : Set.of();
    }
}
