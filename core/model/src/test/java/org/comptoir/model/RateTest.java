// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comptoir.model.Refusals.assertRefused;

import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateTest {

    @ParameterizedTest
    @CsvSource({"20, 10000, 2000", "5.5, 1000, 55", "5.5, 1001, 55", "2.1, 50, 1", "0, 999, 0", "100, 999, 999"})
    void theShareOfAnAmountIsRoundedOnce(String rate, long base, long share) {
        assertThat(Rate.of(rate).of(new Money(base, Currency.EUR), RoundingMode.HALF_UP))
                .isEqualTo(new Money(share, Currency.EUR));
    }

    @ParameterizedTest
    @CsvSource({"20, 1200, 200", "20, 1999, 333", "5.5, 1055, 55", "0, 999, 0", "20, -1200, -200"})
    void theTaxWithinAPriceIsWhatTheRateAdded(String rate, long price, long tax) {
        assertThat(Rate.of(rate).within(new Money(price, Currency.EUR), RoundingMode.HALF_UP))
                .isEqualTo(new Money(tax, Currency.EUR));
    }

    @Test
    void aShareOfYenHasNoDecimals() {
        Currency yen = Currency.of("JPY");

        assertThat(Rate.of("8").of(new Money(199, yen), RoundingMode.DOWN)).isEqualTo(new Money(15, yen));
        assertThat(Rate.of("8").within(new Money(215, yen), RoundingMode.DOWN)).isEqualTo(new Money(15, yen));
    }

    @ParameterizedTest
    @CsvSource({
        "-0.1, rate.range",
        "100.0001, rate.range",
        "1000, rate.range",
        "1E+999999999, rate.malformed",
        "2e1, rate.malformed",
        "0.00001, rate.scale",
        "20%, rate.malformed",
    })
    void whatIsNoShareIsRefused(String written, String code) {
        assertRefused(code, "rate", () -> Rate.of(written));
    }

    @Test
    void equalRatesAreEqualHoweverWritten() {
        assertThat(Rate.of("20.00")).isEqualTo(Rate.of("20")).hasToString("20%");
        assertThat(Rate.of("0.00")).isEqualTo(Rate.ZERO);
        assertThat(Rate.ZERO.isZero()).isTrue();
        assertThat(Rate.of("100")).hasToString("100%");
    }
}
