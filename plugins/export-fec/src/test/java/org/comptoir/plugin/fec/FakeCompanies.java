// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.fec;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comptoir.api.company.Companies;
import org.comptoir.api.company.Company;
import org.comptoir.api.company.CompanyRequest;
import org.comptoir.model.Call;
import org.comptoir.model.CountryCode;
import org.comptoir.model.Currency;
import org.comptoir.model.id.CompanyId;
import org.comptoir.model.invoice.PostalAddress;

/** Every company is Maison Lenoir. */
final class FakeCompanies implements Companies {

    @Override
    public Company get(Call call) {
        return new Company(
                call.company(),
                "lenoir",
                "Maison Lenoir",
                "SARL",
                "732829320",
                "73282932000074",
                "FR44732829320",
                Set.of("oss"),
                PostalAddress.in(new CountryCode("FR")),
                Currency.EUR,
                ZoneId.of("Europe/Paris"),
                "",
                "",
                "",
                "",
                1);
    }

    @Override
    public Company create(CompanyId id, CompanyRequest request, Call call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Company update(long version, CompanyRequest request, Call call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Company> byCode(String code) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Company> all() {
        throw new UnsupportedOperationException();
    }
}
