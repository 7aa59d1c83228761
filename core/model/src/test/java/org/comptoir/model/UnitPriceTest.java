// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.comptoir.model.Refusals.assertRefused;

import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitPriceTest {

    @ParameterizedTest
    @CsvSource({
        "19.99, 3, HALF_UP, 5997",
        "0.0125, 500, HALF_UP, 625",
        "0.0125, 1, HALF_UP, 1",
        "0.0125, 2, HALF_UP, 3",
        "0.0125, 2, HALF_EVEN, 2",
        "0.0125, 2, DOWN, 2",
        "19.99, -2, HALF_UP, -3998",
        "0.000001, 0.0001, HALF_UP, 0",
        "0.000001, 0.0001, UP, 1",
    })
    void aQuantityCostsTheExactProductRoundedOnce(String price, String quantity, RoundingMode mode, long minor) {
        assertThat(UnitPrice.of(price, Currency.EUR).times(Quantity.of(quantity, Unit.PIECE), mode))
                .isEqualTo(new Money(minor, Currency.EUR));
    }

    @Test
    void aProductTooLargeForAnAmountThrows() {
        UnitPrice price = UnitPrice.of("9999999999999", Currency.EUR);

        assertThatThrownBy(() -> price.times(Quantity.of("999999999999999", Unit.PIECE), RoundingMode.HALF_UP))
                .isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "0.0000001, unit-price.scale",
        "10000000000000, unit-price.range",
        "1E+999999999, unit-price.malformed",
        "1e9, unit-price.malformed",
        "1E9, unit-price.malformed",
        "free, unit-price.malformed",
    })
    void whatDoesNotFitIsRefused(String written, String code) {
        assertRefused(code, "unitPrice", () -> UnitPrice.of(written, Currency.EUR));
    }

    @Test
    void equalPricesAreEqualHoweverWritten() {
        assertThat(UnitPrice.of("20.00", Currency.EUR))
                .isEqualTo(UnitPrice.of("020", Currency.EUR))
                .isEqualTo(UnitPrice.of(new Money(2000, Currency.EUR)))
                .hasToString("20 EUR");
        assertThat(UnitPrice.of("-1.5", Currency.EUR).signum()).isEqualTo(-1);
    }
}
