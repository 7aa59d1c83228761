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
import org.comptoir.api.ListPage;
import org.comptoir.api.PageRequest;
import org.comptoir.api.Sort;
import org.comptoir.api.ledger.Balance;
import org.comptoir.api.ledger.DaySum;
import org.comptoir.api.ledger.EntryLists;
import org.comptoir.api.ledger.EntrySelection;
import org.comptoir.api.ledger.EntrySummary;
import org.comptoir.api.ledger.EntryTotals;
import org.comptoir.model.Call;
import org.comptoir.model.Money;
import org.comptoir.model.Reach;
import org.comptoir.model.id.PartyId;
import org.comptoir.model.ledger.Entry;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.FakeCompanies;
import org.comptoir.testkit.TestKernel;

class EntryListsTest {

    private static final EntrySelection ALL = EntrySelection.ALL;

    private static EntryLists lists(Books books) {
        return new DefaultEntryLists(
                books.kernel.units(),
                new LedgerTables(books.kernel.schemas()),
                books.ledger,
                new FakeCompanies(),
                books.kernel.clock());
    }

    /** Many of a day, in three journals, some of which touch an account twice. */
    private static void some(Books books, Random random, int many) {
        for (int i = 0; i < many; i++) {
            LocalDate day = DAY.minusDays(random.nextInt(4));
            if (i % 3 == 0) {
                books.ledger.post(
                        books.request("pay:" + i, "BQ", day, debit("512", 30), debit("512", 20), credit("411", 50)),
                        books.kernel.call());
            } else {
                books.sale("invoice:" + i, 100L * (1 + random.nextInt(9)), day);
            }
        }
    }

    /** To the end, then back to the beginning: both ways must show the same. */
    private static List<EntrySummary> walk(EntryLists lists, EntrySelection selection, int size, Call call) {
        List<EntrySummary> there = new ArrayList<>();
        List<List<EntrySummary>> pages = new ArrayList<>();
        ListPage<EntrySummary> page = lists.list(selection, PageRequest.first(size), call);
        pages.add(page.items());
        there.addAll(page.items());
        while (!page.next().isEmpty()) {
            page = lists.list(selection, new PageRequest(page.next(), size), call);
            pages.add(page.items());
            there.addAll(page.items());
        }
        for (int back = pages.size() - 2; back >= 0; back--) {
            page = lists.list(selection, new PageRequest(page.previous(), size), call);
            assertThat(page.items()).isEqualTo(pages.get(back));
        }
        return there;
    }

    @EachDatabase
    void theDaysOfAnAccountAddUpToItsBalance(TestKernel kernel) {
        Books books = new Books(kernel);
        EntryLists lists = lists(books);
        some(books, new Random(7), 40);
        Call call = kernel.call();
        LocalDate from = DAY.minusDays(2);

        List<DaySum> days = lists.days(List.of("411", "51"), from, DAY, call);

        assertThat(days).extracting(DaySum::day).allMatch(day -> !day.isBefore(from) && !day.isAfter(DAY));
        for (Balance balance : books.ledger.trialBalance(from, DAY, call)) {
            List<Money> its = days.stream()
                    .filter(day -> day.account().equals(balance.account()))
                    .map(DaySum::balance)
                    .toList();
            boolean asked =
                    balance.account().startsWith("411") || balance.account().startsWith("51");
            assertThat(its.stream().reduce(eur(0), Money::plus)).isEqualTo(asked ? balance.balance() : eur(0));
        }
        assertThat(days).extracting(DaySum::account).contains("411", "512");
    }

    @EachDatabase
    void everyWalkMeetsEachEntryOnceAndBackAgain(TestKernel kernel) {
        Books books = new Books(kernel);
        EntryLists lists = lists(books);
        some(books, new Random(20_261_123), 23);
        for (String key : EntrySelection.SORTS) {
            for (boolean descending : new boolean[] {false, true}) {
                EntrySelection selection = ALL.by(new Sort(key, descending));
                List<EntrySummary> whole = walk(lists, selection, 100, kernel.call());
                assertThat(whole).hasSize(23).doesNotHaveDuplicates();
                for (int size : new int[] {1, 5, 22, 23}) {
                    assertThat(walk(lists, selection, size, kernel.call()))
                            .as(key + descending + size)
                            .isEqualTo(whole);
                }
            }
        }
    }

    @EachDatabase
    void theLedgerOfAnAccountRunsOnFromPageToPageInBothOrdersAndEndsAtTheTrialBalance(TestKernel kernel) {
        Books books = new Books(kernel);
        EntryLists lists = lists(books);
        some(books, new Random(7), 31);
        for (String account : List.of("411", "512", "7071")) {
            EntrySelection whole = ALL.on(account).by(Sort.ascending("bookedOn"));
            for (EntrySelection selection : List.of(whole, whole.between(DAY.minusDays(1), DAY))) {
                List<EntrySummary> ascending = walk(lists, selection, 4, kernel.call());
                Money balance = opening(books, account, selection.from());
                for (EntrySummary row : ascending) {
                    balance = balance.plus(row.debit()).minus(row.credit());
                    assertThat(row.balance()).as(account + row.name()).isEqualTo(balance);
                }
                List<EntrySummary> descending =
                        new ArrayList<>(walk(lists, selection.by(Sort.descending("bookedOn")), 3, kernel.call()));
                java.util.Collections.reverse(descending);
                assertThat(descending).isEqualTo(ascending);
                assertThat(balance).isEqualTo(opening(books, account, DAY.plusDays(1)));
            }
        }
    }

    private static Money opening(Books books, String account, LocalDate day) {
        return books.ledger.trialBalance(LocalDate.MIN, day.minusDays(1), books.kernel.call()).stream()
                .filter(balance -> balance.account().equals(account))
                .map(Balance::balance)
                .findFirst()
                .orElse(eur(0));
    }

    @EachDatabase
    void everyFigureOfTheTrialBalanceIsTheSumOfTheListThatItOpens(TestKernel kernel) {
        Books books = new Books(kernel);
        EntryLists lists = lists(books);
        some(books, new Random(8), 20);
        LocalDate from = DAY.minusDays(2);
        LocalDate to = DAY.minusDays(1);
        List<Balance> balances = books.ledger.trialBalance(from, to, kernel.call());
        assertThat(balances).hasSizeGreaterThan(3);
        for (Balance balance : balances) {
            EntrySelection selection = ALL.on(balance.account()).between(from, to);
            assertThat(lists.totals(selection, kernel.call()).sums())
                    .containsExactly(new EntryTotals.Sum(balance.debit(), balance.credit()))
                    .first()
                    .extracting(EntryTotals.Sum::balance)
                    .isEqualTo(balance.balance());
            assertThat(lists.list(selection, PageRequest.first(100), kernel.call()).items().stream()
                            .map(EntrySummary::debit)
                            .reduce(eur(0), Money::plus))
                    .isEqualTo(balance.debit());
        }
    }

    @EachDatabase
    void rowsAreFoundByWhatTheySayAndByTheirCustomer(TestKernel kernel) {
        Books books = new Books(kernel);
        EntryLists lists = lists(books);
        Entry sale = books.sale("invoice:1", 100, DAY);
        Entry moved = books.ledger.post(
                books.request("stock:1", "ST", DAY, debit("6037", 5), credit("37", 5)), kernel.call());
        assertThat(ids(lists, ALL.matching("epicerie DU"), kernel))
                .containsExactly(sale.id().toString());
        assertThat(ids(lists, ALL.matching("st 1"), kernel))
                .containsExactly(moved.id().toString());
        assertThat(ids(lists, ALL.matching("fa-stock"), kernel))
                .containsExactly(moved.id().toString());
        assertThat(ids(lists, ALL.matching("100%"), kernel)).isEmpty();
        assertThat(ids(lists, ALL.in(List.of("VE", "BQ")), kernel))
                .containsExactly(sale.id().toString());
        assertThat(ids(lists, ALL.of(List.of("stock:1", "none:1")), kernel))
                .containsExactly(moved.id().toString());
        assertThat(ids(lists, ALL.on("37"), kernel)).containsExactly(moved.id().toString());
        assertThat(lists.count(ALL.on("37"), kernel.call()).number()).isEqualTo(1);
        EntrySummary row = lists.list(ALL.on("37"), PageRequest.first(1), kernel.call())
                .items()
                .get(0);
        assertThat(List.of(row.debit(), row.credit(), row.balance())).containsExactly(eur(0), eur(5), eur(-5));
        assertThat(lists.list(ALL.in(List.of("VE")), PageRequest.first(1), kernel.call())
                        .items()
                        .get(0))
                .extracting(EntrySummary::debit, EntrySummary::balance)
                .containsExactly(eur(120), null);
    }

    private static List<String> ids(EntryLists lists, EntrySelection selection, TestKernel kernel) {
        return lists.list(selection, PageRequest.first(50), kernel.call()).items().stream()
                .map(row -> row.id().toString())
                .toList();
    }

    @EachDatabase
    void whatIsNotThereIsRefusedByListsCountsAndSumsAlike(TestKernel kernel) {
        EntryLists lists = lists(new Books(kernel));
        for (EntrySelection selection : List.of(ALL.in(List.of("XX")), ALL.on("999"))) {
            String code = selection.account().isEmpty() ? "ledger.journal-unknown" : "ledger.account-unknown";
            assertThat(refusal(() -> lists.list(selection, PageRequest.first(1), kernel.call())))
                    .isEqualTo(code);
            assertThat(refusal(() -> lists.count(selection, kernel.call()))).isEqualTo(code);
            assertThat(refusal(() -> lists.totals(selection, kernel.call()))).isEqualTo(code);
        }
        assertThat(refusal(() -> lists.list(ALL.matching("x".repeat(101)), PageRequest.first(1), kernel.call())))
                .isEqualTo("search.too-long");
        assertThat(refusal(() -> ALL.between(DAY, DAY.minusDays(1)))).isEqualTo("date.reversed");
        assertThat(refusal(() -> ALL.by(Sort.ascending("label")))).isEqualTo("sort.unknown");
    }

    @EachDatabase
    void whoReachesACustomerAloneSeesNoBooks(TestKernel kernel) {
        EntryLists lists = lists(new Books(kernel));
        Call theirs = kernel.call()
                .withReach(new Reach.Organisation(new PartyId(kernel.ids().next())));
        for (var asked : List.<org.assertj.core.api.ThrowableAssert.ThrowingCallable>of(
                () -> lists.list(ALL, PageRequest.first(1), theirs),
                () -> lists.count(ALL, theirs),
                () -> lists.totals(ALL, theirs),
                () -> lists.closedUntil(theirs),
                () -> lists.days(List.of("411"), DAY, DAY, theirs),
                () -> lists.exportBalance(DAY, DAY, row -> {}, theirs),
                () -> lists.export(ALL, row -> {}, theirs))) {
            assertThat(refusal(asked)).isEqualTo("access.out-of-reach");
        }
    }

    @EachDatabase
    void aFileIsTheListAndTheTrailSaysSoWithoutTheSearch(TestKernel kernel) {
        Books books = new Books(kernel);
        EntryLists lists = lists(books);
        some(books, new Random(9), 5);
        List<EntrySummary> rows = new ArrayList<>();
        lists.export(ALL.matching("epicerie"), rows::add, kernel.call());
        assertThat(rows).isEqualTo(walk(lists, ALL.matching("epicerie"), 2, kernel.call()));
        List<Balance> balances = new ArrayList<>();
        lists.exportBalance(DAY.minusDays(9), DAY, balances::add, kernel.call());
        assertThat(balances).isEqualTo(books.ledger.trialBalance(DAY.minusDays(9), DAY, kernel.call()));
        List<String> told = kernel.units()
                .read(sql -> sql.query(
                        "select detail from audit_trail where action in ('ledger.list-exported', 'ledger.balance-exported')",
                        row -> row.text(1)));
        assertThat(told).hasSize(2).anyMatch(detail -> detail.contains("\"searched\":true"));
        assertThat(told).anyMatch(detail -> detail.contains("\"rows\":" + rows.size()));
        assertThat(told).anyMatch(detail -> detail.contains("\"rows\":" + balances.size()));
        assertThat(told).noneMatch(detail -> detail.contains("epicerie"));
    }

    @EachDatabase
    void saysUntilWhenTheBooksAreClosed(TestKernel kernel) {
        Books books = new Books(kernel);
        EntryLists lists = lists(books);
        books.sale("invoice:1", 100, DAY.minusDays(3));
        assertThat(lists.closedUntil(kernel.call())).isEmpty();
        books.ledger.closePeriod(DAY.minusDays(2), kernel.call());
        assertThat(lists.closedUntil(kernel.call())).contains(DAY.minusDays(2));
    }
}
