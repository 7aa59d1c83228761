// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.comptoir.kernel.ChainHash;
import org.comptoir.kernel.DuplicateKey;
import org.comptoir.kernel.Sql.In;
import org.comptoir.kernel.Tx;
import org.comptoir.kernel.Tx.Chain;
import org.comptoir.kernel.Tx.Link;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.Idempotency;
import org.comptoir.model.Reach;
import org.comptoir.model.id.OrderId;
import org.comptoir.model.id.PartyId;
import org.comptoir.model.id.UserId;

class UnitsTest {

    private static final Chain CHAIN = new Chain("journal:VE");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    record Answer(String text, int runs) {}

    private static Answer count(TestKernel kernel, Call call, AtomicInteger runs) {
        return kernel.units().write(call, Answer.class, tx -> {
            tx.audit("test.done", "subject", Map.of("run", runs.incrementAndGet()));
            return new Answer("done", runs.get());
        });
    }

    private static long auditRows(TestKernel kernel) {
        return kernel.units()
                .read(sql -> sql.first("select count(*) from audit_trail", row -> row.number(1)))
                .orElseThrow();
    }

    @EachDatabase
    void theAuditTrailNamesThePluginBesideWhomItActsFor(TestKernel kernel) {
        Call call = kernel.call();
        count(kernel, call.withActor(call.actor().through("acme.pay 1.2.0")), new AtomicInteger());
        List<String> actors =
                kernel.units().read(sql -> sql.query("select actor from audit_trail", row -> row.text(1)));
        assertThat(actors).containsExactly(call.actor() + " via plugin acme.pay 1.2.0");
    }

    @EachDatabase
    void theSameKeyActsOnceAndAnswersTheFirstOutcomeAgain(TestKernel kernel) {
        AtomicInteger runs = new AtomicInteger();
        Answer first = count(kernel, kernel.call("k1"), runs);
        Answer second = count(kernel, kernel.call("k1"), runs);
        assertThat(second).isEqualTo(first);
        assertThat(auditRows(kernel)).isEqualTo(1);
    }

    @EachDatabase
    void theSameKeyWithAnotherRequestIsRefused(TestKernel kernel) {
        count(kernel, kernel.call("k1"), new AtomicInteger());
        Call other = kernel.call().withIdempotency(new Idempotency("k1", "another digest"));
        assertThatThrownBy(() -> count(kernel, other, new AtomicInteger()))
                .isInstanceOfSatisfying(
                        ComptoirException.class, e -> assertThat(e.code()).isEqualTo("idempotency.mismatch"));
        assertThat(auditRows(kernel)).isEqualTo(1);
    }

    @EachDatabase
    void aUnitOfTenThousandFactsGoesThroughWhole(TestKernel kernel) {
        OrderId order = new OrderId(kernel.ids().next());
        kernel.units().write(kernel.call(), Answer.class, tx -> {
            for (int i = 0; i < 10_000; i++) {
                tx.publish("Counted", order, Map.of("i", i));
            }
            return new Answer("done", 1);
        });
        assertThat(kernel.events()).hasSize(10_000);
    }

    @EachDatabase
    void aRetryAnswersTheFirstOutcomeEvenWhenTheWorkWouldNowBeRefused(TestKernel kernel) {
        count(kernel, kernel.call("k1"), new AtomicInteger());
        Answer again = kernel.units().write(kernel.call("k1"), Answer.class, tx -> {
            throw new ComptoirException("order.illegal-step", Fault.CONFLICT, Map.of());
        });
        assertThat(again.text()).isEqualTo("done");
    }

    @EachDatabase
    void aRetryIsNotToldAgainWhatHasGoneOutOfReachSince(TestKernel kernel) {
        Call representative = kernel.call("k1")
                .withReach(new Reach.Assigned(new UserId(kernel.ids().next())));
        count(kernel, representative, new AtomicInteger());
        assertThatThrownBy(() -> kernel.units().write(representative, Answer.class, tx -> {
                    throw new ComptoirException("order.unknown", Fault.NOT_FOUND, Map.of());
                }))
                .isInstanceOfSatisfying(
                        ComptoirException.class, e -> assertThat(e.code()).isEqualTo("order.unknown"));
        Answer toWhoReachesAll = kernel.units().write(kernel.call("k1"), Answer.class, tx -> {
            throw new ComptoirException("order.unknown", Fault.NOT_FOUND, Map.of());
        });
        assertThat(toWhoReachesAll.text()).isEqualTo("done");
    }

    @EachDatabase
    void aRetryOfWhatTellsNothingIsAnsweredAlsoWhereTheThingIsGone(TestKernel kernel) {
        Call buyer = kernel.call("k1")
                .withReach(new Reach.Organisation(new PartyId(kernel.ids().next())));
        assertThat(kernel.units().write(buyer, Boolean.class, tx -> true)).isTrue();
        assertThat(kernel.units().write(buyer, Boolean.class, tx -> {
                    throw new ComptoirException("order.unknown", Fault.NOT_FOUND, Map.of());
                }))
                .isTrue();
    }

    @EachDatabase
    void sixteenRetriesAtOnceActOnce(TestKernel kernel) throws Exception {
        List<Callable<Answer>> retries = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            retries.add(() -> count(kernel, kernel.call("storm"), new AtomicInteger()));
        }
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            for (var answer : threads.invokeAll(retries)) {
                assertThat(answer.get().text()).isEqualTo("done");
            }
        } finally {
            threads.shutdown();
        }
        assertThat(auditRows(kernel)).isEqualTo(1);
    }

    @EachDatabase
    void aRefusedUnitLeavesNothingBehind(TestKernel kernel) {
        assertThatThrownBy(() -> kernel.units().write(kernel.call(), Answer.class, tx -> {
                    tx.publish("OrderDrafted", new OrderId(kernel.ids().next()), Map.of("a", 1));
                    tx.append(CHAIN, new byte[] {1}, DAY);
                    throw new ComptoirException("order.no-lines", Fault.INVALID, Map.of());
                }))
                .isInstanceOf(ComptoirException.class);
        assertThat(kernel.events()).isEmpty();
        assertThat(auditRows(kernel)).isZero();
        long next = kernel.units()
                .write(kernel.call(), Long.class, tx -> tx.next(CHAIN).number());
        assertThat(next).isEqualTo(1);
    }

    @EachDatabase
    void chainsGrowWithoutAGapUnderSixteenWriters(TestKernel kernel) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(16);
        List<Callable<Long>> writers = new ArrayList<>();
        for (int i = 0; i < 160; i++) {
            writers.add(() -> kernel.units().write(kernel.call(), Long.class, tx -> {
                tx.hold(new Chain("series:FA2026"), CHAIN);
                return tx.append(CHAIN, new byte[] {7}, DAY).number();
            }));
        }
        List<Long> numbers = new ArrayList<>();
        try {
            for (var number : threads.invokeAll(writers)) {
                numbers.add(number.get());
            }
        } finally {
            threads.shutdown();
        }
        assertThat(numbers).doesNotHaveDuplicates().hasSize(160).contains(1L, 160L);
    }

    @EachDatabase
    void aLinkHashesItsNumberTheFormerHashAndTheContent(TestKernel kernel) {
        byte[] content = {1, 2, 3};
        Link[] links = new Link[2];
        kernel.units().write(kernel.call(), String.class, tx -> {
            links[0] = tx.append(CHAIN, content, DAY);
            links[1] = tx.append(CHAIN, content, DAY);
            return "";
        });
        assertThat(links[0].hash()).isEqualTo(ChainHash.of(1, ChainHash.START, content));
        assertThat(links[1].hash()).isEqualTo(ChainHash.of(2, links[0].hash(), content));
        assertThat(links[1].after()).isEqualTo(DAY);
    }

    @EachDatabase
    void whatComesLaterTravelsInOneRoundTripOnPostgres(TestKernel kernel) {
        boolean postgres = kernel.database().product().startsWith("PostgreSQL");
        kernel.units().write(kernel.call(), String.class, tx -> {
            tx.audit("warm", "up", Map.of());
            return "";
        });
        long trips = kernel.roundTrips(() -> kernel.units().write(kernel.call("k"), String.class, tx -> {
            for (int i = 0; i < 20; i++) {
                tx.publish("OrderDrafted", new OrderId(kernel.ids().next()), Map.of("line", i));
            }
            tx.audit("order.drafted", "ord", Map.of());
            return "drafted";
        }));
        // PostgreSQL: take the audit chain, send everything, commit.
        assertThat(trips).isLessThanOrEqualTo(postgres ? 3 : 7);
        assertThat(kernel.events()).hasSize(20);
    }

    @EachDatabase
    void aUnitInsideAnotherJoinsIt(TestKernel kernel) {
        assertThatThrownBy(() -> kernel.units().write(kernel.call(), String.class, outer -> {
                    kernel.units().write(kernel.call(), String.class, inner -> {
                        inner.audit("inner", "x", Map.of());
                        return "";
                    });
                    throw new ComptoirException("outer.refused", Fault.CONFLICT, Map.of());
                }))
                .isInstanceOf(ComptoirException.class);
        assertThat(auditRows(kernel)).isZero();
    }

    @EachDatabase
    void aBrokenUniqueKeyTellsItsName(TestKernel kernel) {
        kernel.units().write(kernel.call(), Integer.class, UnitsTest::lease);
        assertThatThrownBy(() -> kernel.units().write(kernel.call(), Integer.class, UnitsTest::lease))
                .isInstanceOfSatisfying(
                        DuplicateKey.class, e -> assertThat(e.constraint()).isEqualTo("job_lease_pk"));
    }

    private static int lease(Tx tx) {
        tx.later(
                "insert into job_lease (job, holder, token, held_until, due_at, last_error) values (?, ?, ?, ?, ?, ?)",
                "j",
                "n1",
                1L,
                tx.now(),
                tx.now(),
                "");
        return 1;
    }

    @EachDatabase
    void listsBecomeParametersAndEmptyOnesMatchNothing(TestKernel kernel) {
        kernel.units().write(kernel.call(), Integer.class, UnitsTest::lease);
        assertThat(jobs(kernel, List.of("a", "j", "c"))).containsExactly("j");
        assertThat(jobs(kernel, List.of())).isEmpty();
        List<String> many = new ArrayList<>();
        for (int i = 0; i < 2_500; i++) {
            many.add("x" + i);
        }
        many.add("j");
        assertThat(jobs(kernel, many)).containsExactly("j");
    }

    private static List<String> jobs(TestKernel kernel, List<String> names) {
        return kernel.units()
                .read(sql -> sql.query(
                        "select job from job_lease where job in ? and token = ?",
                        row -> row.text(1),
                        new In(names),
                        1L));
    }
}
