// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.ledger.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.comptoir.api.Page;
import org.comptoir.api.PageRequest;
import org.comptoir.api.company.Companies;
import org.comptoir.api.ledger.Account;
import org.comptoir.api.ledger.Balance;
import org.comptoir.api.ledger.DaySum;
import org.comptoir.api.ledger.EntryRequest;
import org.comptoir.api.ledger.Journal;
import org.comptoir.api.ledger.Ledger;
import org.comptoir.kernel.Plugins;
import org.comptoir.kernel.Reached;
import org.comptoir.kernel.Tx.Chain;
import org.comptoir.kernel.Units;
import org.comptoir.kernel.json.Json;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.id.EntryId;
import org.comptoir.model.ledger.Entry;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/** The books of all companies. */
@Component(service = Ledger.class)
@Designate(ocd = LedgerSettings.class)
public final class DefaultLedger implements Ledger {

    private static final Pattern ROLE = Pattern.compile("[a-z][a-z0-9-]*(:[A-Za-z0-9.-]+)?");

    private final Units units;
    private final Companies companies;
    private final Clock clock;
    private final Charts charts;
    private final Poster poster;
    private final ByHand byHand;
    private final Reversals reversals;
    private final EntryPages pages;
    private final Exports exports;
    private final Years years;
    private final DayClosing dayClosing;
    private final DaySums sums;
    private final BalanceReader balances = new BalanceReader();

    /** The tables are named so that they are there before the first posting. */
    @Activate
    public DefaultLedger(
            @Reference Units units,
            @Reference LedgerTables tables,
            @Reference Companies companies,
            @Reference Plugins plugins,
            @Reference Json json,
            @Reference Clock clock,
            LedgerSettings settings) {
        this(units, companies, plugins, json, clock, settings.closing());
    }

    /** With fiscal years that are calendar years. */
    public DefaultLedger(
            Units units, LedgerTables tables, Companies companies, Plugins plugins, Json json, Clock clock) {
        this(units, companies, plugins, json, clock, FiscalYear.CALENDAR);
    }

    private DefaultLedger(Units units, Companies companies, Plugins plugins, Json json, Clock clock, String closing) {
        this.units = units;
        this.companies = companies;
        this.clock = clock;
        this.sums = new DaySums(clock);
        this.charts = new Charts(units, clock);
        this.poster = new Poster(charts, companies, new EntryContent(json));
        this.years = new Years(units, closing);
        this.byHand = new ByHand(years);
        this.reversals = new Reversals(poster);
        this.pages = new EntryPages();
        this.exports = new Exports(plugins, units, companies, charts, clock, years);
        this.dayClosing = new DayClosing(charts, companies, clock);
    }

    @Override
    public Entry post(EntryRequest request, Call call) {
        EntryRules.requireShape(request);
        if (request.source().startsWith(Reversals.SOURCE)) {
            // Such a source belongs to a reversal alone: it is what keeps an entry from being reversed twice.
            throw ComptoirException.invalid("ledger.text", "source", request.source());
        }
        if (ByHand.is(request)) {
            byHand.requireAllowed(request, charts.of(call), today(call), call.company());
        }
        return units.write(call, Entry.class, tx -> {
            Entry posted = poster.post(tx, request, "");
            tx.auditOfPlugin("ledger.entry-posted", posted.id().toString(), Map.of("source", request.source()));
            return posted;
        });
    }

    @Override
    public Entry reverse(EntryId entry, EntryId reversal, LocalDate bookedOn, String reason, Call call) {
        Shape.required("reason", reason, Shape.LABEL);
        Days.require("bookedOn", bookedOn);
        return units.write(call, Entry.class, tx -> reversals.reverse(tx, entry, reversal, bookedOn, reason));
    }

    @Override
    public Entry get(EntryId id, Call call) {
        Reached.requireEverything(call);
        return units.read(sql -> pages.get(sql, call.company(), id));
    }

    @Override
    public Page<Entry> entries(String journal, LocalDate from, LocalDate to, PageRequest page, Call call) {
        Reached.requireEverything(call);
        Place after = Place.of(page);
        Page<Entry> found =
                units.read(sql -> pages.entries(sql, call.company(), journal, from, to, after, page.limit()));
        if (found.items().isEmpty() && !journal.isEmpty() && !charts.of(call).hasJournal(journal)) {
            throw ComptoirException.invalid("ledger.journal-unknown", "journal", journal);
        }
        return found;
    }

    @Override
    public Page<Entry> generalLedger(String account, LocalDate from, LocalDate to, PageRequest page, Call call) {
        Reached.requireEverything(call);
        Place after = Place.of(page);
        Page<Entry> found =
                units.read(sql -> pages.ofAccount(sql, call.company(), account, from, to, after, page.limit()));
        if (found.items().isEmpty()
                && charts.of(call).account(account).isEmpty()
                && charts.read(call).account(account).isEmpty()) {
            throw ComptoirException.invalid("ledger.account-unknown", "account", account);
        }
        return found;
    }

    @Override
    public List<Balance> trialBalance(LocalDate from, LocalDate asOf, Call call) {
        if (units.writing()) {
            return recount(from, asOf, call);
        }
        Reached.requireEverything(call);
        Chart chart = charts.of(call);
        LocalDate first = Days.within(from);
        LocalDate last = Days.within(asOf);
        return units.read(sql ->
                sums.of(sql, call.company(), chart.journals().keySet(), its -> its.balances(first, last, chart)));
    }

    @Override
    public List<Balance> recount(LocalDate from, LocalDate asOf, Call call) {
        Reached.requireEverything(call);
        Chart chart = charts.of(call);
        return units.read(sql -> balances.byAccount(sql, call.company(), Days.within(from), Days.within(asOf), chart));
    }

    @Override
    public List<DaySum> days(Collection<String> accounts, LocalDate from, LocalDate to, Call call) {
        Reached.requireEverything(call);
        if (units.writing()) {
            throw new IllegalStateException("days of accounts are not read while something is written");
        }
        Chart chart = charts.of(call);
        LocalDate first = Days.within(from);
        LocalDate last = Days.within(to);
        return units.read(sql -> sums.of(sql, call.company(), chart.journals().keySet(), its -> accounts.stream()
                .flatMap(begun -> its.days(begun, first, last).stream())
                .toList()));
    }

    @Override
    public List<Balance> customerBalances(LocalDate asOf, Call call) {
        Reached.requireEverything(call);
        String customers = accountFor("customers", call);
        return units.read(sql -> balances.byCustomer(sql, call.company(), Days.within(asOf), customers));
    }

    @Override
    public LocalDate fiscalYearStart(LocalDate day, Call call) {
        return years.start(day, call.company());
    }

    @Override
    public List<Account> accounts(Call call) {
        return charts.read(call).listed();
    }

    @Override
    public void putAccount(Account account, Call call) {
        if (!Shape.isAccount(account.number())) {
            throw ComptoirException.invalid("ledger.account-number", "number", account.number());
        }
        Shape.required("label", account.label(), Shape.LABEL);
        requireRoles(account, charts.read(call));
        units.write(call, Boolean.class, tx -> {
            charts.put(tx, account);
            tx.audit("ledger.account-put", account.number(), Map.of("label", account.label(), "role", account.role()));
            return true;
        });
    }

    /** A role is one that the chart knows: nobody would ever ask for another. */
    private static void requireRoles(Account account, Chart chart) {
        for (String role : Chart.rolesIn(account.role())) {
            if (role.length() > Shape.ROLE
                    || !ROLE.matcher(role).matches()
                    || chart.playing(role).isEmpty()) {
                throw ComptoirException.invalid("ledger.role", "role", account.role());
            }
        }
    }

    @Override
    public List<Journal> journals(Call call) {
        return charts.of(call).listedJournals();
    }

    @Override
    public String accountFor(String role, Call call) {
        return charts.of(call)
                .playing(role)
                .or(() -> charts.read(call).playing(role))
                .orElseThrow(() -> ComptoirException.invalid("ledger.role-unknown", "role", role));
    }

    @Override
    public void closePeriod(LocalDate until, Call call) {
        if (call.actor().kind().equals("user")) {
            throw new ComptoirException("period.two-people", Fault.FORBIDDEN, Map.of());
        }
        dayClosing.requireOver(until, call);
        Chain[] chains = dayClosing.chains(call);
        units.write(call, Boolean.class, tx -> {
            dayClosing.close(tx, until, chains);
            return true;
        });
    }

    private LocalDate today(Call call) {
        return companies.get(call).dayOf(clock.instant());
    }

    @Override
    public Set<String> exportFormats() {
        return exports.formats();
    }

    @Override
    public String exportFileName(String format, LocalDate from, LocalDate to, Call call) {
        return exports.fileName(format, from, to, call);
    }

    @Override
    public void export(String format, LocalDate from, LocalDate to, OutputStream out, Call call) throws IOException {
        Reached.requireEverything(call);
        exports.write(format, from, to, out, call);
    }
}
