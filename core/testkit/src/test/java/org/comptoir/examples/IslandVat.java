// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.examples;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comptoir.model.CountryCode;
import org.comptoir.model.LocalText;
import org.comptoir.model.Rate;
import org.comptoir.model.VatCategory;
import org.comptoir.spi.Problem;
import org.comptoir.spi.vat.v1.Supply;
import org.comptoir.spi.vat.v1.VatPack;
import org.comptoir.spi.vat.v1.VatRate;
import org.comptoir.spi.vat.v1.VatVerdict;
import org.osgi.service.component.annotations.Component;

/** Iceland's VAT at home, as an example: one rate, nothing abroad. */
@Component(service = VatPack.class)
public final class IslandVat implements VatPack {

    private static final CountryCode ICELAND = new CountryCode("IS");
    private static final LocalDate SINCE = LocalDate.of(2015, 1, 1);
    private static final Rate STANDARD = new Rate(BigDecimal.valueOf(24));
    private static final String LAW = "Lög um virðisaukaskatt nr. 50/1988, 14. gr.";

    @Override
    public Set<CountryCode> sellers() {
        return Set.of(ICELAND);
    }

    @Override
    public Set<CountryCode> rated() {
        return Set.of(ICELAND);
    }

    @Override
    public VatVerdict decide(Supply supply) {
        if (!supply.destination().equals(ICELAND) || supply.on().isBefore(SINCE)) {
            return new VatVerdict.Refused(new Problem(
                    "island-vat.abroad", Problem.Kind.REFUSED, "This pack decides supplies at home only.", Map.of()));
        }
        LocalText nothingToSay = LocalText.of("", "");
        return new VatVerdict.Decided(VatCategory.S, STANDARD, "", nothingToSay, LAW, ICELAND, "", "domestic");
    }

    @Override
    public List<VatRate> rates(CountryCode country, LocalDate on) {
        return country.equals(ICELAND) && !on.isBefore(SINCE)
                ? List.of(new VatRate(ICELAND, "", "standard", STANDARD, SINCE, LAW))
                : List.of();
    }
}
