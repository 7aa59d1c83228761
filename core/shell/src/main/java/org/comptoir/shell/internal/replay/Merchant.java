// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.replay;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
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

/**
 * The company that a replay books for, invented but well-formed: a French wholesaler that sells across the Union under
 * the one-stop shop. Its id follows from its code, so that a replay that was cut off finds it again.
 */
record Merchant(String code) {

    CompanyId id() {
        return new CompanyId(UUID.nameUUIDFromBytes(("comptoir:company:" + code).getBytes(StandardCharsets.UTF_8)));
    }

    /** The company as it is, or founded now. */
    Company in(Companies companies, Call call) {
        Optional<Company> there = companies.byCode(code);
        return there.orElseGet(() -> companies.create(id(), request(), call));
    }

    private CompanyRequest request() {
        return new CompanyRequest(
                code,
                "Online Retail SAS",
                "SAS au capital de 50 000 euros, RCS Paris",
                "999000201",
                "99900020100015",
                "FR54999000201",
                Set.of("oss"),
                new PostalAddress("", "12 rue du Faubourg-Poissonnière", "", "75010", "Paris", new CountryCode("FR")),
                Currency.EUR,
                ZoneId.of("Europe/Paris"),
                "FR7630006000011234567890189",
                "AGRIFRPP",
                "comptabilite@online-retail.example",
                "");
    }
}
