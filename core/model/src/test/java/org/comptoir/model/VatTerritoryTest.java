// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VatTerritoryTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    @ParameterizedTest
    @CsvSource({"FR,75001", "FR,''", "FR,98000", "FR,20200", "MC,98000", "ES,28001", "ES,''", "DE,10115", "FI,00100"})
    void theMainTerritoriesAndMonacoAreWithin(String country, String postcode) {
        assertThat(new VatTerritory(new CountryCode(country), postcode).isInUnion(DAY))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "FR,97100", "FR,97133", "FR,97150", "FR,97 200", "FR,97300", "FR,97400", "FR,97500", "FR,97600", "FR,97800",
        "FR,98800", "ES,35001", "ES,38001", "ES,51001", "ES,52001", "FI,22100", "IT,23041", "DE,27498", "GR,63086",
        "GP,97100", "CH,1201", "GB,BT1 1AA", "GB,SW1A 1AA"
    })
    void whatIsApartIsToldByItsPostcode(String country, String postcode) {
        assertThat(new VatTerritory(new CountryCode(country), postcode).isInUnion(DAY))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"BT1 1AA,true", "bt1 1aa,true", "SW1A 1AA,false", "'',false"})
    void northernIrelandIsToldByItsPostcode(String postcode, boolean northern) {
        assertThat(new VatTerritory(new CountryCode("GB"), postcode).isNorthernIreland(DAY))
                .isEqualTo(northern);
    }
}
