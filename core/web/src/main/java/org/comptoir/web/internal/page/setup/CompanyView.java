// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.setup;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.comptoir.web.internal.http.Refused;
import org.comptoir.web.internal.view.View;
import org.comptoir.web.internal.view.Words;

/** Who the company is. @param form as typed */
public record CompanyView(CompanyForm form, Refused refused) implements View {

    /** A country as people call it. */
    public record Country(String code, String name) {}

    /** The countries that a company can sit in, by name. */
    public List<Country> countries(Words words) {
        return CompanyForm.COUNTRIES.stream()
                .map(code -> new Country(code, new Locale("", code).getDisplayCountry(words.locale())))
                .sorted(Comparator.comparing(Country::name))
                .toList();
    }

    @Override
    public String template() {
        return "set-up-company";
    }
}
