// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.model.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BirthDateTest {

    @ParameterizedTest
    @CsvSource({
        "7501020018, true",
        "7521020000, true",
        "7541020000, true",
        "7502300000, false",
        "7513010000, false",
        "7540010000, false",
        "0002290000, false",
        "0042290000, true",
    })
    void aBulgarianNumberTellsTheCenturyByTheMonth(String digits, boolean day) {
        assertThat(BirthDate.beginsBulgarian(digits)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "7103192745, 1971-03-19",
        "7153192745, 1971-03-19",
        "0471010000, 2004-01-01",
        "5401010000, 1954-01-01",
        "5301010000, 2053-01-01",
        "531231000, 1953-12-31",
        "800101000, 1880-01-01",
    })
    void aCzechNumberTellsTheCenturyByItsLength(String digits, LocalDate day) {
        assertThat(BirthDate.czech(digits)).isEqualTo(day);
        assertThat(BirthDate.beginsCzech(digits)).isTrue();
    }

    @Test
    void aCzechNumberOfNineDigitsAfter1953DoesNotExist() {
        assertThat(BirthDate.beginsCzech("540101000")).isFalse();
        assertThat(BirthDate.beginsCzech("7113010000")).isFalse();
        assertThatThrownBy(() -> BirthDate.czech("540101000")).isInstanceOf(DateTimeException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "16117519997, true",
        "16147519997, false",
        "30020019997, false",
        "29020029997, true",
        "32867380679, true"
    })
    void aLatvianNumberBeginsWithADayOrWith32(String digits, boolean accepted) {
        assertThat(BirthDate.beginsLatvian(digits)).isEqualTo(accepted);
    }

    @ParameterizedTest
    @CsvSource({
        "1800228400000, true",
        "1800230400000, false",
        "5000229400000, true",
        "1000229400000, false",
        "3000229400000, false"
    })
    void aRomanianNumberTellsTheCenturyByItsFirstDigit(String digits, boolean day) {
        assertThat(BirthDate.beginsRomanian(digits)).isEqualTo(day);
    }
}
