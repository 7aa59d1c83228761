// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.payments.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comptoir.payments.internal.Till.euros;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.comptoir.api.ListPage;
import org.comptoir.api.PageRequest;
import org.comptoir.api.Sort;
import org.comptoir.api.payment.Payment;
import org.comptoir.api.payment.PaymentLists;
import org.comptoir.api.payment.PaymentSelection;
import org.comptoir.api.payment.PaymentSummary;
import org.comptoir.api.payment.PaymentTotals;
import org.comptoir.api.payment.RefundRequest;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Reach;
import org.comptoir.model.id.EntryId;
import org.comptoir.model.id.OrderId;
import org.comptoir.model.id.PartyId;
import org.comptoir.model.id.PaymentId;
import org.comptoir.model.id.UserId;
import org.comptoir.spi.gateway.v1.Receipt;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.FakeCompanies;
import org.comptoir.testkit.TestKernel;

class PaymentListsTest {

    private static final PaymentSelection ALL = PaymentSelection.ALL;
    private static final PartyId EPICERIE = new PartyId(new UUID(8, 8));
    private static final PartyId BAKER = new PartyId(new UUID(8, 9));

    private static PaymentLists lists(Till till) {
        return new DefaultPaymentLists(
                till.kernel.units(), new PaymentTables(till.kernel.schemas()), new FakeCompanies());
    }

    /** Three that are paid, one of them given back in part, one held, and one of another customer. */
    private static List<Payment> some(Till till) {
        List<Payment> some = new ArrayList<>();
        for (String amount : List.of("10", "30", "20")) {
            some.add(till.start(amount, till.kernel.call()));
            till.kernel.clock().advance(Duration.ofDays(1));
        }
        till.payments.refund(some.get(1).id(), new RefundRequest(euros("4"), ""), till.kernel.call());
        till.service.says(() -> till.service.done(Receipt.State.AUTHORISED, euros("5")));
        some.add(till.start("5", till.kernel.call()));
        till.service.says(null);
        Payment baker = till.start("8", till.kernel.call());
        some.add(baker);
        till.kernel
                .units()
                .write(
                        till.kernel.call(),
                        Integer.class,
                        tx -> tx.update(
                                "update payment set customer = ?, customer_code = ?, customer_name = ?, search_text = ? where company = ?"
                                        + " and id = ?",
                                BAKER,
                                "BAKER",
                                "Boulangerie 100% dorée",
                                "c-1 baker boulangerie 100% doree",
                                tx.call().company(),
                                baker.id()));
        return some;
    }

    private static List<PaymentSummary> walk(PaymentLists lists, PaymentSelection selection, int size, Call call) {
        List<PaymentSummary> rows = new ArrayList<>();
        ListPage<PaymentSummary> page = lists.list(selection, PageRequest.first(size), call);
        rows.addAll(page.items());
        while (!page.next().isEmpty()) {
            page = lists.list(selection, new PageRequest(page.next(), size), call);
            rows.addAll(page.items());
        }
        return rows;
    }

    private static List<PaymentId> ids(PaymentLists lists, PaymentSelection selection, Call call) {
        return walk(lists, selection, 50, call).stream().map(PaymentSummary::id).toList();
    }

    private static String refusal(ThrowingCallable act) {
        return org.assertj.core.api.Assertions.catchThrowableOfType(ComptoirException.class, act)
                .code();
    }

    @EachDatabase
    void pagesHoldEveryRowOnceInEveryOrderBothWays(TestKernel kernel) {
        Till till = new Till(kernel);
        PaymentLists lists = lists(till);
        List<PaymentId> made = some(till).stream().map(Payment::id).toList();
        for (String key : PaymentSelection.SORTS) {
            List<PaymentSummary> up = walk(lists, ALL.by(Sort.ascending(key)), 2, kernel.call());
            assertThat(new HashSet<>(up)).as(key).hasSize(5);
            List<PaymentSummary> down = walk(lists, ALL.by(Sort.descending(key)), 2, kernel.call());
            Collections.reverse(down);
            assertThat(down).as(key).isEqualTo(up);
        }
        assertThat(ids(lists, ALL.by(Sort.ascending("createdAt")), kernel.call()))
                .isEqualTo(made);
        assertThat(walk(lists, ALL.by(Sort.ascending("amount")), 2, kernel.call()))
                .extracting(PaymentSummary::amount)
                .containsExactly(euros("5"), euros("8"), euros("10"), euros("20"), euros("30"));
        ListPage<PaymentSummary> first = lists.list(ALL, PageRequest.first(2), kernel.call());
        ListPage<PaymentSummary> second = lists.list(ALL, new PageRequest(first.next(), 2), kernel.call());
        assertThat(lists.list(ALL, new PageRequest(second.previous(), 2), kernel.call())
                        .items())
                .isEqualTo(first.items());
    }

    @EachDatabase
    void rowsAreFoundByWhatTheySay(TestKernel kernel) {
        Till till = new Till(kernel);
        PaymentLists lists = lists(till);
        List<PaymentId> made = some(till).stream().map(Payment::id).toList();
        Call call = kernel.call();

        assertThat(ids(lists, ALL.matching("DORÉE"), call)).containsExactly(made.get(4));
        assertThat(ids(lists, ALL.matching("c-1 epicerie"), call)).hasSize(4).doesNotContain(made.get(4));
        assertThat(ids(lists, ALL.matching("100%"), call)).containsExactly(made.get(4));
        assertThat(ids(lists, ALL.matching("_"), call)).isEmpty();
        assertThat(ids(lists, ALL.in(List.of("partly-refunded", "authorised")), call))
                .containsExactlyInAnyOrder(made.get(1), made.get(3));
        assertThat(ids(lists, ALL.through("cards"), call)).hasSize(5);
        assertThat(ids(lists, ALL.through("coins"), call)).isEmpty();
        assertThat(ids(lists, ALL.of(BAKER), call)).containsExactly(made.get(4));
        assertThat(ids(lists, ALL.about(Till.ORDER), call)).hasSize(5);
        assertThat(ids(lists, ALL.about(new OrderId(new UUID(1, 1))), call)).isEmpty();
        assertThat(lists.count(ALL.of(EPICERIE), call).number()).isEqualTo(4);
        PaymentSummary row = lists.list(ALL.in(List.of("partly-refunded")), PageRequest.first(1), call)
                .items()
                .get(0);
        assertThat(List.of(row.amount(), row.refunded())).containsExactly(euros("30"), euros("4"));
        assertThat(List.of(row.reference(), row.customerCode(), row.gateway(), row.order()))
                .containsExactly("C-1", "EPICERIE", "cards", Till.ORDER);
    }

    @EachDatabase
    void daysAreThoseOfTheCompanyAndBothOfThemCount(TestKernel kernel) {
        Till till = new Till(kernel);
        PaymentLists lists = lists(till);
        List<PaymentSummary> rows = new ArrayList<>();
        some(till);
        rows.addAll(walk(lists, ALL.by(Sort.ascending("createdAt")), 50, kernel.call()));
        LocalDate day = rows.get(0).begunOn();
        assertThat(day)
                .isEqualTo(LocalDate.ofInstant(
                        rows.get(0).createdAt(),
                        new FakeCompanies().get(kernel.call()).zone()));

        assertThat(ids(lists, ALL.between(day, day), kernel.call()))
                .containsExactly(rows.get(0).id());
        assertThat(ids(lists, ALL.between(day.plusDays(1), day.plusDays(2)), kernel.call()))
                .containsExactly(rows.get(2).id(), rows.get(1).id());
        assertThat(ids(lists, ALL.between(day.plusDays(3), LocalDate.MAX), kernel.call()))
                .hasSize(2);
        assertThat(ids(lists, ALL.between(LocalDate.MIN, day.minusDays(1)), kernel.call()))
                .isEmpty();
    }

    @EachDatabase
    void sumsSayWhatWasAskedTakenAndGivenBack(TestKernel kernel) {
        Till till = new Till(kernel);
        PaymentLists lists = lists(till);
        assertThat(lists.totals(ALL, kernel.call())).isEqualTo(new PaymentTotals(0, List.of()));
        some(till);

        assertThat(lists.totals(ALL, kernel.call()))
                .isEqualTo(
                        new PaymentTotals(5, List.of(new PaymentTotals.Sum(5, euros("73"), euros("68"), euros("4")))));
        assertThat(lists.totals(ALL.in(List.of("authorised")), kernel.call()).sums())
                .containsExactly(new PaymentTotals.Sum(1, euros("5"), euros("0"), euros("0")));
        assertThat(till.balance("5171")).isEqualTo("64.00");
    }

    @EachDatabase
    void nobodySeesWhatTheyDoNotReach(TestKernel kernel) {
        Till till = new Till(kernel);
        PaymentLists lists = lists(till);
        List<Payment> made = some(till);
        Call theirs = kernel.call().withReach(new Reach.Organisation(BAKER));
        PaymentId own = made.get(4).id();
        PaymentId other = made.get(0).id();

        assertThat(ids(lists, ALL, theirs)).containsExactly(own);
        assertThat(ids(lists, ALL.of(EPICERIE), theirs)).isEmpty();
        assertThat(lists.count(ALL, theirs).number()).isEqualTo(1);
        assertThat(lists.totals(ALL, theirs).sums())
                .containsExactly(new PaymentTotals.Sum(1, euros("8"), euros("8"), euros("0")));
        List<PaymentSummary> file = new ArrayList<>();
        lists.export(ALL, file::add, theirs);
        assertThat(file).extracting(PaymentSummary::id).containsExactly(own);
        String key = till.now(made.get(0)).acts().get(0).key();
        assertThat(refusal(() -> lists.entries(other, theirs))).isEqualTo("payment.unknown");
        assertThat(refusal(() -> lists.ofAct(key, theirs))).isEqualTo("payment.unknown");
        Call buyer = kernel.call().withReach(new Reach.Own(BAKER, new UserId(new UUID(7, 7))));
        assertThat(ids(lists, ALL, buyer)).isEmpty();
        assertThat(lists.count(ALL, buyer).number()).isZero();
    }

    @EachDatabase
    void actsLeadToTheirEntriesAndBack(TestKernel kernel) {
        Till till = new Till(kernel);
        PaymentLists lists = lists(till);
        List<Payment> made = some(till);
        Payment refunded = till.now(made.get(1));
        var entries = lists.entries(refunded.id(), kernel.call());

        assertThat(entries).hasSize(2);
        for (var act : refunded.acts()) {
            EntryId entry = entries.get(act.key());
            assertThat(till.ledger.get(entry, kernel.call()).source()).isEqualTo("payment:" + act.key());
            assertThat(lists.ofAct(act.key(), kernel.call())).isEqualTo(refunded.id());
        }
        assertThat(lists.entries(made.get(3).id(), kernel.call())).isEmpty();
        assertThat(refusal(() -> lists.entries(new PaymentId(new UUID(1, 1)), kernel.call())))
                .isEqualTo("payment.unknown");
        for (String key : List.of("", "x", new UUID(1, 1).toString())) {
            assertThat(refusal(() -> lists.ofAct(key, kernel.call()))).as(key).isEqualTo("payment.unknown");
        }
    }

    @EachDatabase
    void whatCannotBeMeantIsRefused(TestKernel kernel) {
        PaymentLists lists = lists(new Till(kernel));
        LocalDate day = LocalDate.of(2026, 11, 20);
        assertThat(refusal(() -> ALL.in(List.of("paid", "lost")))).isEqualTo("payment.state-unknown");
        assertThat(refusal(() -> ALL.by(Sort.ascending("gateway")))).isEqualTo("sort.unknown");
        assertThat(refusal(() -> ALL.between(day, day.minusDays(1)))).isEqualTo("date.reversed");
        for (ThrowingCallable asked : List.<ThrowingCallable>of(
                () -> lists.list(ALL.matching("x".repeat(101)), PageRequest.first(1), kernel.call()),
                () -> lists.count(ALL.matching("x".repeat(101)), kernel.call()),
                () -> lists.totals(ALL.matching("x".repeat(101)), kernel.call()))) {
            assertThat(refusal(asked)).isEqualTo("search.too-long");
        }
        assertThat(refusal(() -> lists.list(ALL, new PageRequest("!", 1), kernel.call())))
                .isEqualTo("page.cursor");
    }

    @EachDatabase
    void aFileIsTheListAndTheTrailSaysSoWithoutTheSearch(TestKernel kernel) {
        Till till = new Till(kernel);
        PaymentLists lists = lists(till);
        some(till);
        List<PaymentSummary> rows = new ArrayList<>();

        lists.export(ALL.matching("boulangerie").of(BAKER), rows::add, kernel.call());

        assertThat(rows).isEqualTo(walk(lists, ALL.matching("boulangerie"), 2, kernel.call()));
        List<String> told = kernel.units()
                .read(sql -> sql.query(
                        "select detail from audit_trail where action = 'payment.list-exported'", row -> row.text(1)));
        assertThat(told)
                .singleElement()
                .asString()
                .contains("\"searched\":true", "\"rows\":" + rows.size(), BAKER.toString())
                .doesNotContain("boulangerie");
    }
}
