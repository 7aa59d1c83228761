// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.vies;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comptoir.model.CountryCode;

/**
 * A number as VIES takes it.
 *
 * @param prefix {@code EL} for Greece, {@code XI} for Northern Ireland, else the country's code
 * @param body the rest
 */
record ViesNumber(String prefix, String body) {

    /** Whose numbers may be known: Northern Ireland's are told from the rest of the United Kingdom's by the prefix. */
    static final Set<CountryCode> COUNTRIES = Stream.of(
                    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GB", "GR", "HR", "HU", "IE",
                    "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK")
            .map(CountryCode::new)
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> PREFIXES = COUNTRIES.stream()
            .map(country -> country.code().equals("GB") ? "XI" : country.vatPrefix())
            .collect(Collectors.toUnmodifiableSet());

    private static final Pattern NUMBER = Pattern.compile("([A-Z]{2})([0-9A-Z+*]{2,12})");

    /** Empty if VIES would not know it. */
    static Optional<ViesNumber> of(String number) {
        Matcher parts = NUMBER.matcher(number);
        return parts.matches() && PREFIXES.contains(parts.group(1))
                ? Optional.of(new ViesNumber(parts.group(1), parts.group(2)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return prefix + body;
    }
}
