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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.comptoir.api.Page;
import org.comptoir.api.PageRequest;
import org.comptoir.api.ledger.Balance;
import org.comptoir.model.ledger.Entry;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.TestKernel;

class BalancesTest {

    @EachDatabase
    void theTrialBalanceReadsAsOfADay(TestKernel kernel) {
        Books books = new Books(kernel);
        books.sale("invoice:1", 100, DAY.minusDays(2));
        books.sale("invoice:2", 1000, DAY);
        assertThat(books.ledger.trialBalance(LocalDate.MIN, DAY.minusDays(1), kernel.call()))
                .containsExactly(
                        new Balance("411", "Clients", "", eur(120), eur(0), eur(120)),
                        new Balance("445712000", "TVA collectée 20 %", "", eur(0), eur(20), eur(-20)),
                        new Balance("7071", "Ventes de marchandises, France", "", eur(0), eur(100), eur(-100)));
        assertThat(books.ledger
                        .trialBalance(DAY, LocalDate.MAX, kernel.call())
                        .get(0)
                        .debit())
                .isEqualTo(eur(1200));
    }

    @EachDatabase
    void customersAreListedWhoOweOrAreOwed(TestKernel kernel) {
        Books books = new Books(kernel);
        books.sale("invoice:1", 100, DAY);
        books.ledger.post(books.request("pay:1", "BQ", DAY, debit("512", 50), credit("411", 50)), kernel.call());
        assertThat(books.ledger.customerBalances(DAY, kernel.call()))
                .containsExactly(new Balance("411", "Épicerie du Marché", "C0001", eur(120), eur(50), eur(70)));
        books.ledger.post(books.request("pay:2", "BQ", DAY, debit("512", 70), credit("411", 70)), kernel.call());
        assertThat(books.ledger.customerBalances(DAY, kernel.call())).isEmpty();
        assertThat(books.ledger.customerBalances(DAY.minusDays(1), kernel.call()))
                .isEmpty();
    }

    @EachDatabase
    void pagesOfEntriesAndOfAnAccountHoldEachEntryOnce(TestKernel kernel) {
        Books books = new Books(kernel);
        for (int i = 0; i < 25; i++) {
            books.sale("invoice:" + i, 100, DAY.minusDays(i % 7));
            books.ledger.post(books.request("stock:" + i, "ST", DAY, debit("6037", 5), credit("37", 5)), kernel.call());
        }
        List<Entry> entries = all(page -> books.ledger.entries("", LocalDate.MIN, DAY, page, kernel.call()));
        List<Entry> sales = all(page -> books.ledger.entries("VE", LocalDate.MIN, DAY, page, kernel.call()));
        List<Entry> customers = all(page -> books.ledger.generalLedger("411", LocalDate.MIN, DAY, page, kernel.call()));
        assertThat(entries).hasSize(50).doesNotHaveDuplicates();
        assertThat(sales).hasSize(25).extracting(Entry::number).isSorted();
        assertThat(customers).hasSize(25).extracting(Entry::bookedOn).isSorted();
        assertThat(customers).allMatch(entry -> entry.postings().size() == 1);
        assertThat(refusal(() -> books.ledger.entries("", LocalDate.MIN, DAY, new PageRequest("x", 7), kernel.call())))
                .isEqualTo("page.cursor");
    }

    private static List<Entry> all(Function<PageRequest, Page<Entry>> pages) {
        List<Entry> all = new ArrayList<>();
        String cursor = "";
        do {
            Page<Entry> page = pages.apply(new PageRequest(cursor, 7));
            all.addAll(page.items());
            cursor = page.next();
        } while (!cursor.isEmpty());
        return all;
    }

    /** Random entries: whatever is asked is what adding them up by hand says. */
    @EachDatabase
    void balancesAreTheSumsOfPostings(TestKernel kernel) {
        Books books = new Books(kernel);
        List<String> accounts = List.of("411", "7071", "445712000", "37", "6037", "512");
        for (long seed = 1; seed <= 5; seed++) {
            Random random = new Random(seed);
            for (int i = 0; i < 30; i++) {
                long amount = 1L + random.nextInt(10_000);
                books.ledger.post(
                        books.request(
                                "s:" + seed + ":" + i,
                                random.nextBoolean() ? "OD" : "VE",
                                DAY.minusDays(random.nextInt(10)),
                                debit(accounts.get(random.nextInt(6)), amount),
                                credit(accounts.get(random.nextInt(6)), amount)),
                        kernel.call());
            }
            LocalDate asOf = DAY.minusDays(random.nextInt(10));
            Map<String, Long> expected = new HashMap<>();
            books.ledger.entries("", LocalDate.MIN, asOf, PageRequest.first(500), kernel.call()).items().stream()
                    .flatMap(entry -> entry.postings().stream())
                    .forEach(posting -> expected.merge(
                            posting.account(),
                            posting.debit().minor() - posting.credit().minor(),
                            Long::sum));
            Map<String, Long> found = new HashMap<>();
            books.ledger
                    .trialBalance(LocalDate.MIN, asOf, kernel.call())
                    .forEach(balance ->
                            found.put(balance.account(), balance.balance().minor()));
            assertThat(found).as("seed " + seed).isEqualTo(expected);
            assertThat(found.values().stream().mapToLong(Long::longValue).sum()).isZero();
        }
        assertThat(books.breaches()).isEmpty();
    }
}
