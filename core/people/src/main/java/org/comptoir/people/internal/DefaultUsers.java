// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.people.internal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.comptoir.api.Page;
import org.comptoir.api.PageRequest;
import org.comptoir.api.party.Customers;
import org.comptoir.api.people.Invitation;
import org.comptoir.api.people.Link;
import org.comptoir.api.people.Roles;
import org.comptoir.api.people.User;
import org.comptoir.api.people.UserRequest;
import org.comptoir.api.people.Users;
import org.comptoir.kernel.Tx;
import org.comptoir.kernel.Units;
import org.comptoir.kernel.input.SearchText;
import org.comptoir.kernel.privacy.Pseudonym;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.id.PartyId;
import org.comptoir.model.id.UserId;
import org.comptoir.people.internal.Notices.Notice;
import org.comptoir.people.internal.Ticket.Kind;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The people of companies and of the organisations that buy there. */
@Component
public final class DefaultUsers implements Users {

    private static final int MOST_REPRESENTATIVES = 500;

    private final Units units;
    private final Customers customers;
    private final Links links;
    private final DefaultSessions sessions;
    private final SecondFactors factors;
    private final Notices notices;
    private final PeopleInReach inReach;
    private final PersonStore store = new PersonStore();
    private final UserRules rules = new UserRules();
    private final Granting granting = new Granting();
    private final LastAdmin lastAdmin = new LastAdmin();

    @Activate
    public DefaultUsers(
            @Reference PeopleSchema schema,
            @Reference Units units,
            @Reference Customers customers,
            @Reference Links links,
            @Reference DefaultSessions sessions,
            @Reference SecondFactors factors,
            @Reference Notices notices) {
        this.units = units;
        this.customers = customers;
        this.links = links;
        this.sessions = sessions;
        this.factors = factors;
        this.notices = notices;
        this.inReach = new PeopleInReach(units, customers);
    }

    @Override
    public Invitation invite(UserId id, UserRequest request, Call call) {
        granting.requirePerson(call);
        UserRequest checked = rules.checked(request);
        PartyId organisation = checked.organisation();
        if (organisation != null) {
            customers.get(organisation, call);
        }
        boolean mailed = notices.carryLinks(call);
        return told(call, tx -> {
            granting.requireMayInvite(tx, call, checked.roles());
            refuseTaken(tx);
            Person person = person(id, checked, call, tx.now());
            store.insert(tx, person);
            tx.audit("user.invited", id.toString(), Map.of("roles", joined(checked.roles())));
            return invited(tx, person, mailed);
        });
    }

    /** The link goes by mail where mail goes out, and is shown to who invites all the same: mail gets lost. */
    private Invitation invited(Tx tx, Person person, boolean mailed) {
        Link link = links.renew(tx, person, Kind.INVITATION);
        if (mailed) {
            notices.link(tx, person, link, Kind.INVITATION);
        }
        return new Invitation(person.toUser(), link);
    }

    /** Of somebody who was erased nothing is left to let in. */
    private static void requireThere(Person person) {
        if (Pseudonym.isFor(person.id().value(), person.name())) {
            throw Refused.conflict("user.erased", "user");
        }
    }

    static Person person(UserId id, UserRequest request, Call call, Instant now) {
        return new Person(
                call.company(),
                id,
                request.email(),
                request.name(),
                request.language(),
                request.roles(),
                request.organisation(),
                "",
                null,
                false,
                0,
                0,
                null,
                null,
                now,
                1);
    }

    static void refuseTaken(Tx tx) {
        tx.onDuplicate("person_pk", broken -> Refused.conflict("user.id-taken", "id"));
        tx.onDuplicate("person_id", broken -> Refused.conflict("user.id-taken", "id"));
        tx.onDuplicate("person_email", broken -> Refused.conflict("user.email-taken", "email"));
    }

    /** Work that makes a link, whose token must not be in what is stored for a retry. */
    private Invitation told(Call call, Function<Tx, Invitation> work) {
        AtomicReference<@Nullable Link> link = new AtomicReference<>();
        MadeLink made = units.write(call, MadeLink.class, tx -> {
            Invitation invitation = work.apply(tx);
            link.set(invitation.link());
            return new MadeLink(
                    invitation.user(), RandomText.digest(invitation.link().token()));
        });
        Link told = link.get();
        // A retry finds the link of the first try, whose token nobody has any more.
        if (told == null || !RandomText.digest(told.token()).equals(made.digest())) {
            throw Refused.conflict("user.link-shown", "id");
        }
        return new Invitation(made.user(), told);
    }

    @Override
    public Invitation inviteAgain(UserId id, Call call) {
        granting.requirePerson(call);
        Person person = visible(id, call);
        requireThere(person);
        boolean mailed = notices.carryLinks(call);
        return told(call, tx -> {
            granting.requireMayInvite(tx, call, person.roles());
            if (!person.password().isEmpty() || person.suspendedAt() != null) {
                throw Refused.conflict("user.not-invited", "user");
            }
            tx.audit("user.invited-again", id.toString(), Map.of());
            return invited(tx, person, mailed);
        });
    }

    @Override
    public User get(UserId id, Call call) {
        return visible(id, call).toUser();
    }

    private Person visible(UserId id, Call call) {
        Seen seen = inReach.of(call);
        return units.read(sql -> store.find(sql, call.company(), id))
                .filter(person -> DefaultSessions.isOwn(person, call) || seen.shows(person))
                .orElseThrow(() -> Refused.user(id));
    }

    @Override
    public Map<UserId, User> byIds(Collection<UserId> ids, Call call) {
        Seen seen = inReach.of(call);
        return units.read(sql -> store.byIds(sql, call.company(), ids)).stream()
                .filter(person -> DefaultSessions.isOwn(person, call) || seen.shows(person))
                .collect(Collectors.toUnmodifiableMap(Person::id, Person::toUser));
    }

    @Override
    public Page<User> list(String search, PageRequest page, Call call) {
        String pattern = SearchText.pattern(search);
        @Nullable UserId last = page.cursor().isEmpty() ? null : UserId.parse(page.cursor());
        Seen seen = inReach.of(call);
        int limit = page.limit();
        List<Person> found = units.read(sql -> store.list(sql, call.company(), seen, pattern, last, limit + 1));
        List<User> users = found.stream().limit(limit).map(Person::toUser).toList();
        return new Page<>(
                users, found.size() > limit ? users.get(limit - 1).id().toString() : "");
    }

    @Override
    public List<User> ofOrganisation(PartyId organisation, Call call) {
        Seen seen = inReach.of(call);
        return units.read(sql -> store.ofOrganisation(sql, call.company(), organisation)).stream()
                .filter(seen::shows)
                .map(Person::toUser)
                .toList();
    }

    @Override
    public List<User> representatives(Call call) {
        return units.read(sql -> store.withRole(sql, call.company(), Roles.SALES, MOST_REPRESENTATIVES)).stream()
                .map(Person::toUser)
                .toList();
    }

    @Override
    public User update(UserId id, long version, UserRequest request, Call call) {
        granting.requirePerson(call);
        UserRequest checked = rules.checked(request);
        Person former = visible(id, call);
        requireThere(former);
        // Who may grant a role could otherwise be both of the two people whom some acts take.
        if (!former.roles().equals(checked.roles())) {
            refuseOwn(former, call);
        }
        Notice notice = notices.changed(former, Notices.EMAIL, call);
        return units.write(call, User.class, tx -> {
            granting.requireMayGrant(tx, call, former.roles());
            granting.requireMayGrant(tx, call, checked.roles());
            if (former.version() != version) {
                throw Refused.conflict("user.stale", "version");
            }
            if (!Optional.ofNullable(former.organisation()).equals(Optional.ofNullable(checked.organisation()))) {
                throw ComptoirException.invalid("user.organisation", "organisation");
            }
            if (!checked.roles().contains(Roles.ADMIN)) {
                lastAdmin.requireOther(tx, former);
            }
            if (change(tx, former, checked)) {
                notice.in(tx);
            }
            return reread(tx, former);
        });
    }

    /** Whether they have another e-mail now. */
    private boolean change(Tx tx, Person former, UserRequest request) {
        refuseTaken(tx);
        if (!store.update(tx, former, request.email(), request.name(), request.language(), request.roles())) {
            throw Refused.conflict("user.stale", "version");
        }
        boolean roles = !former.roles().equals(request.roles());
        boolean email = !PersonStore.key(former.email()).equals(PersonStore.key(request.email()));
        if (roles || email) {
            sessions.endAll(tx, former);
        } else {
            sessions.changed(tx);
        }
        tx.audit(
                "user.changed",
                former.id().toString(),
                Map.of(
                        "roles",
                        joined(request.roles()),
                        "formerRoles",
                        joined(former.roles()),
                        "email",
                        email ? "changed" : "same"));
        return email;
    }

    private User reread(Tx tx, Person person) {
        return store.find(tx, person.company(), person.id())
                .orElseThrow(() -> Refused.user(person.id()))
                .toUser();
    }

    @Override
    public Invitation reset(UserId id, Call call) {
        granting.requirePerson(call);
        Person person = visible(id, call);
        refuseOwn(person, call);
        return told(call, tx -> {
            granting.requireMayGrant(tx, call, person.roles());
            if (!person.maySignIn()) {
                throw Refused.conflict("user.not-active", "user");
            }
            tx.audit("user.reset-asked", id.toString(), Map.of());
            return new Invitation(person.toUser(), links.renew(tx, person, Kind.RESET));
        });
    }

    @Override
    public User resetSecondFactor(UserId id, Call call) {
        granting.requirePerson(call);
        Notice notice = notices.changed(visible(id, call), Notices.SECOND_FACTOR, call);
        return changeOther(id, call, (tx, person) -> {
            granting.requireMayGrant(tx, call, person.roles());
            if (!person.hasSecondFactor()) {
                return false;
            }
            requireUnchanged(factors.removeAll(tx, person));
            tx.audit("user.second-factor-reset", id.toString(), Map.of());
            notice.in(tx);
            return true;
        });
    }

    @Override
    public User suspend(UserId id, Call call) {
        return changeOther(id, call, (tx, person) -> {
            granting.requireMayKeepOut(tx, call, person);
            if (person.suspendedAt() != null) {
                return false;
            }
            lastAdmin.requireOther(tx, person);
            requireUnchanged(store.setSuspended(tx, person, tx.now()));
            tx.audit("user.suspended", id.toString(), Map.of());
            return true;
        });
    }

    @Override
    public User restore(UserId id, Call call) {
        return changeOther(id, call, (tx, person) -> {
            requireThere(person);
            granting.requireMayGrant(tx, call, person.roles());
            if (person.suspendedAt() == null) {
                return false;
            }
            requireUnchanged(store.setSuspended(tx, person, null));
            tx.audit("user.restored", id.toString(), Map.of());
            return true;
        });
    }

    /** Work on somebody else, after which they have to sign in anew if it changed anything. */
    private User changeOther(UserId id, Call call, BiFunction<Tx, Person, Boolean> work) {
        granting.requirePerson(call);
        Person person = visible(id, call);
        refuseOwn(person, call);
        return units.write(call, User.class, tx -> {
            // Read again: the rights and the state that count are those of now.
            Person now = store.find(tx, call.company(), id).orElseThrow(() -> Refused.user(id));
            if (work.apply(tx, now)) {
                sessions.endAll(tx, now);
            }
            return reread(tx, now);
        });
    }

    private static void refuseOwn(Person person, Call call) {
        if (DefaultSessions.isOwn(person, call)) {
            throw Refused.conflict("user.self", "user");
        }
    }

    private static void requireUnchanged(boolean unchanged) {
        if (!unchanged) {
            throw Refused.conflict("user.stale", "version");
        }
    }

    private static String joined(Set<String> roles) {
        return String.join(",", new TreeSet<>(roles));
    }
}
