// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comptoir.ledger.internal.Books.DAY;
import static org.comptoir.ledger.internal.Books.credit;
import static org.comptoir.ledger.internal.Books.debit;
import static org.comptoir.ledger.internal.Books.eur;
import static org.comptoir.ledger.internal.Books.refusal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.comptoir.api.ledger.Balance;
import org.comptoir.api.ledger.DaySum;
import org.comptoir.model.Call;
import org.comptoir.model.Idempotency;
import org.comptoir.model.Money;
import org.comptoir.model.Reach;
import org.comptoir.model.id.CompanyId;
import org.comptoir.model.id.PartyId;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.TestKernel;

/** What is kept in memory says what the database would: at every moment, on every node, whoever else writes. */
class DaySumsTest {

    private static void post(Books books, String name, Random random) {
        LocalDate day = DAY.minusDays(random.nextInt(6));
        if (random.nextInt(3) == 0) {
            books.ledger.post(
                    books.request("pay:" + name, "BQ", day, debit("512", 30), debit("512", 20), credit("411", 50)),
                    books.kernel.call());
        } else {
            books.sale("invoice:" + name, 100L * (1 + random.nextInt(9)), day);
        }
    }

    /** As the database adds it up itself. */
    private static List<Balance> added(Books books, LocalDate from, LocalDate to) {
        Chart chart = new Charts(books.kernel.units(), books.kernel.clock()).of(books.kernel.call());
        return books.kernel.units().read(sql -> new BalanceReader()
                .byAccount(sql, books.kernel.call().company(), from, to, chart));
    }

    @EachDatabase
    void sayWhatTheDatabaseWouldAfterEachPosting(TestKernel kernel) {
        Books books = new Books(kernel);
        Random random = new Random(5);
        for (int i = 0; i < 40; i++) {
            post(books, "n" + i, random);
            LocalDate from = DAY.minusDays(random.nextInt(7));
            LocalDate to = from.plusDays(random.nextInt(7));

            assertThat(books.ledger.trialBalance(from, to, kernel.call())).isEqualTo(added(books, from, to));
        }
        assertThat(books.ledger.trialBalance(LocalDate.MIN, DAY, kernel.call()))
                .isEqualTo(added(books, LocalDate.of(1900, 1, 1), DAY));
        assertThat(books.ledger.trialBalance(DAY, DAY.minusDays(1), kernel.call()))
                .isEmpty();
    }

    @EachDatabase
    void theDaysOfAnAccountAddUpToItsBalance(TestKernel kernel) {
        Books books = new Books(kernel);
        Random random = new Random(7);
        for (int i = 0; i < 40; i++) {
            post(books, "n" + i, random);
        }
        LocalDate from = DAY.minusDays(3);

        List<DaySum> days = books.ledger.days(List.of("411", "51"), from, DAY, kernel.call());

        assertThat(days).extracting(DaySum::day).allMatch(day -> !day.isBefore(from) && !day.isAfter(DAY));
        assertThat(days).extracting(DaySum::account).contains("411", "512").doesNotContain("7071");
        for (Balance balance : added(books, from, DAY)) {
            boolean asked =
                    balance.account().startsWith("411") || balance.account().startsWith("51");
            Money its = days.stream()
                    .filter(day -> day.account().equals(balance.account()))
                    .map(DaySum::balance)
                    .reduce(eur(0), Money::plus);
            assertThat(its).isEqualTo(asked ? balance.balance() : eur(0));
        }
    }

    @EachDatabase
    void whatAnotherNodePostsIsThereAtOnce(TestKernel kernel) {
        Books here = new Books(kernel);
        Books there = new Books(kernel);
        here.sale("invoice:1", 100, DAY);
        assertThat(there.ledger.trialBalance(DAY, DAY, kernel.call())).isEqualTo(added(here, DAY, DAY));

        here.sale("invoice:2", 200, DAY.minusDays(1));
        here.sale("invoice:3", 300, DAY);

        assertThat(there.ledger.trialBalance(DAY.minusDays(1), DAY, kernel.call()))
                .isEqualTo(added(here, DAY.minusDays(1), DAY));
    }

    @EachDatabase
    void whatIsUndoneLeavesNoTraceThoughItWasReadMeanwhile(TestKernel kernel) {
        Books books = new Books(kernel);
        books.sale("invoice:1", 100, DAY);
        List<Balance> before = books.ledger.trialBalance(DAY, DAY, kernel.call());

        String undone = refusal(() -> kernel.units().write(kernel.call(), String.class, tx -> {
            books.ledger.post(books.saleRequest("invoice:2", 500, DAY), kernel.call());
            books.ledger.trialBalance(DAY, DAY, kernel.call());
            throw new IllegalStateException("undone");
        }));

        assertThat(undone).contains("undone");
        assertThat(books.ledger.trialBalance(DAY, DAY, kernel.call())).isEqualTo(before);
        books.sale("invoice:3", 700, DAY);
        assertThat(books.ledger.trialBalance(DAY, DAY, kernel.call())).isEqualTo(added(books, DAY, DAY));
    }

    @EachDatabase
    void areWholeWhileManyPost(TestKernel kernel) throws Exception {
        Books books = new Books(kernel);
        books.sale("invoice:first", 100, DAY);
        ExecutorService people = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> posting = new ArrayList<>();
            for (int person = 0; person < 3; person++) {
                int seed = person;
                posting.add(people.submit(() -> {
                    Random random = new Random(seed);
                    for (int i = 0; i < 15; i++) {
                        post(books, seed + "-" + i, random);
                    }
                }));
            }
            while (posting.stream().anyMatch(one -> !one.isDone())) {
                Money sum = books.ledger.trialBalance(DAY.minusDays(9), DAY, kernel.call()).stream()
                        .map(Balance::balance)
                        .reduce(eur(0), Money::plus);
                assertThat(sum).isEqualTo(eur(0));
            }
            for (Future<?> one : posting) {
                one.get();
            }
        } finally {
            people.shutdownNow();
        }

        assertThat(books.ledger.trialBalance(DAY.minusDays(9), DAY, kernel.call()))
                .isEqualTo(added(books, DAY.minusDays(9), DAY));
    }

    @EachDatabase
    void whatIsTakenAwayIsGoneAfterAWhileAndAtOnceForAProof(TestKernel kernel) {
        Books books = new Books(kernel);
        books.sale("invoice:1", 100, DAY);
        assertThat(books.ledger.trialBalance(DAY, DAY, kernel.call())).hasSize(3);

        kernel.tamper("delete from ledger_posting");
        assertThat(books.ledger.recount(DAY, DAY, kernel.call()))
                .as("what proofs read")
                .isEmpty();
        kernel.clock().advance(DaySums.KEPT);

        assertThat(books.ledger.trialBalance(DAY, DAY, kernel.call())).isEmpty();
    }

    @EachDatabase
    void areOfOneCompanyAloneAndForWhoMaySeeItsBooks(TestKernel kernel) {
        Books books = new Books(kernel);
        books.sale("invoice:1", 100, DAY);
        Call other = kernel.callOf(new CompanyId(kernel.ids().next()), Idempotency.NONE);
        Call buyer = kernel.call()
                .withReach(new Reach.Organisation(new PartyId(kernel.ids().next())));

        assertThat(books.ledger.trialBalance(DAY, DAY, other)).isEmpty();
        assertThat(books.ledger.days(List.of("411"), DAY, DAY, other)).isEmpty();
        assertThat(refusal(() -> books.ledger.days(List.of("411"), DAY, DAY, buyer)))
                .isEqualTo("access.out-of-reach");
    }
}
