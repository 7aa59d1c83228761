// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.people.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.comptoir.api.Page;
import org.comptoir.api.PageRequest;
import org.comptoir.api.people.Invitation;
import org.comptoir.api.people.NewSession;
import org.comptoir.api.people.User;
import org.comptoir.api.people.UserRequest;
import org.comptoir.model.Actor;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.Idempotency;
import org.comptoir.model.Reach;
import org.comptoir.model.id.CompanyId;
import org.comptoir.model.id.PartyId;
import org.comptoir.model.id.UserId;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.TestKernel;

class UsersTest {

    private static final String ADMIN = "admin@lenoir.example";
    private static final String PICKER = "picker@lenoir.example";

    private static UserRequest withRoles(User user, String... roles) {
        return new UserRequest(user.email(), user.name(), user.language(), Set.of(roles), user.organisation());
    }

    @EachDatabase
    void aUserIsWhatWasAskedForAndNobodyElseHasTheirEmail(TestKernel kernel) {
        Front front = new Front(kernel);
        Invitation made = front.invited("Picker@Lenoir.example", "warehouse");
        User user = front.users.get(made.user().id(), front.console());
        assertThat(user.status()).isEqualTo("invited");
        assertThat(user.email()).isEqualTo("Picker@Lenoir.example");
        assertThat(user.roles()).containsExactly("warehouse");
        assertThat(Front.code(() -> front.invited(PICKER, "sales"))).isEqualTo("user.email-taken");
        Call elsewhere = front.console().withCompany(new CompanyId(kernel.ids().next()));
        assertThat(Front.code(() -> front.users.invite(
                        new UserId(kernel.ids().next()), Front.request(PICKER, null, "sales"), elsewhere)))
                .isEqualTo("user.email-taken");
        assertThat(Front.code(() -> front.users.get(user.id(), elsewhere))).isEqualTo("user.unknown");
    }

    @EachDatabase
    void whatIsNoUserIsRefused(TestKernel kernel) {
        Front front = new Front(kernel);
        PartyId shop = front.organisation();
        assertThat(Front.code(() -> front.invited("no e-mail", "admin"))).isEqualTo("email.malformed");
        assertThat(Front.code(() -> front.invited(PICKER))).isEqualTo("user.no-role");
        assertThat(Front.code(() -> front.invited(PICKER, "boss"))).isEqualTo("user.role-unknown");
        assertThat(Front.code(() -> front.invited(PICKER, "admin", "buyer"))).isEqualTo("user.roles-mixed");
        assertThat(Front.code(() -> front.invited(PICKER, "plugin-admin"))).isEqualTo("user.role-alone");
        assertThat(Front.code(() -> front.invited(PICKER, "buyer"))).isEqualTo("user.organisation");
        assertThat(Front.code(() -> front.buyer(PICKER, shop, "admin"))).isEqualTo("user.organisation");
        assertThat(Front.code(() -> front.buyer(PICKER, new PartyId(kernel.ids().next()), "buyer")))
                .isEqualTo("customer.unknown");
    }

    @EachDatabase
    void keysAndPluginsChangeNobody(TestKernel kernel) {
        Front front = new Front(kernel);
        UserId picker = front.member(PICKER, "warehouse");
        for (Actor actor : List.of(
                Actor.apiKey("key_01"),
                Actor.plugin("acme.pay"),
                Actor.console("operator").through("acme.pay 1.0.0"))) {
            Call call = kernel.call().withActor(actor);
            for (ThrowingCallable act : List.<ThrowingCallable>of(
                    () -> front.users.invite(
                            new UserId(kernel.ids().next()), Front.request("x@lenoir.example", null, "sales"), call),
                    () -> front.users.reset(picker, call),
                    () -> front.users.suspend(picker, call),
                    () -> front.sessions.endAll(picker, call))) {
                assertThat(Front.refusal(act).code()).isEqualTo("user.people-only");
                assertThat(Front.refusal(act).fault()).isEqualTo(Fault.FORBIDDEN);
            }
        }
    }

    @EachDatabase
    void nobodyGrantsARightTheyLack(TestKernel kernel) {
        Front front = new Front(kernel);
        Call admin = front.as(front.member(ADMIN, "admin"));
        Call seller = front.as(front.member("seller@lenoir.example", "sales"));
        Call books = front.as(front.member("books@lenoir.example", "accountant"));
        UserId plugins = front.member("plugins@lenoir.example", "admin", "plugin-admin");
        User picker = front.users.get(front.member(PICKER, "warehouse"), front.console());

        assertThat(invite(front, admin, "warehouse")).isEmpty();
        assertThat(invite(front, admin, "admin")).isEmpty();
        assertThat(invite(front, admin, "admin", "plugin-admin")).isEqualTo("user.exceeds-granter");
        assertThat(invite(front, front.as(plugins), "admin", "plugin-admin")).isEmpty();
        assertThat(invite(front, seller, "sales")).isEqualTo("user.exceeds-granter");
        assertThat(invite(front, books, "accountant")).isEqualTo("user.exceeds-granter");
        assertThat(Front.code(() -> front.users.update(
                        picker.id(), picker.version(), withRoles(picker, "warehouse", "plugin-admin"), admin)))
                .isEqualTo("user.exceeds-granter");
        // A way in to somebody is all that they may, too.
        assertThat(Front.code(() -> front.users.reset(plugins, admin))).isEqualTo("user.exceeds-granter");
        assertThat(Front.code(() -> front.users.resetSecondFactor(plugins, admin)))
                .isEqualTo("user.exceeds-granter");
        assertThat(front.users.suspend(plugins, admin).status()).isEqualTo("suspended");
        assertThat(Front.code(() -> front.users.restore(plugins, admin))).isEqualTo("user.exceeds-granter");
    }

    private static String invite(Front front, Call call, String... roles) {
        UserId id = new UserId(front.kernel.ids().next());
        UserRequest request = Front.request(id.value() + "@lenoir.example", null, roles);
        try {
            front.users.invite(id, request, call);
            return "";
        } catch (org.comptoir.model.ComptoirException refused) {
            return refused.code();
        }
    }

    @EachDatabase
    void aBuyersAdminRunsTheirOrganisationAndSeesNoOther(TestKernel kernel) {
        Front front = new Front(kernel);
        PartyId shop = front.organisation();
        PartyId rival = front.organisation();
        Call boss = front.as(front.buyer("boss@epicerie.example", shop, "buyer-admin"));
        UserId stranger = front.buyer("boss@rival.example", rival, "buyer-admin");
        UserId staff = front.member(PICKER, "warehouse");
        front.users.invite(
                new UserId(kernel.ids().next()), Front.request("new@epicerie.example", shop, "buyer-viewer"), boss);

        assertThat(front.users.list("", PageRequest.first(50), boss).items())
                .extracting(User::email)
                .containsExactly("boss@epicerie.example", "new@epicerie.example");
        assertThat(front.users.ofOrganisation(rival, boss)).isEmpty();
        List<UserId> all = List.of(stranger, staff, UserId.parse(boss.actor().id()), stranger);
        assertThat(front.users.byIds(all, boss).values())
                .extracting(User::email)
                .containsExactly("boss@epicerie.example");
        assertThat(front.users.byIds(all, front.console())).hasSize(3);
        assertThat(front.users.byIds(
                        all, boss.withCompany(new CompanyId(kernel.ids().next()))))
                .isEmpty();
        for (UserId hidden : List.of(stranger, staff)) {
            assertThat(Front.code(() -> front.users.get(hidden, boss))).isEqualTo("user.unknown");
            assertThat(Front.code(() -> front.users.suspend(hidden, boss))).isEqualTo("user.unknown");
            assertThat(Front.code(() -> front.users.reset(hidden, boss))).isEqualTo("user.unknown");
        }
        assertThat(Front.code(() -> front.users.invite(
                        new UserId(kernel.ids().next()), Front.request("x@lenoir.example", null, "sales"), boss)))
                .isEqualTo("user.exceeds-granter");
    }

    /** Whoever is left out here stays when the organisation is erased. */
    @EachDatabase
    void everybodyOfAnOrganisationIsToldHoweverMany(TestKernel kernel) {
        Front front = new Front(kernel);
        PartyId shop = front.organisation();
        PersonStore store = new PersonStore();
        kernel.units().write(front.console(), Boolean.class, tx -> {
            for (int i = 1; i <= 501; i++) {
                UserRequest request = Front.request("b" + i + "@epicerie.example", shop, "buyer-viewer");
                store.insert(
                        tx, DefaultUsers.person(new UserId(kernel.ids().next()), request, front.console(), tx.now()));
            }
            return true;
        });
        front.buyer("boss@rival.example", front.organisation(), "buyer-admin");

        assertThat(front.users.ofOrganisation(shop, front.console()))
                .hasSize(501)
                .endsWith(front.users
                        .list("b501@", PageRequest.first(1), front.console())
                        .items()
                        .get(0));
    }

    @EachDatabase
    void aRepresentativeInvitesBuyersOfTheirCustomersAlone(TestKernel kernel) {
        Front front = new Front(kernel);
        PartyId mine = front.organisation();
        PartyId other = front.organisation();
        UserId seller = front.member("seller@lenoir.example", "sales");
        front.customers.assign(mine, new Reach.Assigned(seller));
        UserId buyer = front.buyer("buyer@mine.example", mine, "buyer");
        front.buyer("buyer@other.example", other, "buyer");
        Call call = front.as(seller);

        assertThat(front.users.list("", PageRequest.first(50), call).items())
                .extracting(User::id)
                .containsExactly(seller, buyer);
        front.users.invite(
                new UserId(kernel.ids().next()), Front.request("two@mine.example", mine, "buyer-viewer"), call);
        assertThat(Front.code(() -> front.users.invite(
                        new UserId(kernel.ids().next()), Front.request("two@other.example", other, "buyer"), call)))
                .isEqualTo("customer.unknown");
        assertThat(Front.code(() -> front.users.reset(buyer, call))).isEqualTo("user.exceeds-granter");
        assertThat(front.users.representatives(front.console()))
                .extracting(User::id)
                .containsExactly(seller);
    }

    /** The link is shown to who invites, who could use it themselves. */
    @EachDatabase
    void aRepresentativeGivesNoBuyerARightThatTheyLack(TestKernel kernel) {
        Front front = new Front(kernel);
        PartyId mine = front.organisation();
        UserId seller = front.member("seller@lenoir.example", "sales");
        front.customers.assign(mine, new Reach.Assigned(seller));
        Call call = front.as(seller);
        Invitation boss = front.users.invite(
                new UserId(kernel.ids().next()),
                Front.request("boss@mine.example", mine, "buyer-admin"),
                front.console());

        for (String role : List.of("buyer-admin", "buyer-approver")) {
            assertThat(inviteTo(front, mine, call, role)).as(role).isEqualTo("user.exceeds-granter");
            assertThat(inviteTo(front, mine, call, "buyer", role)).as(role).isEqualTo("user.exceeds-granter");
        }
        for (String role : List.of("buyer", "buyer-billing", "buyer-viewer")) {
            assertThat(inviteTo(front, mine, call, role)).as(role).isEmpty();
        }
        assertThat(Front.code(() -> front.users.inviteAgain(boss.user().id(), call)))
                .isEqualTo("user.exceeds-granter");
        Call run = front.as(front.accepted(boss));
        assertThat(inviteTo(front, mine, run, "buyer-admin", "buyer-approver")).isEmpty();
    }

    private static String inviteTo(Front front, PartyId organisation, Call call, String... roles) {
        UserId id = new UserId(front.kernel.ids().next());
        ComptoirException refusal = Front.refusal(
                () -> front.users.invite(id, Front.request(id + "@mine.example", organisation, roles), call));
        return refusal == null ? "" : refusal.code();
    }

    @EachDatabase
    void otherRolesEndTheSessionsAndAnotherNameDoesNot(TestKernel kernel) {
        Front front = new Front(kernel);
        User picker = front.users.get(front.member(PICKER, "warehouse"), front.console());
        NewSession session = front.enter(PICKER);
        User renamed = front.users.update(
                picker.id(),
                picker.version(),
                new UserRequest(PICKER, "Quai", "en", picker.roles(), null),
                front.console());
        assertThat(front.sessions.authenticate(session.secret()).orElseThrow().name())
                .isEqualTo("Quai");
        assertThat(Front.code(() ->
                        front.users.update(picker.id(), picker.version(), withRoles(picker, "sales"), front.console())))
                .isEqualTo("user.stale");
        front.users.update(picker.id(), renamed.version(), withRoles(renamed, "sales"), front.console());
        assertThat(front.sessions.authenticate(session.secret())).isEmpty();
    }

    @EachDatabase
    void whoeverIsSuspendedIsOutWithAllTheirLinksUntilRestored(TestKernel kernel) {
        Front front = new Front(kernel);
        UserId picker = front.member(PICKER, "warehouse");
        NewSession session = front.enter(PICKER);
        String link = front.users.reset(picker, front.console()).link().token();
        front.users.suspend(picker, front.console());
        assertThat(front.sessions.authenticate(session.secret())).isEmpty();
        assertThat(Front.code(() -> front.signIn.link(link, Front.VISITOR))).isEqualTo("link.unknown");
        assertThat(Front.code(() -> front.knock(PICKER))).isEqualTo("sign-in.refused");
        front.users.restore(picker, front.console());
        assertThat(front.sessions.authenticate(front.enter(PICKER).secret())).isPresent();
    }

    @EachDatabase
    void theLastAdminStays(TestKernel kernel) {
        Front front = new Front(kernel);
        User admin = front.users.get(front.member(ADMIN, "admin"), front.console());
        front.invited("later@lenoir.example", "admin");
        assertThat(Front.code(() -> front.users.suspend(admin.id(), front.console())))
                .isEqualTo("user.last-admin");
        assertThat(Front.code(() -> front.users.update(
                        admin.id(), admin.version(), withRoles(admin, "warehouse"), front.console())))
                .isEqualTo("user.last-admin");
        front.member("second@lenoir.example", "admin");
        assertThat(front.users.suspend(admin.id(), front.console()).status()).isEqualTo("suspended");
    }

    @EachDatabase
    void ofTwoAdminsWhoGoAtOnceOneStays(TestKernel kernel) throws Exception {
        Front front = new Front(kernel);
        UserId one = front.member("one@lenoir.example", "admin");
        UserId two = front.member("two@lenoir.example", "admin");
        ExecutorService threads = Executors.newFixedThreadPool(2);
        List<String> ends = new ArrayList<>();
        try {
            List<Callable<String>> acts = new ArrayList<>();
            for (UserId id : List.of(one, two)) {
                acts.add(() -> {
                    try {
                        return front.users.suspend(id, front.console()).status();
                    } catch (org.comptoir.model.ComptoirException refused) {
                        return refused.code();
                    }
                });
            }
            for (Future<String> act : threads.invokeAll(acts)) {
                ends.add(act.get());
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(ends).containsExactlyInAnyOrder("suspended", "user.last-admin");
    }

    @EachDatabase
    void nobodyResetsThemselvesByWayOfAnAdminsRights(TestKernel kernel) {
        Front front = new Front(kernel);
        UserId admin = front.member(ADMIN, "admin");
        front.member("second@lenoir.example", "admin");
        Call own = front.as(admin);
        assertThat(Front.code(() -> front.users.reset(admin, own))).isEqualTo("user.self");
        assertThat(Front.code(() -> front.users.resetSecondFactor(admin, own))).isEqualTo("user.self");
        assertThat(Front.code(() -> front.users.suspend(admin, own))).isEqualTo("user.self");
    }

    @EachDatabase
    void nobodyChangesTheirOwnRoles(TestKernel kernel) {
        Front front = new Front(kernel);
        User admin = front.users.get(front.member(ADMIN, "admin"), front.console());
        UserId second = front.member("second@lenoir.example", "admin");
        Call own = front.as(admin.id());
        assertThat(Front.code(() ->
                        front.users.update(admin.id(), admin.version(), withRoles(admin, "admin", "accountant"), own)))
                .isEqualTo("user.self");
        User same = front.users.update(admin.id(), admin.version(), withRoles(admin, "admin"), own);
        assertThat(front.users
                        .update(admin.id(), same.version(), withRoles(admin, "admin", "accountant"), front.as(second))
                        .roles())
                .contains("accountant");
    }

    @EachDatabase
    void whoeverLostTheirSecondFactorEnrolsAnother(TestKernel kernel) {
        Front front = new Front(kernel);
        UserId admin = front.member(ADMIN, "admin");
        Front.App app = front.enrol(ADMIN);
        assertThat(front.users.resetSecondFactor(admin, front.console()).secondFactor())
                .isFalse();
        assertThat(front.sessions.authenticate(app.session().secret())).isEmpty();
        assertThat(front.secrets.names(front.console())).isEmpty();
        front.enrol(ADMIN);
    }

    @EachDatabase
    void aRetryOfAnInvitationDoesNotTellTheLinkAgain(TestKernel kernel) {
        Front front = new Front(kernel);
        UserId id = new UserId(kernel.ids().next());
        Call call = new Call(
                TestKernel.MAISON_LENOIR,
                Actor.console("operator"),
                new Idempotency("once", "digest"),
                kernel.clock().instant().plusSeconds(30),
                java.util.Locale.ENGLISH,
                "t");
        String token = front.users
                .invite(id, Front.request(PICKER, null, "sales"), call)
                .link()
                .token();
        assertThat(Front.code(() -> front.users.invite(id, Front.request(PICKER, null, "sales"), call)))
                .isEqualTo("user.link-shown");
        String stored = kernel.units()
                .read(sql -> sql.first(
                        "select outcome from idempotency",
                        row -> new String(row.bytes(1), java.nio.charset.StandardCharsets.UTF_8)))
                .orElseThrow();
        assertThat(stored).contains(PICKER).doesNotContain(token);
        assertThat(front.users.inviteAgain(id, front.console()).link().token()).isNotEqualTo(token);
        assertThat(Front.code(() -> front.signIn.link(token, Front.VISITOR))).isEqualTo("link.unknown");
    }

    @EachDatabase
    void peopleAreListedByPagesAndFoundByNameOrEmail(TestKernel kernel) {
        Front front = new Front(kernel);
        for (int i = 0; i < 5; i++) {
            front.invited("p" + i + "x@lenoir.example", "warehouse");
        }
        Page<User> first = front.users.list("", new PageRequest("", 3), front.console());
        Page<User> rest = front.users.list("", new PageRequest(first.next(), 3), front.console());
        assertThat(first.items()).hasSize(3);
        assertThat(rest.items()).hasSize(2);
        assertThat(rest.next()).isEmpty();
        assertThat(front.users
                        .list("P3X@", PageRequest.first(9), front.console())
                        .items())
                .hasSize(1);
    }
}
