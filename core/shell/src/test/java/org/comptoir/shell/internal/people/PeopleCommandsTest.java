// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.comptoir.api.Page;
import org.comptoir.api.PageRequest;
import org.comptoir.api.company.Companies;
import org.comptoir.api.party.Customers;
import org.comptoir.api.people.Invitation;
import org.comptoir.api.people.Link;
import org.comptoir.api.people.OpenSession;
import org.comptoir.api.people.Sessions;
import org.comptoir.api.people.SignInEntry;
import org.comptoir.api.people.SignInLog;
import org.comptoir.api.people.User;
import org.comptoir.api.people.UserRequest;
import org.comptoir.api.people.Users;
import org.comptoir.api.privacy.DataSubject;
import org.comptoir.api.privacy.Erasure;
import org.comptoir.api.privacy.PersonalData;
import org.comptoir.api.privacy.PluginErasure;
import org.comptoir.kernel.Ids;
import org.comptoir.kernel.Units;
import org.comptoir.kernel.internal.BundledTexts;
import org.comptoir.kernel.text.ProblemTexts;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.id.PartyId;
import org.comptoir.model.id.SessionId;
import org.comptoir.model.id.UserId;
import org.comptoir.shell.internal.FakeServices;
import org.comptoir.shell.internal.FakeUnits;
import org.comptoir.shell.internal.console.Run;
import org.comptoir.testkit.FakeCompanies;
import org.junit.jupiter.api.Test;

class PeopleCommandsTest {

    private final Register register = new Register();

    /** Remembers what it was asked to do, and by whom. */
    private static final class Register implements Users {
        private final List<String> acts = new ArrayList<>();
        private final List<User> people = new ArrayList<>();

        private User user(UserId id, UserRequest request, String status, Call call) {
            return new User(
                    id,
                    call.company(),
                    request.email(),
                    request.name(),
                    request.language(),
                    request.roles(),
                    request.organisation(),
                    status,
                    false,
                    Instant.EPOCH,
                    null,
                    1);
        }

        private Invitation linked(User user, String kind) {
            return new Invitation(
                    user, new Link(kind, "token", "https://shop.example/" + kind + "/token", Instant.EPOCH));
        }

        private User act(String what, UserId id, Call call) {
            User user = get(id, call);
            acts.add(what + " " + user.email() + " by " + call.actor().kind());
            return user;
        }

        @Override
        public Invitation invite(UserId id, UserRequest request, Call call) {
            people.add(user(id, request, "invited", call));
            return linked(act("invite", id, call), "invitation");
        }

        @Override
        public Invitation inviteAgain(UserId id, Call call) {
            return linked(act("inviteAgain", id, call), "invitation");
        }

        @Override
        public User get(UserId id, Call call) {
            return people.stream()
                    .filter(user -> user.id().equals(id))
                    .findFirst()
                    .orElseThrow();
        }

        @Override
        public Map<UserId, User> byIds(Collection<UserId> ids, Call call) {
            return people.stream()
                    .filter(user -> ids.contains(user.id()))
                    .collect(Collectors.toMap(User::id, Function.identity()));
        }

        @Override
        public Page<User> list(String search, PageRequest page, Call call) {
            return new Page<>(
                    people.stream()
                            .filter(user -> user.email().contains(search))
                            .toList(),
                    "");
        }

        @Override
        public List<User> ofOrganisation(PartyId organisation, Call call) {
            return List.of();
        }

        @Override
        public List<User> representatives(Call call) {
            return List.of();
        }

        @Override
        public User update(UserId id, long version, UserRequest request, Call call) {
            act("update to " + request.roles() + " " + request.name(), id, call);
            return get(id, call);
        }

        @Override
        public Invitation reset(UserId id, Call call) {
            return linked(act("reset", id, call), "reset");
        }

        @Override
        public User resetSecondFactor(UserId id, Call call) {
            return act("resetSecondFactor", id, call);
        }

        @Override
        public User suspend(UserId id, Call call) {
            return act("suspend", id, call);
        }

        @Override
        public User restore(UserId id, Call call) {
            return act("restore", id, call);
        }
    }

    private FakeServices services() {
        return new FakeServices()
                .with(Companies.class, new FakeCompanies("lenoir"))
                .with(Clock.class, Clock.fixed(Instant.parse("2026-11-21T23:30:00Z"), ZoneOffset.UTC))
                .with(Ids.class, () -> new UUID(1, 1))
                .with(Units.class, new FakeUnits())
                .with(Users.class, register)
                .with(Customers.class, nobody())
                .with(ProblemTexts.class, new BundledTexts(ProblemTexts.class.getClassLoader()));
    }

    private Run created() throws Exception {
        return Run.of(
                new UserCreate(), services(), "--name", "Quai", "--role", "warehouse,sales", "quai@lenoir.example");
    }

    @Test
    void aPersonIsInvitedAndTheLinkShown() throws Exception {
        Run run = created();
        assertThat(run.out()).contains("https://shop.example/invitation/token", "this once");
        assertThat(register.acts).containsExactly("invite quai@lenoir.example by console");
        assertThat(register.people.get(0).roles()).isEqualTo(Set.of("warehouse", "sales"));
    }

    @Test
    void aDryRunInvitesNobody() throws Exception {
        Run run =
                Run.of(new UserCreate(), services(), "--name", "X", "--role", "admin", "--dry-run", "x@lenoir.example");
        assertThat(run.out()).contains("user.create", "admin");
        assertThat(register.acts).isEmpty();
    }

    /** What a dry run promises can be done. */
    @Test
    void aDryRunRefusesWhatTheActWouldRefuse() throws Exception {
        created();
        assertThat(dryRun("--role", "nonsense", "x@lenoir.example")).startsWith("user.role-unknown");
        assertThat(dryRun("--role", "sales", "QUAI@lenoir.example")).startsWith("user.email-taken");
        assertThat(dryRun("--role", "buyer", "--customer", "NOBODY", "x@lenoir.example"))
                .startsWith("customer.unknown");
        assertThat(dryRun("--role", "buyer", "x@lenoir.example")).startsWith("user.organisation");
        Run change = Run.of(new UserChange(), services(), "--roles", "nonsense", "--dry-run", "quai@lenoir.example");
        assertThat(change.err()).startsWith("user.role-unknown");
        assertThat(register.acts).hasSize(1);
    }

    private String dryRun(String... arguments) throws Exception {
        List<String> all = new ArrayList<>(List.of("--name", "X", "--dry-run"));
        all.addAll(List.of(arguments));
        Run run = Run.of(new UserCreate(), services(), all.toArray(String[]::new));
        assertThat(run.status()).isEqualTo(1);
        return run.err();
    }

    @Test
    void whoCannotBeErasedYetIsRefusedByTheDryRunToo() throws Exception {
        created();
        String[] line = {"--why", "objection", "--dry-run", "quai@lenoir.example"};
        Obstacles free = new Obstacles("");
        assertThat(Run.of(new PersonErase(), services().with(PersonalData.class, free), line)
                        .out())
                .contains("person.erase");

        Obstacles obstacles = new Obstacles("privacy.orders-open");
        Run refused = Run.of(new PersonErase(), services().with(PersonalData.class, obstacles), line);

        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.err()).startsWith("privacy.orders-open");
    }

    @Test
    void whatWaitsForPluginsIsListed() throws Exception {
        Run listed = Run.of(new PersonErasures(), services().with(PersonalData.class, new Obstacles("")), "--json");
        assertThat(listed.status()).isZero();
        assertThat(listed.out())
                .contains("\"subject\":\"pty_1\"", "\"plugin\":\"acme.gone\"", "\"problem\":\"plugin.not-running\"");
    }

    /** Erases nobody. @param code what stands in the way, empty for nothing */
    private record Obstacles(String code) implements PersonalData {
        @Override
        public Erasure erasure(DataSubject subject, Call call) {
            throw new AssertionError("nobody asked what came of it");
        }

        @Override
        public List<PluginErasure> waiting(Call call) {
            return List.of(
                    new PluginErasure("pty_1", "acme.gone", "waiting", Instant.EPOCH, "", "plugin.not-running", 0));
        }

        @Override
        public void export(DataSubject subject, OutputStream out, Call call) {
            throw new AssertionError("nobody asked for a copy");
        }

        @Override
        public Erasure erase(DataSubject subject, String reason, Call call) {
            throw new AssertionError("this was a dry run");
        }

        @Override
        public void requireErasable(DataSubject subject, String reason, Call call) {
            if (!code.isEmpty()) {
                throw new ComptoirException(code, Fault.CONFLICT, Map.of());
            }
        }
    }

    private static final OpenSession SESSION = new OpenSession(
            new SessionId(new UUID(2, 2)),
            new UserId(new UUID(1, 1)),
            "192.0.2.7",
            "Firefox",
            Instant.EPOCH,
            Instant.EPOCH,
            Instant.EPOCH);
    private static final SignInEntry REFUSED = new SignInEntry(
            1, Instant.EPOCH, new UserId(new UUID(1, 1)), "user.sign-in-refused", "code", "192.0.2.7", "Firefox", "t");
    private static final SignInEntry OF_NOBODY = new SignInEntry(
            2, Instant.EPOCH, new UserId(new UUID(1, 9)), "user.signed-in", "code", "192.0.2.8", "Firefox", "t");

    @Test
    void whoIsSignedInIsCalledByName() throws Exception {
        created();
        FakeServices services = services().with(Sessions.class, answering(Sessions.class, List.of(SESSION)));

        assertThat(Run.of(new SessionList(), services).out()).contains("Quai", "quai@lenoir.example");
        assertThat(Run.of(new SessionList(), services, "--json").out())
                .contains("\"name\":\"Quai\"", "\"email\":\"quai@lenoir.example\"", "\"user\":\"" + SESSION.user());
    }

    @Test
    void whoCameToTheDoorIsCalledByName() throws Exception {
        created();
        Page<SignInEntry> entries = new Page<>(List.of(REFUSED, OF_NOBODY), "");
        FakeServices services = services().with(SignInLog.class, answering(SignInLog.class, entries));

        assertThat(Run.of(new SignInList(), services).out()).contains("Quai", "quai@lenoir.example");
        List<String> lines =
                Run.of(new SignInList(), services, "--json").out().lines().toList();
        assertThat(lines.get(0)).contains("\"name\":\"Quai\"", "\"email\":\"quai@lenoir.example\"");
        assertThat(lines.get(1)).contains("\"name\":\"\"", "\"user\":\"" + OF_NOBODY.user());
    }

    /** A service that has one answer for whatever it is asked. */
    private static <T> T answering(Class<T> type, Object answer) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, given) -> answer));
    }

    /** Of no customer. */
    private static Customers nobody() {
        return answering(Customers.class, Map.of());
    }

    @Test
    void aPersonIsFoundByEmailWhateverItsCaseAndNobodyElse() throws Exception {
        created();
        Run.of(new UserSuspend(), services(), "QUAI@lenoir.example");
        assertThat(register.acts).contains("suspend quai@lenoir.example by console");
        Run unknown = Run.of(new UserShow(), services(), "quai@lenoir");
        assertThat(unknown.status()).isEqualTo(1);
        assertThat(unknown.err()).startsWith("user.unknown: There is no such user here");
    }

    @Test
    void whoNeverChoseAPasswordIsInvitedAgain() throws Exception {
        created();
        assertThat(Run.of(new UserReset(), services(), "quai@lenoir.example").out())
                .contains("/invitation/");
        assertThat(register.acts).contains("inviteAgain quai@lenoir.example by console");
    }

    @Test
    void whatIsNotGivenStays() throws Exception {
        created();
        Run.of(new UserChange(), services(), "--roles", "sales", "quai@lenoir.example");
        assertThat(register.acts).contains("update to [sales] Quai quai@lenoir.example by console");
    }

    @Test
    void aSecondFactorIsNotTakenAwayByAccident() throws Exception {
        created();
        Run run = Run.of(new UserSecondFactorReset(), services(), "quai@lenoir.example");
        assertThat(run.err()).startsWith("console.unconfirmed");
        Run.of(new UserSecondFactorReset(), services(), "--yes", "quai@lenoir.example");
        assertThat(register.acts).contains("resetSecondFactor quai@lenoir.example by console");
    }
}
