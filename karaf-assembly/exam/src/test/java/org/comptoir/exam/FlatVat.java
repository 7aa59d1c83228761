// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.exam;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.comptoir.model.CountryCode;
import org.comptoir.model.LocalText;
import org.comptoir.model.Rate;
import org.comptoir.model.VatCategory;
import org.comptoir.spi.vat.v1.Supply;
import org.comptoir.spi.vat.v1.VatPack;
import org.comptoir.spi.vat.v1.VatRate;
import org.comptoir.spi.vat.v1.VatVerdict;

/** One rate for whatever a country's sellers sell. */
final class FlatVat implements VatPack {

    private final CountryCode country;
    private final Rate rate;

    FlatVat(CountryCode country, String percent) {
        this.country = country;
        this.rate = Rate.of(percent);
    }

    @Override
    public Set<CountryCode> sellers() {
        return Set.of(country);
    }

    @Override
    public Set<CountryCode> rated() {
        return Set.of(country);
    }

    @Override
    public VatVerdict decide(Supply supply) {
        return new VatVerdict.Decided(
                VatCategory.S, rate, "", LocalText.of("", ""), "a test", country, "A1", "domestic");
    }

    @Override
    public List<VatRate> rates(CountryCode asked, LocalDate on) {
        return List.of();
    }
}
