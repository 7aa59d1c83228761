// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.site;

import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.comptoir.api.Counted;
import org.comptoir.api.ListPage;
import org.comptoir.api.Page;
import org.comptoir.api.PageRequest;
import org.comptoir.api.ledger.Account;
import org.comptoir.api.ledger.Balance;
import org.comptoir.api.ledger.DaySum;
import org.comptoir.api.ledger.EntryLists;
import org.comptoir.api.ledger.EntryRequest;
import org.comptoir.api.ledger.EntrySelection;
import org.comptoir.api.ledger.EntrySummary;
import org.comptoir.api.ledger.EntryTotals;
import org.comptoir.api.ledger.Journal;
import org.comptoir.api.ledger.Ledger;
import org.comptoir.api.ledger.PeriodClosing;
import org.comptoir.api.ledger.PeriodClosings;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Currency;
import org.comptoir.model.Fault;
import org.comptoir.model.Money;
import org.comptoir.model.id.EntryId;
import org.comptoir.model.ledger.Entry;
import org.comptoir.model.ledger.Posting;
import org.jspecify.annotations.Nullable;

/** Books of three entries: an invoice, its payment, and a reversal of an entry by hand. */
final class FakeBooks implements Ledger, EntryLists, PeriodClosings {

    static final EntryId SALE = new EntryId(new UUID(9, 1));
    static final EntryId PAID = new EntryId(new UUID(9, 2));
    static final EntryId UNDONE = new EntryId(new UUID(9, 3));
    static final EntryId UNDOING = new EntryId(new UUID(9, 4));

    static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    final Map<EntryId, Entry> all = new LinkedHashMap<>();
    final List<EntrySelection> exported = new ArrayList<>();
    final List<PeriodClosing> closings = new ArrayList<>();

    @Nullable
    LocalDate closed;

    FakeBooks() {
        add(
                SALE,
                "VE",
                1,
                "FA2026-000001",
                "invoice:" + FakeInvoices.INVOICE,
                "",
                debit("411", 3600),
                credit("707", 3600));
        add(
                PAID,
                "BQ",
                1,
                "20261120-invoiced",
                "payment:" + FakePayments.START,
                "",
                debit("5171", 3600),
                credit("411", 3600));
        add(UNDONE, "OD", 1, "P<1>", "manual:" + UNDONE, "", debit("627", 500), credit("512", 500));
        add(UNDOING, "OD", 2, "P<1>", "reversal:" + UNDONE, UNDONE.toString(), debit("512", 500), credit("627", 500));
    }

    private void add(
            EntryId id,
            String journal,
            long number,
            String piece,
            String source,
            String reverses,
            Posting... postings) {
        all.put(
                id,
                new Entry(
                        id,
                        journal,
                        number,
                        DAY.plusDays(all.size()),
                        Instant.parse("2026-11-20T08:00:00Z"),
                        piece,
                        DAY,
                        "Pièce <script>" + piece,
                        source,
                        reverses,
                        List.of(postings)));
    }

    private static Posting debit(String account, long minor) {
        return posting(account, minor, 0);
    }

    private static Posting credit(String account, long minor) {
        return posting(account, 0, minor);
    }

    private static Posting posting(String account, long debit, long credit) {
        boolean customer = account.equals("411");
        return new Posting(
                account,
                customer ? "C0001" : "",
                customer ? "Épicerie <b>" : "",
                new Money(debit, Currency.EUR),
                new Money(credit, Currency.EUR),
                "");
    }

    private List<EntrySummary> found(EntrySelection selection) {
        if (!selection.account().isEmpty()
                && accounts().stream().noneMatch(it -> it.number().equals(selection.account()))) {
            throw ComptoirException.invalid("ledger.account-unknown", "account", selection.account());
        }
        for (String journal : selection.journals()) {
            if (!Set.of("VE", "BQ", "OD", "ST", "AN").contains(journal)) {
                throw ComptoirException.invalid("ledger.journal-unknown", "journal", journal);
            }
        }
        Money balance = Money.zero(Currency.EUR);
        List<EntrySummary> rows = new ArrayList<>();
        for (Entry entry : all.values()) {
            List<Posting> meant = entry.postings().stream()
                    .filter(it -> selection.account().isEmpty() || it.account().equals(selection.account()))
                    .toList();
            boolean in = !meant.isEmpty()
                    && (selection.journals().isEmpty() || selection.journals().contains(entry.journal()))
                    && (selection.sources().isEmpty() || selection.sources().contains(entry.source()))
                    && entry.label().contains(selection.search())
                    && !entry.bookedOn().isBefore(selection.from())
                    && !entry.bookedOn().isAfter(selection.to());
            if (in) {
                EntrySummary row = summary(entry, meant);
                balance = balance.plus(row.debit()).minus(row.credit());
                rows.add(selection.running() ? row.after(balance) : row);
            }
        }
        return rows;
    }

    private static EntrySummary summary(Entry entry, List<Posting> meant) {
        return new EntrySummary(
                entry.id(),
                entry.journal(),
                entry.number(),
                entry.bookedOn(),
                entry.piece(),
                entry.label(),
                entry.source(),
                entry.reverses(),
                meant.stream().map(Posting::debit).reduce(Money::plus).orElseThrow(),
                meant.stream().map(Posting::credit).reduce(Money::plus).orElseThrow(),
                null);
    }

    @Override
    public ListPage<EntrySummary> list(EntrySelection selection, PageRequest page, Call call) {
        if (!page.cursor().isEmpty()) {
            throw ComptoirException.invalid("page.cursor", "cursor", page.cursor());
        }
        return new ListPage<>(found(selection), "", "");
    }

    @Override
    public Counted count(EntrySelection selection, Call call) {
        return new Counted(found(selection).size(), false);
    }

    @Override
    public EntryTotals totals(EntrySelection selection, Call call) {
        return new EntryTotals(found(selection).stream()
                .map(row -> new EntryTotals.Sum(row.debit(), row.credit()))
                .reduce((one, other) -> new EntryTotals.Sum(
                        one.debit().plus(other.debit()), one.credit().plus(other.credit())))
                .stream()
                .toList());
    }

    @Override
    public void export(EntrySelection selection, Consumer<EntrySummary> consumer, Call call) {
        exported.add(selection);
        found(selection).forEach(consumer);
    }

    @Override
    public void exportBalance(LocalDate from, LocalDate asOf, Consumer<Balance> consumer, Call call) {
        trialBalance(from, asOf, call).forEach(consumer);
    }

    @Override
    public List<Balance> recount(LocalDate from, LocalDate asOf, Call call) {
        return trialBalance(from, asOf, call);
    }

    @Override
    public List<DaySum> days(Collection<String> accounts, LocalDate from, LocalDate to, Call call) {
        return from.datesUntil(to.plusDays(1))
                .flatMap(day -> trialBalance(day, day, call).stream()
                        .filter(balance -> accounts.stream().anyMatch(balance.account()::startsWith))
                        .map(balance -> new DaySum(balance.account(), day, balance.balance())))
                .toList();
    }

    @Override
    public Optional<LocalDate> closedUntil(Call call) {
        return Optional.ofNullable(closed);
    }

    @Override
    public List<Balance> trialBalance(LocalDate from, LocalDate asOf, Call call) {
        return accounts().stream()
                .flatMap(account ->
                        totals(EntrySelection.ALL.on(account.number()).between(from, asOf), call).sums().stream()
                                .map(sum -> new Balance(
                                        account.number(),
                                        account.label(),
                                        "",
                                        sum.debit(),
                                        sum.credit(),
                                        sum.balance())))
                .toList();
    }

    private static List<Account> accounts() {
        return List.of(
                new Account("411", "Clients", "customers"),
                new Account("512", "Banques", ""),
                new Account("5171", "Paiements en route", ""),
                new Account("627", "Services <i>bancaires", ""),
                new Account("707", "Ventes", ""));
    }

    @Override
    public List<Account> accounts(Call call) {
        return accounts();
    }

    @Override
    public LocalDate fiscalYearStart(LocalDate day, Call call) {
        return day.withDayOfYear(1);
    }

    @Override
    public Entry get(EntryId id, Call call) {
        Entry entry = all.get(id);
        if (entry == null) {
            throw new ComptoirException("ledger.entry-unknown", Fault.NOT_FOUND, Map.of("field", "id"));
        }
        return entry;
    }

    @Override
    public List<PeriodClosing> list(Call call) {
        return closings;
    }

    @Override
    public List<PeriodClosing> reopenings(Call call) {
        return List.of();
    }

    @Override
    public PeriodClosing request(LocalDate until, Call call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public PeriodClosing approve(LocalDate until, Call call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public PeriodClosing requestReopening(LocalDate until, Call call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public PeriodClosing approveReopening(LocalDate until, Call call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Entry post(EntryRequest request, Call call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Entry reverse(EntryId entry, EntryId reversal, LocalDate bookedOn, String reason, Call call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Page<Entry> entries(String journal, LocalDate from, LocalDate to, PageRequest page, Call call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Page<Entry> generalLedger(String account, LocalDate from, LocalDate to, PageRequest page, Call call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Balance> customerBalances(LocalDate asOf, Call call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void putAccount(Account account, Call call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Journal> journals(Call call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String accountFor(String role, Call call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void closePeriod(LocalDate until, Call call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Set<String> exportFormats() {
        throw new UnsupportedOperationException();
    }

    @Override
    public String exportFileName(String format, LocalDate from, LocalDate to, Call call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void export(String format, LocalDate from, LocalDate to, OutputStream out, Call call) {
        throw new UnsupportedOperationException();
    }
}
