// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.party;

import java.time.ZoneId;
import java.util.Set;
import org.comptoir.api.company.CompanyRequest;
import org.comptoir.model.Currency;
import org.comptoir.model.id.CompanyId;
import org.comptoir.rest.About;
import org.jspecify.annotations.Nullable;

/** A company as clients send it. */
public record CompanyBody(
        @Nullable @About("made by the client, else by the server")
        CompanyId id,

        @Nullable @About(value = "of the state that is changed; needed by changes alone", example = "1")
        Long version,

        @About(value = "small letters, digits and dashes", example = "maison-lenoir")
        String code,

        @About(example = "Maison Lenoir") String legalName,

        @Nullable @About(example = "SAS au capital de 20 000 €, RCS Lyon 904 127 362")
        String legalForm,

        @Nullable @About(value = "nine digits", example = "904127362")
        String siren,

        @Nullable @About(value = "fourteen digits", example = "90412736200013")
        String siret,

        @Nullable @About(example = "FR04904127362") String vatNumber,

        @Nullable @About(value = "what it opted for", example = "[\"oss\"]")
        Set<String> vatSchemes,

        AddressBody address,

        @Nullable @About(value = "EUR unless said otherwise", example = "EUR")
        Currency currency,

        @Nullable @About(value = "Europe/Paris unless said otherwise", example = "Europe/Paris")
        ZoneId zone,

        @Nullable @About(example = "FR7630006000011234567890189")
        String iban,

        @Nullable @About(example = "AGRIFRPP") String bic,

        @Nullable @About(example = "bonjour@maison-lenoir.example")
        String email,

        @Nullable @About(example = "+33 4 00 00 00 00") String phone) {

    public CompanyRequest toRequest() {
        return new CompanyRequest(
                code,
                legalName,
                orEmpty(legalForm),
                orEmpty(siren),
                orEmpty(siret),
                orEmpty(vatNumber),
                vatSchemes == null ? Set.of() : vatSchemes,
                address.toAddress(),
                currency == null ? Currency.EUR : currency,
                zone == null ? ZoneId.of("Europe/Paris") : zone,
                orEmpty(iban),
                orEmpty(bic),
                orEmpty(email),
                orEmpty(phone));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
