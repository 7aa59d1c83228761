// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.comptoir.api.company.Companies;
import org.comptoir.api.company.Company;
import org.comptoir.api.company.CompanyRequest;
import org.comptoir.model.Call;
import org.comptoir.model.CountryCode;
import org.comptoir.model.Currency;
import org.comptoir.model.id.CompanyId;
import org.comptoir.model.invoice.PostalAddress;

/** Companies in memory. */
public final class FakeCompanies implements Companies {

    private final List<Company> there = new ArrayList<>();

    public FakeCompanies(String... codes) {
        for (String code : codes) {
            create(
                    new CompanyId(new UUID(7, there.size())),
                    new CompanyRequest(
                            code,
                            code.toUpperCase(Locale.ROOT),
                            "",
                            "",
                            "",
                            "",
                            Set.of(),
                            PostalAddress.in(new CountryCode("FR")),
                            Currency.EUR,
                            ZoneId.of("Europe/Paris"),
                            "",
                            "",
                            "",
                            ""),
                    null);
        }
    }

    @Override
    public Company create(CompanyId id, CompanyRequest request, Call call) {
        Company company = new Company(
                id,
                request.code(),
                request.legalName(),
                request.legalForm(),
                request.siren(),
                request.siret(),
                request.vatNumber(),
                request.vatSchemes(),
                request.address(),
                request.currency(),
                request.zone(),
                request.iban(),
                request.bic(),
                request.email(),
                request.phone(),
                1);
        there.add(company);
        return company;
    }

    @Override
    public Company update(long version, CompanyRequest request, Call call) {
        throw new UnsupportedOperationException("no command changes a company");
    }

    @Override
    public Company get(Call call) {
        return there.stream()
                .filter(company -> company.id().equals(call.company()))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public Optional<Company> byCode(String code) {
        return there.stream().filter(company -> company.code().equals(code)).findFirst();
    }

    @Override
    public List<Company> all() {
        return there.stream().sorted(Comparator.comparing(Company::code)).toList();
    }
}
