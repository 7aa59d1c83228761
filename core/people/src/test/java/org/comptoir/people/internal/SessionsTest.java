// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.people.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.comptoir.api.people.NewSession;
import org.comptoir.api.people.OpenSession;
import org.comptoir.api.people.Session;
import org.comptoir.model.Reach;
import org.comptoir.model.id.PartyId;
import org.comptoir.model.id.UserId;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.TestKernel;

class SessionsTest {

    private static final String PICKER = "picker@lenoir.example";
    private static final String BUYER = "buyer@epicerie.example";

    @EachDatabase
    void aSessionTellsWhoItIsAndWhatTheyMay(TestKernel kernel) {
        Front front = new Front(kernel);
        UserId seller = front.member("seller@lenoir.example", "sales", "warehouse");
        Session session = front.enter("seller@lenoir.example").session();
        assertThat(session.user()).isEqualTo(seller);
        assertThat(session.company()).isEqualTo(TestKernel.MAISON_LENOIR);
        assertThat(session.scopes()).contains("order:w", "stock:w").doesNotContain("ledger:r");
        assertThat(session.reach()).isEqualTo(new Reach.Assigned(seller));
        assertThat(session.language()).isEqualTo("fr");
        assertThat(session.csrfToken()).hasSize(43);
        assertThat(session.toString()).doesNotContain(session.csrfToken(), session.email());
    }

    @EachDatabase
    void aBuyerReachesTheirOrganisationAndAMereBuyerTheirOwn(TestKernel kernel) {
        Front front = new Front(kernel);
        PartyId shop = front.organisation();
        UserId buyer = front.buyer(BUYER, shop, "buyer");
        front.buyer("boss@epicerie.example", shop, "buyer", "buyer-admin");
        assertThat(front.enter(BUYER).session().reach()).isEqualTo(new Reach.Own(shop, buyer));
        Session boss = front.enter("boss@epicerie.example").session();
        assertThat(boss.reach()).isEqualTo(new Reach.Organisation(shop));
        assertThat(boss.isStaff()).isFalse();
    }

    @EachDatabase
    void staffAreOutAfterHalfAnHourWithoutUse(TestKernel kernel) {
        Front front = new Front(kernel);
        front.member(PICKER, "warehouse");
        NewSession used = front.enter(PICKER);
        NewSession left = front.enter(PICKER);
        for (int i = 0; i < 4; i++) {
            kernel.clock().advance(Duration.ofMinutes(14));
            assertThat(front.sessions.authenticate(used.secret())).isPresent();
        }
        assertThat(front.sessions.authenticate(left.secret())).isEmpty();
    }

    @EachDatabase
    void noUseKeepsASessionForEver(TestKernel kernel) {
        Front front = new Front(kernel);
        front.member(PICKER, "warehouse");
        front.buyer(BUYER, front.organisation(), "buyer");
        String staff = front.enter(PICKER).secret();
        String buyer = front.enter(BUYER).secret();
        Duration open = Duration.ZERO;
        while (front.sessions.authenticate(staff).isPresent()) {
            kernel.clock().advance(Duration.ofMinutes(20));
            open = open.plusMinutes(20);
        }
        assertThat(open).isEqualTo(Duration.ofHours(8));
        open = Duration.ofHours(8);
        while (front.sessions.authenticate(buyer).isPresent()) {
            kernel.clock().advance(Duration.ofHours(11));
            open = open.plusHours(11);
        }
        assertThat(open).isBetween(Duration.ofDays(30), Duration.ofDays(30).plusHours(11));
    }

    @EachDatabase
    void whatEndsHereEndsOnEveryNodeWithinASecond(TestKernel kernel) {
        Front front = new Front(kernel);
        UserId picker = front.member(PICKER, "warehouse");
        DefaultSessions otherNode = front.node();
        String secret = front.enter(PICKER).secret();
        assertThat(front.sessions.authenticate(secret)).isPresent();
        assertThat(otherNode.authenticate(secret)).isPresent();
        assertThat(front.sessions.endAll(picker, front.console())).isEqualTo(2);
        assertThat(front.sessions.authenticate(secret)).isEmpty();
        kernel.clock().advance(Duration.ofSeconds(1));
        assertThat(otherNode.authenticate(secret)).isEmpty();
    }

    @EachDatabase
    void aBusySessionCostsOneQueryASecond(TestKernel kernel) {
        Front front = new Front(kernel);
        front.member(PICKER, "warehouse");
        String secret = front.enter(PICKER).secret();
        long trips = kernel.roundTrips(() -> {
            for (int i = 0; i < 100; i++) {
                front.sessions.authenticate(secret);
            }
        });
        assertThat(trips).isLessThanOrEqualTo(2);
    }

    @EachDatabase
    void whoeverHasReadTheDatabaseCannotComeIn(TestKernel kernel) {
        Front front = new Front(kernel);
        front.member(PICKER, "warehouse");
        NewSession entered = front.enter(PICKER);
        Set<String> digests = Set.copyOf(
                kernel.units().read(sql -> sql.query("select digest from person_session", row -> row.text(1))));
        assertThat(digests).doesNotContain(entered.secret());
        assertThat(digests).allSatisfy(digest -> assertThat(front.sessions.authenticate(digest))
                .isEmpty());
        assertThat(front.sessions.authenticate("")).isEmpty();
    }

    @EachDatabase
    void peopleSeeAndEndTheirOwnSessionsAndNobodyElses(TestKernel kernel) {
        Front front = new Front(kernel);
        PartyId shop = front.organisation();
        UserId buyer = front.buyer(BUYER, shop, "buyer");
        UserId other = front.buyer("other@epicerie.example", shop, "buyer");
        NewSession mine = front.enter(BUYER);
        NewSession theirs = front.enter("other@epicerie.example");
        assertThat(front.sessions.list(buyer, front.as(buyer)))
                .extracting(OpenSession::id)
                .contains(mine.session().id());
        assertThat(Front.code(() -> front.sessions.list(other, front.as(buyer))))
                .isEqualTo("user.unknown");
        assertThat(Front.code(() -> front.sessions.end(theirs.session().id(), front.as(buyer))))
                .isEqualTo("session.unknown");
        front.sessions.end(mine.session().id(), front.as(buyer));
        assertThat(front.sessions.authenticate(mine.secret())).isEmpty();
        assertThat(front.sessions.authenticate(theirs.secret())).isPresent();
    }

    @EachDatabase
    void signingOutEndsTheSessionAndIsWrittenDown(TestKernel kernel) {
        Front front = new Front(kernel);
        front.member(PICKER, "warehouse");
        String secret = front.enter(PICKER).secret();
        front.sessions.signOut(secret, Front.VISITOR);
        front.sessions.signOut(secret, Front.VISITOR);
        assertThat(front.sessions.authenticate(secret)).isEmpty();
        assertThat(front.trail()).filteredOn("user.signed-out"::equals).hasSize(1);
    }

    @EachDatabase
    void whatHasRunOutIsTakenAway(TestKernel kernel) {
        Front front = new Front(kernel);
        front.member(PICKER, "warehouse");
        front.enter(PICKER);
        front.invited("new@lenoir.example", "warehouse");
        kernel.clock().advance(Duration.ofDays(8));
        new PeoplePurge(new PeopleSchema(kernel.schemas()), kernel.units(), kernel.clock())
                .run(new org.comptoir.kernel.Job.Lease() {
                    @Override
                    public long token() {
                        return 1;
                    }

                    @Override
                    public void check(org.comptoir.kernel.Tx tx) {
                        // Nobody else runs it here.
                    }
                });
        for (String table : Set.of("person_session", "person_ticket", "person_throttle")) {
            assertThat(kernel.units()
                            .read(sql -> sql.query("select 1 from " + table, row -> 1))
                            .size())
                    .as(table)
                    .isZero();
        }
    }
}
