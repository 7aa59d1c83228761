// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.connect.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.comptoir.api.catalogue.Products;
import org.comptoir.api.company.Companies;
import org.comptoir.api.imports.Imports;
import org.comptoir.api.invoice.Invoices;
import org.comptoir.api.order.Orders;
import org.comptoir.api.party.Customers;
import org.comptoir.api.stock.Stock;
import org.comptoir.kernel.Database;
import org.comptoir.kernel.Plugins;
import org.comptoir.kernel.Plugins.Plugin;
import org.comptoir.kernel.Schemas;
import org.comptoir.kernel.Units;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Currency;
import org.comptoir.model.Fault;
import org.comptoir.spi.importer.v1.ImportFile;
import org.comptoir.spi.importer.v1.Importer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Imports: finds the importer that knows the profile, and books what it reads. */
@Component(service = Imports.class)
public final class DefaultImports implements Imports {

    /** A whole import runs inside one question to its plugin; nobody waits for it on the line. */
    private static final Duration LONGEST_IMPORT = Duration.ofHours(6);

    private static final Duration QUICK = Duration.ofSeconds(5);

    private final Units units;
    private final Database database;
    private final Plugins plugins;
    private final Clock clock;
    private final Companies companies;
    private final Booking.Services services;
    private final ImportStore store = new ImportStore();

    @Activate
    public DefaultImports(
            @Reference Schemas schemas,
            @Reference Units units,
            @Reference Database database,
            @Reference Plugins plugins,
            @Reference Clock clock,
            @Reference Companies companies,
            @Reference Customers customers,
            @Reference Products products,
            @Reference Stock stock,
            @Reference Orders orders,
            @Reference Invoices invoices) {
        schemas.migrate("connect", DefaultImports.class);
        this.units = units;
        this.database = database;
        this.plugins = plugins;
        this.clock = clock;
        this.companies = companies;
        this.services = new Booking.Services(units, customers, products, stock, orders, invoices);
    }

    @Override
    public ImportResult run(String profile, List<Path> files, Progress progress, Call call) {
        Plugin<Importer> importer = importer(profile, call);
        List<ImportFile> sources = files.stream().<ImportFile>map(PathFile::new).toList();
        Currency currency = companies.get(call).currency();
        Set<String> done = units.read(sql -> store.done(sql, call.company(), profile));
        Booking booking = new Booking(services, profile, currency, call);
        FactSink sink = new FactSink(booking, units, profile, done, progress, clock, call);
        long trips = database.roundTrips();
        importer.ask(call, "read", LONGEST_IMPORT, reader -> {
            try {
                reader.read(profile, sources, sink);
                return true;
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            } finally {
                sink.flush();
            }
        });
        progress.at(sink.facts(), sink.facts());
        return result(sink, database.roundTrips() - trips);
    }

    private Plugin<Importer> importer(String profile, Call call) {
        Set<String> known = new TreeSet<>();
        for (Plugin<Importer> plugin : plugins.all(Importer.class)) {
            List<String> profiles = plugin.ask(call, "profiles", QUICK, Importer::profiles);
            if (profiles.contains(profile)) {
                return plugin;
            }
            known.addAll(profiles);
        }
        throw new ComptoirException(
                "importer.missing",
                Fault.UNAVAILABLE,
                Map.of(
                        ComptoirException.FIELD,
                        "profile",
                        ComptoirException.VALUE,
                        profile,
                        "known",
                        known.toString()));
    }

    private static ImportResult result(FactSink sink, long trips) {
        BigDecimal seconds = seconds(sink.elapsed());
        long documents = sink.documents();
        return new ImportResult(
                sink.facts(),
                sink.skipped(),
                documents,
                seconds,
                ratio(documents, seconds),
                documents == 0 ? BigDecimal.ZERO : ratio(trips, BigDecimal.valueOf(documents)),
                seconds(sink.firstThousand()),
                seconds(sink.lastThousand()));
    }

    private static BigDecimal seconds(Duration duration) {
        return BigDecimal.valueOf(duration.toMillis()).movePointLeft(3);
    }

    private static BigDecimal ratio(long count, BigDecimal of) {
        return of.signum() == 0 ? BigDecimal.ZERO : BigDecimal.valueOf(count).divide(of, 1, RoundingMode.HALF_UP);
    }

    @Override
    public Map<String, Long> quarantined(Call call) {
        return units.read(sql -> store.quarantined(sql, call.company()));
    }
}
