// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.orders.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.comptoir.model.CountryCode;
import org.comptoir.model.LocalText;
import org.comptoir.model.Rate;
import org.comptoir.model.VatCategory;
import org.comptoir.spi.vat.v1.Supply;
import org.comptoir.spi.vat.v1.VatPack;
import org.comptoir.spi.vat.v1.VatRate;
import org.comptoir.spi.vat.v1.VatVerdict;

/** A pack that decides as a test says. */
public final class FakeVatPack implements VatPack {

    public static final CountryCode DE = new CountryCode("DE");
    public static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);

    public final List<Supply> asked = new CopyOnWriteArrayList<>();
    private final Set<CountryCode> sellers;
    private final Set<CountryCode> rated;
    private final List<VatRate> rates;
    private final Function<Supply, VatVerdict> decision;

    public FakeVatPack(
            Set<CountryCode> sellers,
            Set<CountryCode> rated,
            List<VatRate> rates,
            Function<Supply, VatVerdict> decision) {
        this.sellers = sellers;
        this.rated = rated;
        this.rates = rates;
        this.decision = decision;
    }

    /** France: 20 % and 5.5 % at home, the destination's in the Union, nothing beyond. */
    public static FakeVatPack french() {
        return new FakeVatPack(Set.of(CountryCode.FR), Set.of(CountryCode.FR), List.of(), FakeVatPack::french);
    }

    public static FakeVatPack german(String rate) {
        return new FakeVatPack(
                Set.of(),
                Set.of(DE),
                List.of(new VatRate(DE, "", "standard", Rate.of(rate), LONG_AGO, "test")),
                supply -> null);
    }

    private static VatVerdict french(Supply supply) {
        if (supply.destination().equals(CountryCode.FR)) {
            return home(supply.taxCategory().equals("reduced") ? "5.5" : "20");
        }
        if (supply.destination().inEuropeanUnion(supply.on())) {
            return supply.buyerVatNumber().isEmpty()
                    ? new VatVerdict.AtDestination(supply.destination(), supply.taxCategory(), "CGI art. 258 A", "E3")
                    : untaxed(VatCategory.K, "VATEX-EU-IC", "union");
        }
        return untaxed(VatCategory.G, "VATEX-EU-G", "export");
    }

    public static VatVerdict.Decided home(String rate) {
        return new VatVerdict.Decided(
                VatCategory.S,
                Rate.of(rate),
                "",
                LocalText.of("", ""),
                "CGI art. 278",
                CountryCode.FR,
                "A1",
                "domestic");
    }

    public static VatVerdict.Decided untaxed(VatCategory category, String code, String account) {
        return new VatVerdict.Decided(
                category,
                Rate.ZERO,
                code,
                LocalText.of("Exonéré", "Exempt"),
                "CGI art. 262",
                CountryCode.FR,
                "E1",
                account);
    }

    @Override
    public Set<CountryCode> sellers() {
        return sellers;
    }

    @Override
    public Set<CountryCode> rated() {
        return rated;
    }

    @Override
    public VatVerdict decide(Supply supply) {
        asked.add(supply);
        return decision.apply(supply);
    }

    @Override
    public List<VatRate> rates(CountryCode country, LocalDate on) {
        return rates.stream().filter(rate -> rate.country().equals(country)).toList();
    }
}
