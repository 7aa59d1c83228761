// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.ledger.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.comptoir.api.company.Companies;
import org.comptoir.api.company.Company;
import org.comptoir.kernel.OwnCall;
import org.comptoir.kernel.Plugins;
import org.comptoir.kernel.Plugins.Plugin;
import org.comptoir.kernel.Units;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.document.Document;
import org.comptoir.model.identity.Siren;
import org.comptoir.spi.export.v1.AccountingExport;
import org.comptoir.spi.export.v1.ExportScope;

/** Lets plugins write the books in the forms that accountants and tax offices want. */
final class Exports {

    private static final Duration NAMING = Duration.ofSeconds(2);
    private static final Duration WRITING = Duration.ofMinutes(10);

    private final Plugins plugins;
    private final Units units;
    private final Companies companies;
    private final Charts charts;
    private final Clock clock;
    private final Years years;

    Exports(Plugins plugins, Units units, Companies companies, Charts charts, Clock clock, Years years) {
        this.plugins = plugins;
        this.units = units;
        this.companies = companies;
        this.charts = charts;
        this.clock = clock;
        this.years = years;
    }

    Set<String> formats() {
        return byName(ownCall(), silent -> {}).keySet();
    }

    String fileName(String format, LocalDate from, LocalDate to, Call call) {
        Plugin<AccountingExport> plugin = named(format, call);
        ExportScope scope = scope(from, to, call);
        String name = plugin.ask(call, "name an export", NAMING, export -> export.fileName(scope));
        try {
            return new Document(name, "application/octet-stream", new byte[0]).fileName();
        } catch (ComptoirException unusable) {
            throw new ComptoirException(
                    "plugin.failed",
                    Fault.UNAVAILABLE,
                    Map.of("plugin", plugin.stamp().toString(), "fileName", name),
                    unusable);
        }
    }

    void write(String format, LocalDate from, LocalDate to, OutputStream out, Call call) throws IOException {
        Plugin<AccountingExport> plugin = named(format, call);
        ExportScope scope = scope(from, to, call);
        units.<Boolean>read(sql -> {
            UnbrokenNumbers.require(sql, call.company(), scope.journalLabels().keySet());
            return true;
        });
        tell(format, scope, plugin, call);
        FiscalYear year = new FiscalYear(scope.yearFrom(), scope.yearTo());
        ExportedEntries entries = new ExportedEntries(units, call.company(), scope.from(), scope.to(), year);
        LentStream lent = new LentStream(out);
        Optional<IOException> failure;
        try {
            failure = plugin.ask(call, "write an export", WRITING, export -> written(export, scope, entries, lent));
        } finally {
            lent.takeBack();
        }
        if (failure.isPresent()) {
            throw failure.get();
        }
    }

    private void tell(String format, ExportScope scope, Plugin<AccountingExport> plugin, Call call) {
        units.audit(
                call,
                "ledger.exported",
                format,
                Map.of(
                        "from", scope.from(),
                        "to", scope.to(),
                        "plugin", plugin.stamp().toString()));
    }

    /** A stream that breaks is the reader's doing, not the plugin's: it comes back as a value, past the guard. */
    private static Optional<IOException> written(
            AccountingExport export, ExportScope scope, ExportedEntries entries, LentStream out) {
        try {
            export.write(scope, entries, out);
            return Optional.empty();
        } catch (IOException broken) {
            return Optional.of(broken);
        }
    }

    private ExportScope scope(LocalDate from, LocalDate to, Call call) {
        Company company = companies.get(call);
        if (company.siren().isEmpty()) {
            throw new ComptoirException(
                    "ledger.siren-missing", Fault.CONFLICT, Map.of(ComptoirException.FIELD, "siren"));
        }
        if (to.isBefore(from)) {
            throw ComptoirException.invalid("ledger.date", "to", to);
        }
        Chart chart = charts.of(call);
        FiscalYear year = years.of(Days.within(from), Days.within(to), call.company());
        return new ExportScope(
                new Siren(company.siren()),
                Days.within(from),
                Days.within(to),
                year.from(),
                year.to(),
                company.currency(),
                chart.journals(),
                chart.accounts());
    }

    private Plugin<AccountingExport> named(String format, Call call) {
        List<ComptoirException> silent = new ArrayList<>();
        SortedMap<String, Plugin<AccountingExport>> there = byName(call, silent::add);
        Plugin<AccountingExport> plugin = there.get(format);
        if (plugin == null && !silent.isEmpty()) {
            // It may well be the one: that it is missing would be said too soon.
            throw silent.get(0);
        }
        if (plugin == null) {
            throw new ComptoirException(
                    "format.missing",
                    Fault.NOT_FOUND,
                    Map.of(
                            ComptoirException.FIELD,
                            "format",
                            ComptoirException.VALUE,
                            format,
                            "there",
                            String.join(", ", there.keySet())));
        }
        return plugin;
    }

    private SortedMap<String, Plugin<AccountingExport>> byName(Call call, Consumer<ComptoirException> silent) {
        SortedMap<String, Plugin<AccountingExport>> named = new TreeMap<>();
        for (Plugin<AccountingExport> plugin : plugins.all(AccountingExport.class)) {
            try {
                named.putIfAbsent(plugin.ask(call, "export.name", NAMING, AccountingExport::name), plugin);
            } catch (ComptoirException ill) {
                // The guard has written it down; the others are none the worse for it.
                silent.accept(ill);
            }
        }
        return named;
    }

    /** Which formats there are is no company's matter. */
    private Call ownCall() {
        return OwnCall.onServer("ledger", clock.instant().plus(NAMING), "export-formats");
    }
}
