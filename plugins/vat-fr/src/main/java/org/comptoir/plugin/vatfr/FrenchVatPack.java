// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.vatfr;

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

/** VAT as a seller in France or Monaco owes it, and the rates of both. */
@ComptoirPlugin(
        id = "comptoir.vat-fr",
        name = "%name",
        publisher = "The Comptoir authors",
        licence = "Apache-2.0",
        description = "%description",
        countries = {"FR"})
@Component(configurationPid = "org.comptoir.plugin.vatfr")
@Designate(ocd = Settings.class)
public final class FrenchVatPack implements VatPack {

    private static final String RATES = "french-rates.csv";
    private static final String LAW = "french-law.csv";
    private static final Set<CountryCode> COUNTRIES = Set.of(CountryCode.FR, new CountryCode("MC"));

    private final RateTable table;
    private final FrenchLaw law = FrenchLaw.read(lines(LAW));
    private final List<String> complaints;

    /** Reads the file of the bundle and the settings, once. */
    @Activate
    public FrenchVatPack(Settings settings) {
        this(Arrays.asList(settings.rates()));
    }

    FrenchVatPack(List<String> furtherRates) {
        List<String> lines = furtherRates.stream()
                .flatMap(value -> Arrays.stream(value.split("[,\\n]")))
                .toList();
        RateLines further = RateLines.read(lines);
        this.table = bundled().with(further.rates());
        this.complaints = further.complaints();
    }

    @Override
    public Set<String> capabilities() {
        return Set.of("rates", "decide");
    }

    /** Needs its settings mended when a line of further rates cannot be read; the other rates serve all the same. */
    @Override
    public Health check(Call call) {
        return complaints.isEmpty() ? Health.up() : Health.needsConfig("rates", String.join(" ", complaints));
    }

    @Override
    public Set<CountryCode> sellers() {
        return COUNTRIES;
    }

    @Override
    public Set<CountryCode> rated() {
        return COUNTRIES;
    }

    @Override
    public VatVerdict decide(Supply supply) {
        if (!COUNTRIES.contains(supply.seller())) {
            return new VatVerdict.Refused(new Problem(
                    "vat.seller-unknown",
                    Problem.Kind.REFUSED,
                    "This pack decides for sellers in France and Monaco only.",
                    Map.of("seller", supply.seller().code())));
        }
        return Decision.of(supply, table, law);
    }

    @Override
    public List<VatRate> rates(CountryCode country, LocalDate on) {
        return COUNTRIES.contains(country) ? table.on(country, on) : List.of();
    }

    private static RateTable bundled() {
        RateLines file = RateLines.read(lines(RATES));
        if (!file.complaints().isEmpty()) {
            throw new IllegalStateException(RATES + ": " + file.complaints());
        }
        return new RateTable(file.rates());
    }

    private static List<String> lines(String resource) {
        InputStream file = Objects.requireNonNull(FrenchVatPack.class.getResourceAsStream(resource), resource);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(resource, unreadable);
        }
    }
}
