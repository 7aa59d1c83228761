// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comptoir.model.Refusals.assertRefused;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountryCodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "F", "fr", "FRA", "EL", "XI", "UK", "EU", "XK", "ZZ", "AN", "SU", "FR "})
    void whatIsoHasNotAssignedIsRefused(String code) {
        assertRefused("country.unknown", "country", () -> new CountryCode(code));
    }

    @Test
    void thereAreTwentySevenMemberStatesToday() {
        LocalDate today = LocalDate.of(2026, 11, 21);

        assertThat(Arrays.stream(Locale.getISOCountries())
                        .map(CountryCode::new)
                        .filter(country -> country.inEuropeanUnion(today))
                        .map(CountryCode::code))
                .containsExactlyInAnyOrder(
                        "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT",
                        "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");
    }

    @ParameterizedTest
    @CsvSource({
        "HR, 2013-06-30, false",
        "HR, 2013-07-01, true",
        "GB, 1972-12-31, false",
        "GB, 1973-01-01, true",
        "GB, 2020-12-31, true",
        "GB, 2021-01-01, false",
        "GR, 1981-01-01, true",
        "PT, 1985-12-31, false",
        "SE, 1995-01-01, true",
        "PL, 2004-04-30, false",
        "PL, 2004-05-01, true",
        "RO, 2006-12-31, false",
        "RO, 2007-01-01, true",
        "FR, 1957-12-31, false",
        "FR, 1958-01-01, true",
        "RE, 2026-01-01, false",
        "MC, 2026-01-01, false",
        "NO, 2026-01-01, false",
        "CH, 2026-01-01, false",
    })
    void membershipBeginsAndEndsOnADay(String country, LocalDate on, boolean member) {
        assertThat(new CountryCode(country).inEuropeanUnion(on)).isEqualTo(member);
    }

    @ParameterizedTest
    @CsvSource({"FR, FR", "DE, DE", "GR, EL", "CH, CHE", "MC, FR", "GB, GB", "NO, NO"})
    void vatNumbersBeginWithLettersOfTheirOwn(String country, String prefix) {
        assertThat(new CountryCode(country).vatPrefix()).isEqualTo(prefix);
    }
}
