// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.ledger.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.comptoir.api.Counted;
import org.comptoir.api.DaySpan;
import org.comptoir.api.ListPage;
import org.comptoir.api.PageRequest;
import org.comptoir.api.ledger.EntrySelection;
import org.comptoir.api.ledger.EntrySummary;
import org.comptoir.api.ledger.EntryTotals;
import org.comptoir.kernel.Row;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.list.Conditions;
import org.comptoir.kernel.list.Keyset;
import org.comptoir.model.Currency;
import org.comptoir.model.Money;
import org.comptoir.model.id.CompanyId;
import org.comptoir.model.id.EntryId;

/** Entries as lists, counted and summed, always of one selection. */
final class EntryRows {

    private static final String TABLE = "ledger_entry e";

    private static final String SELECT =
            "select e.id, e.journal, e.entry_no, e.booked_on, e.piece, e.label, e.source, e.reverses from " + TABLE;

    private static final String JOINED = TABLE + " join ledger_posting p on p.company = e.company"
            + " and p.journal = e.journal and p.entry_no = e.entry_no";

    private static final String TOUCHES = "exists (select 1 from ledger_posting t where t.company = e.company"
            + " and t.journal = e.journal and t.entry_no = e.entry_no and t.account = ?)";

    private static final String ON_ACCOUNT = "p.account";

    private static final Keyset<EntrySummary> ROWS = new Keyset<>(
            "e.id",
            EntrySummary::id,
            List.of(
                    new Keyset.Key<>("bookedOn", "e.booked_on", Keyset.Kind.DAY, EntrySummary::bookedOn),
                    new Keyset.Key<>("piece", "e.piece", Keyset.Kind.TEXT, EntrySummary::piece)));

    private static Conditions selected(CompanyId company, EntrySelection selection) {
        Conditions selected = Conditions.where("e.company = ?", company)
                .oneOf("e.journal", selection.journals())
                .oneOf("e.source", selection.sources())
                .search("e.search_text", selection.search())
                .within("e.booked_on", new DaySpan(selection.from(), selection.to()));
        return selection.account().isEmpty() ? selected : selected.and(TOUCHES, selection.account());
    }

    /** Of one account, what is done to that account alone. */
    private static Conditions onAccount(Conditions conditions, EntrySelection selection) {
        return selection.account().isEmpty() ? conditions : conditions.same(ON_ACCOUNT, selection.account());
    }

    Counted count(Sql sql, CompanyId company, EntrySelection selection) {
        return ROWS.count(sql, "from " + TABLE, selected(company, selection));
    }

    EntryTotals totals(Sql sql, CompanyId company, EntrySelection selection) {
        Conditions selected = onAccount(selected(company, selection), selection);
        return new EntryTotals(sql.query(
                "select p.currency, sum(p.debit_minor), sum(p.credit_minor) from " + JOINED + selected.text()
                        + " group by p.currency order by p.currency",
                row -> sum(row, 1),
                selected.args()));
    }

    /** @param currency of an entry that says none, since its postings are gone */
    ListPage<EntrySummary> page(
            Sql sql, CompanyId company, EntrySelection selection, PageRequest request, Currency currency) {
        Money nothing = Money.zero(currency);
        ListPage<EntrySummary> heads = ROWS.page(
                sql, SELECT, selected(company, selection), selection.sort(), request, row -> head(row, nothing));
        if (heads.items().isEmpty()) {
            return heads;
        }
        List<EntrySummary> rows = summed(sql, company, selection, heads.items());
        return new ListPage<>(
                selection.running() ? running(sql, company, selection, rows) : rows, heads.previous(), heads.next());
    }

    private static EntrySummary head(Row row, Money nothing) {
        return new EntrySummary(
                new EntryId(row.uuid(1)),
                row.text(2),
                row.number(3),
                row.date(4),
                row.text(5),
                row.text(6),
                row.text(7),
                row.text(8),
                nothing,
                nothing,
                null);
    }

    private static List<EntrySummary> summed(
            Sql sql, CompanyId company, EntrySelection selection, List<EntrySummary> heads) {
        Conditions these = onAccount(
                Conditions.where("e.company = ?", company)
                        .and(
                                "e.id in ?",
                                new Sql.Keys(
                                        heads.stream().map(EntrySummary::id).toList())),
                selection);
        Map<UUID, EntryTotals.Sum> sums = new HashMap<>();
        sql.each(
                "select e.id, p.currency, sum(p.debit_minor), sum(p.credit_minor) from " + JOINED + these.text()
                        + " group by e.id, p.currency",
                row -> sums.put(row.uuid(1), sum(row, 2)),
                these.args());
        return heads.stream()
                .map(head -> with(
                        head, sums.getOrDefault(head.id().value(), new EntryTotals.Sum(head.debit(), head.credit()))))
                .toList();
    }

    private static EntrySummary with(EntrySummary head, EntryTotals.Sum sum) {
        return new EntrySummary(
                head.id(),
                head.journal(),
                head.number(),
                head.bookedOn(),
                head.piece(),
                head.label(),
                head.source(),
                head.reverses(),
                sum.debit(),
                sum.credit(),
                null);
    }

    /** From what the account came to before the oldest row on, whichever of them stands first. */
    private static List<EntrySummary> running(
            Sql sql, CompanyId company, EntrySelection selection, List<EntrySummary> rows) {
        List<EntrySummary> oldestFirst = new ArrayList<>(rows);
        boolean newestFirst = selection.sort().descending();
        if (newestFirst) {
            Collections.reverse(oldestFirst);
        }
        EntrySummary oldest = oldestFirst.get(0);
        Money balance = before(sql, company, selection.account(), oldest);
        for (int i = 0; i < oldestFirst.size(); i++) {
            EntrySummary row = oldestFirst.get(i);
            balance = balance.plus(row.debit()).minus(row.credit());
            oldestFirst.set(i, row.after(balance));
        }
        if (newestFirst) {
            Collections.reverse(oldestFirst);
        }
        return oldestFirst;
    }

    private static Money before(Sql sql, CompanyId company, String account, EntrySummary oldest) {
        LocalDate day = oldest.bookedOn();
        String sums = "select coalesce(sum(p.debit_minor), 0) - coalesce(sum(p.credit_minor), 0) from ";
        long earlier = sql.first(
                        sums + "ledger_posting p where p.company = ? and p.account = ? and p.booked_on < ?",
                        row -> row.number(1),
                        company,
                        account,
                        day)
                .orElse(0L);
        long sameDay = sql.first(
                        sums + JOINED + " where p.company = ? and p.account = ? and p.booked_on = ? and e.id < ?",
                        row -> row.number(1),
                        company,
                        account,
                        day,
                        oldest.id())
                .orElse(0L);
        return new Money(Math.addExact(earlier, sameDay), oldest.debit().currency());
    }

    /** @param first the column with the currency, before debits and credits */
    private static EntryTotals.Sum sum(Row row, int first) {
        Currency currency = Currency.of(row.text(first));
        return new EntryTotals.Sum(
                new Money(row.number(first + 1), currency), new Money(row.number(first + 2), currency));
    }
}
