// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.site;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.comptoir.api.Page;
import org.comptoir.api.PageRequest;
import org.comptoir.api.access.Scopes;
import org.comptoir.api.people.Account;
import org.comptoir.api.people.Credentials;
import org.comptoir.api.people.Enrolled;
import org.comptoir.api.people.Invitation;
import org.comptoir.api.people.Link;
import org.comptoir.api.people.LinkHolder;
import org.comptoir.api.people.NewSession;
import org.comptoir.api.people.OpenSession;
import org.comptoir.api.people.Session;
import org.comptoir.api.people.Sessions;
import org.comptoir.api.people.SignIn;
import org.comptoir.api.people.Step;
import org.comptoir.api.people.TotpOffer;
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
import org.comptoir.testkit.FakeClock;

/**
 * The people of Maison Lenoir, as simple as they can be: the password is {@link #PASSWORD}, the code {@link #CODE}. Ana runs
 * the server, Marc does the accounts and has yet to enrol, Wim works in the warehouse.
 */
final class FakePeople implements SignIn, Sessions, Account, Users {

    static final String PASSWORD = "trois petits chats gris";
    static final String CODE = "123456";
    static final String RECOVERY_CODE = "AAAAA-BBBBB";
    static final CompanyId LENOIR = new CompanyId(new UUID(7, 7));
    static final UserId ANA = new UserId(new UUID(0, 1));
    static final UserId MARC = new UserId(new UUID(0, 2));
    static final UserId WIM = new UserId(new UUID(0, 3));

    /** Whose things somebody reaches who does not reach everything. */
    final Map<UserId, Reach> reaches = new HashMap<>();

    final Map<UserId, User> users = new TreeMap<>(java.util.Comparator.comparing(UserId::value));
    private final Set<String> offered = new HashSet<>();

    final Map<String, Session> sessions = new HashMap<>();
    final Map<String, UserId> tickets = new HashMap<>();
    final Map<String, UserId> links = new HashMap<>();
    private final FakeClock clock;
    /** What the second step can be shown. */
    Set<String> ways = Set.of("code", "recovery-code");

    int passkeys;
    private int secrets;

    FakePeople(FakeClock clock) {
        this.clock = clock;
        add(ANA, "ana@lenoir.example", "Ana Lenoir", "fr", "admin", true);
        add(MARC, "marc@lenoir.example", "Marc Petit", "fr", "accountant", false);
        add(WIM, "wim@lenoir.example", "Wim <script>alert(1)</script>", "en", "warehouse", false);
    }

    /** They have another role from now on. */
    void make(UserId id, String role, Reach reach) {
        User user = users.get(id);
        add(id, user.email(), user.name(), user.language(), role, user.secondFactor());
        reaches.put(id, reach);
    }

    /** Gives somebody one more. */
    void also(UserId id, String role) {
        User user = users.get(id);
        Set<String> roles = new java.util.TreeSet<>(user.roles());
        roles.add(role);
        users.put(
                id,
                user(
                        id,
                        new UserRequest(user.email(), user.name(), user.language(), roles, null),
                        "active",
                        user.secondFactor(),
                        1));
    }

    void add(UserId id, String email, String name, String language, String role, boolean factor) {
        users.put(id, user(id, new UserRequest(email, name, language, Set.of(role), null), "active", factor, 1));
    }

    private User user(UserId id, UserRequest request, String status, boolean factor, long version) {
        return new User(
                id,
                LENOIR,
                request.email(),
                request.name(),
                request.language(),
                request.roles(),
                request.organisation(),
                status,
                factor,
                clock.instant(),
                null,
                version);
    }

    private static ComptoirException refused(String code, Fault fault) {
        return new ComptoirException(code, fault, Map.of());
    }

    /** A session for this person, begun elsewhere. */
    NewSession enter(UserId id) {
        User user = users.get(id);
        Set<String> scopes = new java.util.TreeSet<>();
        user.roles().forEach(role -> scopes.addAll(Scopes.of(role)));
        String secret = "secret-" + ++secrets;
        Session session = new Session(
                new SessionId(new UUID(1, secrets)),
                id,
                LENOIR,
                user.email(),
                user.name(),
                user.language(),
                user.roles(),
                scopes,
                reaches.getOrDefault(id, Reach.EVERYTHING),
                "token-" + secrets,
                clock.instant(),
                clock.instant(),
                clock.instant().plus(Duration.ofHours(8)));
        sessions.put(secret, session);
        return new NewSession(session, secret);
    }

    @Override
    public Step password(String email, String password, Visitor visitor) {
        if (email.startsWith("throttled")) {
            throw new ComptoirException("sign-in.throttled", Fault.THROTTLED, Map.of("retryAfterSeconds", "30"));
        }
        User user = users.values().stream()
                .filter(known -> known.email().equalsIgnoreCase(email) && password.equals(PASSWORD))
                .findFirst()
                .orElseThrow(() -> refused("sign-in.refused", Fault.UNAUTHENTICATED));
        return next(user);
    }

    private Step next(User user) {
        Instant until = clock.instant().plus(Duration.ofMinutes(10));
        String ticket = "ticket-" + ++secrets;
        tickets.put(ticket, user.id());
        if (user.secondFactor()) {
            return new Step.NeedsCode(ticket, until, ways);
        }
        return user.roles().contains("accountant") || user.roles().contains("plugin-admin")
                ? new Step.NeedsEnrolment(ticket, until)
                : new Step.Entered(enter(user.id()));
    }

    private UserId held(String ticket) {
        return Optional.ofNullable(tickets.get(ticket))
                .orElseThrow(() -> refused("sign-in.ticket", Fault.UNAUTHENTICATED));
    }

    @Override
    public Set<String> ways(String ticket) {
        held(ticket);
        return ways;
    }

    @Override
    public NewSession code(String ticket, String code, Visitor visitor) {
        UserId id = held(ticket);
        check(code, CODE);
        tickets.remove(ticket);
        return enter(id);
    }

    private static void check(String given, String right) {
        if (!given.equals(right)) {
            throw refused("sign-in.code", Fault.INVALID);
        }
    }

    @Override
    public NewSession recoveryCode(String ticket, String recoveryCode, Visitor visitor) {
        UserId id = held(ticket);
        check(recoveryCode, RECOVERY_CODE);
        return enter(id);
    }

    private static TotpOffer offer() {
        String secret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
        return new TotpOffer(secret, "otpauth://totp/Comptoir:marc@lenoir.example?secret=" + secret + "&issuer=x");
    }

    @Override
    public TotpOffer offerTotp(String holder, Visitor visitor) {
        if (!sessions.containsKey(holder)) {
            held(holder);
        }
        offered.add(holder);
        return offer();
    }

    @Override
    public Enrolled enrolTotp(String holder, String code, Visitor visitor) {
        UserId id = sessions.containsKey(holder) ? sessions.get(holder).user() : held(holder);
        if (!offered.contains(holder)) {
            throw refused("totp.not-offered", Fault.CONFLICT);
        }
        check(code, CODE);
        offered.remove(holder);
        List<String> codes = IntStream.range(0, 10).mapToObj(n -> "CODE-" + n).toList();
        return new Enrolled(enter(id), codes);
    }

    @Override
    public LinkHolder link(String token, Visitor visitor) {
        UserId id = Optional.ofNullable(links.get(token)).orElseThrow(() -> refused("link.unknown", Fault.NOT_FOUND));
        User user = users.get(id);
        return new LinkHolder(
                token.startsWith("i") ? "invitation" : "reset",
                user.email(),
                user.name(),
                user.language(),
                "Maison Lenoir",
                12,
                clock.instant().plus(Duration.ofMinutes(30)));
    }

    @Override
    public Step choosePassword(String token, String password, Visitor visitor) {
        if (password.length() < 12) {
            throw new ComptoirException("password.too-short", Fault.INVALID, Map.of("shortest", "12"));
        }
        return next(users.get(links.remove(token)));
    }

    @Override
    public NewSession confirm(String secret, String password, String code, Visitor visitor) {
        if (!password.equals(PASSWORD)) {
            throw refused("sign-in.refused", Fault.UNAUTHENTICATED);
        }
        return enter(sessions.remove(secret).user());
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
        return sessions.values().stream()
                .filter(session -> session.user().equals(user))
                .map(session -> new OpenSession(
                        session.id(),
                        user,
                        "192.0.2.7",
                        "Mozilla/5.0 (X11; Linux x86_64) Chrome/150.0",
                        session.startedAt(),
                        session.startedAt(),
                        session.endsAt()))
                .toList();
    }

    @Override
    public List<OpenSession> all(Call call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void end(SessionId id, Call call) {
        sessions.values().removeIf(session -> session.id().equals(id));
    }

    @Override
    public int endAll(UserId user, Call call) {
        int before = sessions.size();
        sessions.values().removeIf(session -> session.user().equals(user));
        return before - sessions.size();
    }

    @Override
    public User user(String secret, Visitor visitor) {
        return users.get(sessions.get(secret).user());
    }

    @Override
    public Credentials credentials(String secret, Visitor visitor) {
        return new Credentials(clock.instant(), user(secret, visitor).secondFactor(), passkeys, 9, false);
    }

    @Override
    public User rename(String secret, String name, String language, Visitor visitor) {
        if (name.isEmpty()) {
            throw ComptoirException.invalid("field.missing", "name");
        }
        User user = user(secret, visitor);
        return change(user, new UserRequest(user.email(), name, language, user.roles(), null), user.status());
    }

    private User change(User user, UserRequest request, String status) {
        User changed = user(user.id(), request, status, user.secondFactor(), user.version() + 1);
        users.put(user.id(), changed);
        return changed;
    }

    @Override
    public NewSession changePassword(String secret, String present, String password, Visitor visitor) {
        return confirm(secret, present, "", visitor);
    }

    @Override
    public NewSession removeTotp(String secret, Visitor visitor) {
        return enter(sessions.remove(secret).user());
    }

    @Override
    public List<String> renewRecoveryCodes(String secret, Visitor visitor) {
        return List.of("NEW-1", "NEW-2");
    }

    @Override
    public Invitation invite(UserId id, UserRequest request, Call call) {
        if (users.containsKey(id)) {
            throw refused("user.id-taken", Fault.CONFLICT);
        }
        if (users.values().stream().anyMatch(known -> known.email().equals(request.email()))) {
            throw refused("user.email-taken", Fault.CONFLICT);
        }
        if (request.roles().isEmpty()) {
            throw refused("user.no-role", Fault.INVALID);
        }
        users.put(id, user(id, request, "invited", false, 1));
        return invitation(id, "invitation");
    }

    private Invitation invitation(UserId id, String kind) {
        String token = kind.charAt(0) + "-token-" + ++secrets;
        links.put(token, id);
        return new Invitation(
                users.get(id),
                new Link(kind, token, "/" + kind + "/" + token, clock.instant().plus(Duration.ofDays(7))));
    }

    @Override
    public Invitation inviteAgain(UserId id, Call call) {
        return invitation(id, "invitation");
    }

    @Override
    public User get(UserId id, Call call) {
        return Optional.ofNullable(users.get(id)).orElseThrow(() -> refused("user.unknown", Fault.NOT_FOUND));
    }

    @Override
    public Map<UserId, User> byIds(Collection<UserId> ids, Call call) {
        return users.values().stream()
                .filter(user -> ids.contains(user.id()))
                .collect(Collectors.toMap(User::id, Function.identity()));
    }

    @Override
    public Page<User> list(String search, PageRequest page, Call call) {
        return new Page<>(
                new ArrayList<>(users.values())
                        .stream().filter(user -> user.email().contains(search)).toList(),
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
        return List.of();
    }

    @Override
    public User update(UserId id, long version, UserRequest request, Call call) {
        if (version != users.get(id).version()) {
            throw refused("user.stale", Fault.CONFLICT);
        }
        return change(users.get(id), request, users.get(id).status());
    }

    @Override
    public Invitation reset(UserId id, Call call) {
        return invitation(id, "reset");
    }

    @Override
    public User resetSecondFactor(UserId id, Call call) {
        return users.get(id);
    }

    @Override
    public User suspend(UserId id, Call call) {
        if (id.equals(ANA)) {
            throw refused("user.last-admin", Fault.CONFLICT);
        }
        return status(id, "suspended");
    }

    private User status(UserId id, String status) {
        User user = users.get(id);
        UserRequest same =
                new UserRequest(user.email(), user.name(), user.language(), user.roles(), user.organisation());
        return change(user, same, status);
    }

    @Override
    public User restore(UserId id, Call call) {
        return status(id, "active");
    }
}
