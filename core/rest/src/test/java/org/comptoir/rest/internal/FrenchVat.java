// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

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

/** 20 % whatever and wherever: these tests are about HTTP. */
final class FrenchVat implements VatPack {

    @Override
    public Set<CountryCode> sellers() {
        return Set.of(CountryCode.FR);
    }

    @Override
    public Set<CountryCode> rated() {
        return Set.of(CountryCode.FR);
    }

    @Override
    public VatVerdict decide(Supply supply) {
        return new VatVerdict.Decided(
                VatCategory.S,
                Rate.of("20"),
                "",
                LocalText.of("", ""),
                "CGI art. 278",
                CountryCode.FR,
                "A1",
                "domestic");
    }

    @Override
    public List<VatRate> rates(CountryCode country, LocalDate on) {
        return List.of();
    }
}
