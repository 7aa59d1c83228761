// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.ledger.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.comptoir.api.Counted;
import org.comptoir.api.ListPage;
import org.comptoir.api.PageRequest;
import org.comptoir.api.company.Companies;
import org.comptoir.api.ledger.Balance;
import org.comptoir.api.ledger.DaySum;
import org.comptoir.api.ledger.EntryLists;
import org.comptoir.api.ledger.EntrySelection;
import org.comptoir.api.ledger.EntrySummary;
import org.comptoir.api.ledger.EntryTotals;
import org.comptoir.api.ledger.Ledger;
import org.comptoir.kernel.Reached;
import org.comptoir.kernel.Units;
import org.comptoir.kernel.list.Told;
import org.comptoir.kernel.list.Walk;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Currency;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The books of all companies, as lists. */
@Component(service = EntryLists.class)
public final class DefaultEntryLists implements EntryLists {

    private final EntryRows rows = new EntryRows();
    private final BalanceReader balances = new BalanceReader();
    private final Units units;
    private final Ledger ledger;
    private final Companies companies;
    private final Charts charts;

    /** The tables are named so that they are there before they are read. */
    @Activate
    public DefaultEntryLists(
            @Reference Units units,
            @Reference LedgerTables tables,
            @Reference Ledger ledger,
            @Reference Companies companies,
            @Reference Clock clock) {
        this.units = units;
        this.ledger = ledger;
        this.companies = companies;
        this.charts = new Charts(units, clock);
    }

    @Override
    public ListPage<EntrySummary> list(EntrySelection selection, PageRequest page, Call call) {
        requireKnown(selection, call);
        Currency currency = companies.get(call).currency();
        return units.read(sql -> rows.page(sql, call.company(), selection, page, currency));
    }

    @Override
    public Counted count(EntrySelection selection, Call call) {
        requireKnown(selection, call);
        return units.read(sql -> rows.count(sql, call.company(), selection));
    }

    @Override
    public EntryTotals totals(EntrySelection selection, Call call) {
        requireKnown(selection, call);
        return units.read(sql -> rows.totals(sql, call.company(), selection));
    }

    @Override
    public void export(EntrySelection selection, Consumer<EntrySummary> consumer, Call call) {
        Walk.through(
                page -> list(selection, page, call),
                () -> units.audit(
                        call, "ledger.list-exported", "entries", Told.of(told(selection), count(selection, call))),
                consumer);
    }

    /** Not what was searched for: that may be a name, which the trail would keep for good. */
    private static Map<String, Object> told(EntrySelection selection) {
        return Map.of(
                "journals", selection.journals(),
                "account", selection.account(),
                "sources", selection.sources(),
                "from", selection.from(),
                "to", selection.to(),
                "searched", !selection.search().isEmpty());
    }

    @Override
    public void exportBalance(LocalDate from, LocalDate asOf, Consumer<Balance> consumer, Call call) {
        var all = ledger.trialBalance(from, asOf, call);
        units.audit(call, "ledger.balance-exported", "balances", Map.of("from", from, "to", asOf, "rows", all.size()));
        all.forEach(consumer);
    }

    @Override
    public List<DaySum> days(List<String> accounts, LocalDate from, LocalDate to, Call call) {
        Reached.requireEverything(call);
        return units.read(sql -> accounts.stream()
                .flatMap(begun ->
                        balances.byDay(sql, call.company(), begun, Days.within(from), Days.within(to)).stream())
                .toList());
    }

    @Override
    public Optional<LocalDate> closedUntil(Call call) {
        Reached.requireEverything(call);
        return units.read(sql -> sql.first(
                        "select closed_until from ledger_book where company = ?", row -> row.date(1), call.company()))
                .filter(day -> day.isAfter(Days.NEVER_CLOSED));
    }

    /** Nobody is told that there is nothing, where what they named is not there. */
    private void requireKnown(EntrySelection selection, Call call) {
        Reached.requireEverything(call);
        for (String journal : selection.journals()) {
            if (!charts.of(call).hasJournal(journal)) {
                throw ComptoirException.invalid("ledger.journal-unknown", "journal", journal);
            }
        }
        String account = selection.account();
        if (!account.isEmpty()
                && charts.of(call).account(account).isEmpty()
                && charts.read(call).account(account).isEmpty()) {
            throw ComptoirException.invalid("ledger.account-unknown", "account", account);
        }
    }
}
