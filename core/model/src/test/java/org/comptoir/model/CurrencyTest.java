// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comptoir.model.Refusals.assertRefused;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CurrencyTest {

    @ParameterizedTest
    @CsvSource({"EUR, 2", "USD, 2", "CHF, 2", "GBP, 2", "JPY, 0", "KRW, 0", "XPF, 0", "TND, 3", "KWD, 3", "BHD, 3"})
    void theExponentIsTheOneOfIso4217(String code, int exponent) {
        assertThat(Currency.of(code)).isEqualTo(new Currency(code, exponent)).hasToString(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "eur", "EURO", "E", "ZZZ", "XAU", "XXX", "XTS", "€", "EUR "})
    void whatIsNoCurrencyWithAMinorUnitIsRefused(String code) {
        assertRefused("currency.unknown", "currency", () -> Currency.of(code));
    }

    @Test
    void anotherExponentThanTheRealOneIsRefused() {
        assertRefused("currency.exponent", "currency", () -> new Currency("EUR", 3));
        assertRefused("currency.unknown", "currency", () -> new Currency("ZZZ", 2));
    }
}
