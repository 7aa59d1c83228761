// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.ledger.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.comptoir.api.ledger.Balance;
import org.comptoir.api.ledger.DaySum;
import org.comptoir.kernel.ChainHead;
import org.comptoir.kernel.Sql;
import org.comptoir.model.Currency;
import org.comptoir.model.Money;
import org.comptoir.model.id.CompanyId;

/** The sums of one company by account and day, up to a number in each journal. Guarded by whoever holds it. */
final class CompanySums {

    private static final String NEW = "select account, currency, booked_on, sum(debit_minor), sum(credit_minor)"
            + " from ledger_posting" + EntryReader.along("constraint=LEDGER_POSTING_LINE")
            + " where company = ? and journal = ? and entry_no between ? and ?"
            + " group by account, currency, booked_on";

    private record Account(String number, String currency) {

        static final Comparator<Account> IN_ORDER =
                Comparator.comparing(Account::number).thenComparing(Account::currency);
    }

    private record Sum(long debit, long credit) {

        static final Sum NOTHING = new Sum(0, 0);

        Sum plus(Sum other) {
            return new Sum(Math.addExact(debit, other.debit), Math.addExact(credit, other.credit));
        }
    }

    private record Added(Account account, LocalDate day, Sum sum) {}

    private final Map<String, Long> upTo = new HashMap<>();
    private final NavigableMap<Account, NavigableMap<LocalDate, Sum>> sums = new TreeMap<>(Account.IN_ORDER);

    /**
     * Adds what was posted since. The heads are read first: an entry that is below one was committed with all its postings,
     * and what is posted meanwhile lies beyond it, for the next time.
     */
    void catchUp(Sql sql, CompanyId company, Collection<String> journals) {
        Map<String, Long> heads = ChainHead.numbers(
                sql, company, journals.stream().map(Journals::chain).toList());
        for (String journal : journals) {
            long head = heads.getOrDefault(Journals.chain(journal).name(), 0L);
            long known = upTo.getOrDefault(journal, 0L);
            if (head > known) {
                List<Added> added = sql.query(
                        NEW,
                        row -> new Added(
                                new Account(row.text(1), row.text(2)),
                                row.date(3),
                                new Sum(row.number(4), row.number(5))),
                        company,
                        journal,
                        known + 1,
                        head);
                added.forEach(this::add);
                upTo.put(journal, head);
            }
        }
    }

    private void add(Added added) {
        sums.computeIfAbsent(added.account(), account -> new TreeMap<>()).merge(added.day(), added.sum(), Sum::plus);
    }

    /** What each account came to that has a posting on these days, by account and currency. */
    List<Balance> balances(LocalDate from, LocalDate to, Chart chart) {
        List<Balance> balances = new ArrayList<>();
        if (from.isAfter(to)) {
            return balances;
        }
        sums.forEach((account, days) -> {
            NavigableMap<LocalDate, Sum> its = days.subMap(from, true, to, true);
            if (!its.isEmpty()) {
                balances.add(balance(account, its.values().stream().reduce(Sum.NOTHING, Sum::plus), chart));
            }
        });
        return balances;
    }

    private static Balance balance(Account account, Sum sum, Chart chart) {
        Currency currency = Currency.of(account.currency());
        Money debit = new Money(sum.debit(), currency);
        Money credit = new Money(sum.credit(), currency);
        return new Balance(account.number(), chart.label(account.number()), "", debit, credit, debit.minus(credit));
    }

    /** What each account whose number begins so came to on each day with a posting. */
    List<DaySum> days(String begun, LocalDate from, LocalDate to) {
        List<DaySum> found = new ArrayList<>();
        if (from.isAfter(to)) {
            return found;
        }
        sums.forEach((account, days) -> {
            if (account.number().startsWith(begun)) {
                days.subMap(from, true, to, true)
                        .forEach((day, sum) -> found.add(new DaySum(account.number(), day, net(account, sum))));
            }
        });
        return found;
    }

    private static Money net(Account account, Sum sum) {
        return new Money(Math.subtractExact(sum.debit(), sum.credit()), Currency.of(account.currency()));
    }
}
