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

/**
 * What somebody typed to found a company. Money is in euros and days are those of Paris, which cannot be changed later; who
 * needs others founds the company through the API.
 */
public record Founding(
        String legalName,
        String country,
        String siren,
        String siret,
        String vatNumber,
        String line1,
        String postcode,
        String city,
        String name,
        String email,
        boolean key) {

    /** Those of the European Union whose money is the euro. */
    static final List<String> COUNTRIES = List.of(
            "AT", "BE", "BG", "CY", "DE", "EE", "ES", "FI", "FR", "GR", "HR", "IE", "IT", "LT", "LU", "LV", "MT", "NL",
            "PT", "SI", "SK");

    static final Founding NOTHING = new Founding("", "FR", "", "", "", "", "", "", "", "", false);

    private static final int LONGEST_CODE = 40;
    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern EDGES = Pattern.compile("^-+|-+$");

    static Founding read(Fields form) {
        String country = form.text("country");
        return new Founding(
                form.text("legalName"),
                COUNTRIES.contains(country) ? country : "FR",
                form.text("siren"),
                form.text("siret"),
                form.text("vatNumber"),
                form.text("line1"),
                form.text("postcode"),
                form.text("city"),
                form.text("name"),
                form.text("email"),
                form.text("key").equals("yes"));
    }

    CompanyRequest toRequest() {
        return new CompanyRequest(
                code(),
                legalName,
                "",
                siren,
                siret,
                vatNumber,
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
