// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.vateu;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.comptoir.model.Call;
import org.comptoir.model.CountryCode;
import org.comptoir.spi.ComptoirPlugin;
import org.comptoir.spi.Health;
import org.comptoir.spi.Problem;
import org.comptoir.spi.vat.v1.Supply;
import org.comptoir.spi.vat.v1.VatPack;
import org.comptoir.spi.vat.v1.VatRate;
import org.comptoir.spi.vat.v1.VatVerdict;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;

/** The rates of the 27 member states. It decides no seller's supplies: that is for the packs of the sellers' countries. */
@ComptoirPlugin(
        id = "comptoir.vat-eu",
        name = "%name",
        publisher = "The Comptoir authors",
        licence = "Apache-2.0",
        description = "%description")
@Component(configurationPid = "org.comptoir.plugin.vateu")
@Designate(ocd = Settings.class)
public final class UnionVatPack implements VatPack {

    private static final String FILE = "union-rates.csv";

    private final RateTable table;
    private final List<String> complaints;

    /** Reads the file of the bundle and the settings, once. */
    @Activate
    public UnionVatPack(Settings settings) {
        this(Arrays.asList(settings.rates()));
    }

    UnionVatPack(List<String> furtherRates) {
        List<String> lines = furtherRates.stream()
                .flatMap(value -> Arrays.stream(value.split("[,\\n]")))
                .toList();
        RateLines further = RateLines.read(lines);
        this.table = bundled().with(further.rates());
        this.complaints = further.complaints();
    }

    @Override
    public Set<String> capabilities() {
        return Set.of("rates");
    }

    /** Needs its settings mended when a line of further rates cannot be read; the other rates serve all the same. */
    @Override
    public Health check(Call call) {
        return complaints.isEmpty() ? Health.up() : Health.needsConfig("rates", String.join(" ", complaints));
    }

    @Override
    public Set<CountryCode> sellers() {
        return Set.of();
    }

    @Override
    public Set<CountryCode> rated() {
        return RateTable.COUNTRIES;
    }

    @Override
    public VatVerdict decide(Supply supply) {
        return new VatVerdict.Refused(new Problem(
                "vat.seller-unknown",
                Problem.Kind.REFUSED,
                "This pack knows rates only; install the VAT pack of the seller's country.",
                Map.of("seller", supply.seller().code())));
    }

    @Override
    public List<VatRate> rates(CountryCode country, LocalDate on) {
        return table.on(country, on);
    }

    static RateTable bundled() {
        RateLines file = RateLines.read(lines());
        if (!file.complaints().isEmpty()) {
            throw new IllegalStateException(FILE + ": " + file.complaints());
        }
        return new RateTable(file.rates());
    }

    private static List<String> lines() {
        InputStream file = Objects.requireNonNull(UnionVatPack.class.getResourceAsStream(FILE), FILE);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(FILE, unreadable);
        }
    }
}
