// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.accounts.internal;

import java.time.ZoneId;
import java.util.Set;
import org.comptoir.api.company.CompanyRequest;
import org.comptoir.model.CountryCode;
import org.comptoir.model.Currency;
import org.comptoir.model.invoice.PostalAddress;

/** Maison Lenoir's request, with fields filled in otherwise. */
record CompanyForm(
        String code,
        String legalName,
        String siren,
        String siret,
        String vatNumber,
        Set<String> schemes,
        String street,
        String country,
        String currency,
        String zone,
        String iban,
        String bic,
        String email) {

    static final CompanyForm LENOIR = new CompanyForm(
            "maison-lenoir",
            "Maison Lenoir",
            "904127362",
            "90412736200013",
            "FR04904127362",
            Set.of("oss"),
            "12 rue des Tanneurs",
            "FR",
            "EUR",
            "Europe/Paris",
            "FR7630006000011234567890189",
            "AGRIFRPP",
            "bonjour@maison-lenoir.example");

    CompanyForm with(String field, String value) {
        return new CompanyForm(
                field.equals("code") ? value : code,
                field.equals("legalName") ? value : legalName,
                field.equals("siren") ? value : siren,
                field.equals("siret") ? value : siret,
                field.equals("vatNumber") ? value : vatNumber,
                field.equals("vatSchemes") ? Set.of(value) : schemes,
                field.equals("street") ? value : street,
                field.equals("country") ? value : country,
                field.equals("currency") ? value : currency,
                field.equals("zone") ? value : zone,
                field.equals("iban") ? value : iban,
                field.equals("bic") ? value : bic,
                field.equals("email") ? value : email);
    }

    CompanyRequest request() {
        return new CompanyRequest(
                code,
                legalName,
                "SAS au capital de 20 000 €",
                siren,
                siret,
                vatNumber,
                schemes,
                new PostalAddress("", street, "", "69001", "Lyon", new CountryCode(country)),
                Currency.of(currency),
                ZoneId.of(zone),
                iban,
                bic,
                email,
                "+33 4 00 00 00 00");
    }
}
