// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comptoir.model.Refusals.assertRefused;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {

    @ParameterizedTest
    @CsvSource({"2.5, 2.5", "2.500000000, 2.5", "100, 100", "0100, 100", "0.0000, 0", "-0.0001, -0.0001"})
    void equalAmountsAreEqualHoweverWritten(String written, String plain) {
        Quantity quantity = Quantity.of(written, Unit.KILOGRAM);

        assertThat(quantity).isEqualTo(Quantity.of(plain, Unit.KILOGRAM)).hasToString(plain + " KGM");
        assertThat(quantity).hasSameHashCodeAs(Quantity.of(plain, Unit.KILOGRAM));
    }

    @ParameterizedTest
    @CsvSource({
        "0.00001, quantity.scale",
        "1E-999999999, quantity.malformed",
        "1000000000000000, quantity.range",
        "-1000000000000000, quantity.range",
        "1E+999999999, quantity.malformed",
        "1e9, quantity.malformed",
        "1E+2, quantity.malformed",
        "twelve, quantity.malformed",
        "١٢, quantity.malformed",
        "'1,5', quantity.malformed",
        "'', quantity.malformed",
    })
    void whatDoesNotFitIsRefused(String written, String code) {
        assertRefused(code, "quantity", () -> Quantity.of(written, Unit.PIECE));
    }

    @Test
    void aNumberOfAbsurdLengthIsRefusedUnread() {
        assertRefused("quantity.malformed", "quantity", () -> Quantity.of("1".repeat(1_000_000), Unit.PIECE));
    }

    @Test
    void theBoundsThemselvesFit() {
        assertThat(Quantity.of("999999999999999.9999", Unit.PIECE)).hasToString("999999999999999.9999 H87");
        assertRefused("quantity.range", "quantity", () -> Quantity.of("999999999999999.9999", Unit.PIECE)
                .plus(Quantity.of("0.0001", Unit.PIECE)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"C62", "H87", "PR", "SET", "XBX", "XPX", "XPK", "XCT"})
    void whatIsCountedOneByOneHasNoParts(String unit) {
        Quantity half = Quantity.of("0.5", new Unit(unit));

        assertRefused("quantity.fraction", "lines[0].quantity", () -> half.countable("lines[0].quantity"));
        assertThat(half.plus(half).countable("lines[0].quantity")).isEqualTo(Quantity.of(1, new Unit(unit)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"KGM", "LTR", "HUR", "MTR", "DZN"})
    void whatIsMeasuredHasParts(String unit) {
        Quantity half = Quantity.of("0.5", new Unit(unit));

        assertThat(half.countable("quantity")).isSameAs(half);
    }

    @Test
    void unitsDoNotMix() {
        Quantity pieces = Quantity.of(3, Unit.PIECE);
        Quantity metres = Quantity.of(3, Unit.METRE);

        assertRefused("quantity.unit-mismatch", "unit", () -> pieces.plus(metres));
        assertRefused("quantity.unit-mismatch", "unit", () -> pieces.minus(metres));
        assertRefused("quantity.unit-mismatch", "unit", () -> pieces.compareAmount(metres));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "3.0", "-1000.00", "0"})
    void anAmountWithoutDecimalsIsWhole(String written) {
        assertThat(Quantity.of(written, Unit.PIECE).isWhole()).isTrue();
    }

    @Test
    void anAmountWithDecimalsIsNotWhole() {
        assertThat(Quantity.of("0.5", Unit.PIECE).isWhole()).isFalse();
    }
}
