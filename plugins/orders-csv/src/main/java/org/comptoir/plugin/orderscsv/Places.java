// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.orderscsv;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Optional;
import org.comptoir.model.CountryCode;

/** A column of countries; each name is looked up once. */
final class Places {

    private final Vocabulary texts = new Vocabulary();
    private final List<Optional<CountryCode>> codes = new ArrayList<>();
    private final Profile.Countries countries;

    Places(Profile.Countries countries) {
        this.countries = countries;
    }

    int number(char[] buffer, int offset, int length) {
        int number = texts.number(buffer, offset, length);
        if (number == codes.size()) {
            codes.add(found(texts.word(number)));
        }
        return number;
    }

    Optional<CountryCode> country(int number) {
        return codes.get(number);
    }

    private Optional<CountryCode> found(String name) {
        CountryCode named = countries.byName().get(name);
        if (named != null) {
            return Optional.of(named);
        }
        boolean itself = countries.codes()
                && Locale.getISOCountries(IsoCountryCode.PART1_ALPHA2).contains(name);
        return itself ? Optional.of(new CountryCode(name)) : Optional.empty();
    }
}
