// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.setup;

import java.text.Normalizer;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.comptoir.api.company.CompanyRequest;
import org.comptoir.model.CountryCode;
import org.comptoir.model.Currency;
import org.comptoir.model.invoice.PostalAddress;
import org.comptoir.web.internal.http.Fields;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed of their company. Money is in euros and days are those of Paris, which cannot be changed later; who
 * needs others founds the company through the API.
 */
public record CompanyForm(
        String legalName,
        String legalForm,
        String country,
        String siren,
        String siret,
        String line1,
        String postcode,
        String city) {

    /** Those of the European Union whose money is the euro. */
    static final List<String> COUNTRIES = List.of(
            "AT", "BE", "BG", "CY", "DE", "EE", "ES", "FI", "FR", "GR", "HR", "IE", "IT", "LT", "LU", "LV", "MT", "NL",
            "PT", "SI", "SK");

    private static final CompanyForm NOTHING = new CompanyForm("", "", "FR", "", "", "", "", "");

    private static final int LONGEST_CODE = 40;
    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern EDGES = Pattern.compile("^-+|-+$");

    static CompanyForm read(Fields form) {
        String country = form.text("country");
        return new CompanyForm(
                form.text("legalName"),
                form.text("legalForm"),
                COUNTRIES.contains(country) ? country : "FR",
                form.text("siren"),
                form.text("siret"),
                form.text("line1"),
                form.text("postcode"),
                form.text("city"));
    }

    /** What was settled before, to be looked at again. */
    static CompanyForm of(@Nullable CompanyRequest settled) {
        if (settled == null) {
            return NOTHING;
        }
        PostalAddress seat = settled.address();
        return new CompanyForm(
                settled.legalName(),
                settled.legalForm(),
                seat.country().code(),
                settled.siren(),
                settled.siret(),
                seat.line1(),
                seat.postcode(),
                seat.city());
    }

    CompanyRequest toRequest() {
        return new CompanyRequest(
                code(),
                legalName,
                legalForm,
                siren,
                siret,
                "",
                Set.of(),
                new PostalAddress("", line1, "", postcode, city, new CountryCode(country)),
                Currency.EUR,
                ZoneId.of("Europe/Paris"),
                "",
                "",
                "",
                "");
    }

    /** The name in small letters and dashes; a name without any letter that stays has one made up. */
    private String code() {
        String plain = MARKS.matcher(Normalizer.normalize(legalName, Normalizer.Form.NFD))
                .replaceAll("");
        String dashed = OTHERS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-");
        String cut = dashed.substring(0, Math.min(LONGEST_CODE, dashed.length()));
        String code = EDGES.matcher(cut).replaceAll("");
        return code.isEmpty() ? "company" : code;
    }
}
