// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.party;

import java.util.Set;
import org.comptoir.api.party.CustomerRequest;
import org.comptoir.api.party.TermsOfPayment;
import org.comptoir.model.CountryCode;
import org.comptoir.model.id.PartyId;
import org.comptoir.model.invoice.PostalAddress;
import org.comptoir.rest.About;
import org.jspecify.annotations.Nullable;

/** A customer as clients send it: code, kind, name and the country of billing will do. */
public record CustomerBody(
        @Nullable @About("made by the client, else by the server")
        PartyId id,

        @Nullable @About(value = "of the state that is changed; needed by changes alone", example = "1")
        Long version,

        @About(value = "the merchant's own reference, unique in the company", example = "EPICERIE")
        String code,

        @About(
                example = "business",
                oneOf = {"business", "consumer"})
        String kind,

        @About(value = "a company's legal name or a person's", example = "Épicerie du Marché SARL")
        String name,

        @Nullable @About(value = "nine digits", example = "917583205")
        String siren,

        @Nullable @About(value = "fourteen digits", example = "91758320500013")
        String siret,

        @Nullable @About(value = "with its prefix", example = "FR13917583205")
        String vatNumber,

        @Nullable @About("whether a check of the number is on file and said valid")
        Boolean vatNumberChecked,

        @Nullable @About(example = "compta@epicerie.example")
        String email,

        @Nullable String phone,
        @About("where invoices go") AddressBody billing,

        @Nullable @About("where goods go; as billing unless said otherwise")
        AddressBody delivery,

        @Nullable @About("when invoices are due; at once unless said otherwise")
        Terms terms,

        @Nullable @About("the code of its price list; none unless said otherwise")
        String priceList,

        @Nullable @About(value = "ISO 639; by the country unless said otherwise", example = "fr")
        String language) {

    private static final Set<String> FRENCH_SPEAKING =
            Set.of("FR", "MC", "BE", "LU", "GP", "MQ", "GF", "RE", "YT", "PM", "BL", "MF", "NC", "PF", "WF");

    /** When invoices are due. */
    public record Terms(
            @About(value = "after the invoice's date, 0 to 120", example = "30")
            int days,

            @Nullable @About(value = "then moved to the end of the month", example = "true")
            Boolean endOfMonth) {

        TermsOfPayment toTerms() {
            return new TermsOfPayment(days, endOfMonth != null && endOfMonth);
        }
    }

    CustomerRequest toRequest() {
        PostalAddress invoices = billing.toAddress();
        return new CustomerRequest(
                code,
                kind,
                name,
                orEmpty(siren),
                orEmpty(siret),
                orEmpty(vatNumber),
                vatNumberChecked != null && vatNumberChecked,
                orEmpty(email),
                orEmpty(phone),
                invoices,
                delivery == null ? invoices : delivery.toAddress(),
                terms == null ? TermsOfPayment.AT_ONCE : terms.toTerms(),
                orEmpty(priceList),
                language == null ? languageOf(invoices.country()) : language);
    }

    private static String languageOf(CountryCode country) {
        return FRENCH_SPEAKING.contains(country.code()) ? "fr" : "en";
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
