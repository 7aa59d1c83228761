// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.testkit;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.comptoir.api.company.Companies;
import org.comptoir.api.company.Company;
import org.comptoir.api.company.CompanyRequest;
import org.comptoir.model.Call;
import org.comptoir.model.CountryCode;
import org.comptoir.model.Currency;
import org.comptoir.model.id.CompanyId;
import org.comptoir.model.invoice.PostalAddress;

/**
 * Every company is Maison Lenoir, which keeps its books in euros and opted for OSS. A call finds it under any id; listed are
 * those of the codes that a test named.
 */
public final class FakeCompanies implements Companies {

    /** Where it is paid. */
    public static final String IBAN = "FR7630006000011234567890189";

    private final List<Company> listed;

    public FakeCompanies(String... codes) {
        List<String> sorted = List.of(codes).stream().sorted().toList();
        this.listed = IntStream.range(0, sorted.size())
                .mapToObj(place -> lenoir(new CompanyId(new UUID(7, place)), sorted.get(place)))
                .toList();
    }

    private static Company lenoir(CompanyId id, String code) {
        return new Company(
                id,
                code,
                "Maison Lenoir",
                "SAS au capital de 50 000 €, RCS Paris 732 829 320",
                "732829320",
                "73282932000074",
                "FR44732829320",
                Set.of("oss"),
                new PostalAddress("", "3 rue des Écoles", "", "75005", "Paris", CountryCode.FR),
                Currency.EUR,
                ZoneId.of("Europe/Paris"),
                IBAN,
                "AGRIFRPP",
                "compta@lenoir.example",
                "",
                1);
    }

    @Override
    public Company get(Call call) {
        return listed.stream()
                .filter(company -> company.id().equals(call.company()))
                .findFirst()
                .orElseGet(() -> lenoir(call.company(), "lenoir"));
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
        return listed.stream().filter(company -> company.code().equals(code)).findFirst();
    }

    @Override
    public List<Company> all() {
        return listed;
    }
}
