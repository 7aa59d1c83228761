// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.comptoir.model.Refusals.assertRefused;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    private static final Currency EUR = Currency.EUR;
    private static final Currency USD = Currency.of("USD");

    @ParameterizedTest
    @CsvSource({
        "12.34, EUR, 1234, 12.34 EUR",
        "12.3, EUR, 1230, 12.30 EUR",
        "12.3000, EUR, 1230, 12.30 EUR",
        "-0.05, EUR, -5, -0.05 EUR",
        "0, EUR, 0, 0.00 EUR",
        "1E+3, EUR, 100000, 1000.00 EUR",
        "1500, JPY, 1500, 1500 JPY",
        "1.234, TND, 1234, 1.234 TND",
        "92233720368547758.07, EUR, 9223372036854775807, 92233720368547758.07 EUR",
        "-92233720368547758.08, EUR, -9223372036854775808, -92233720368547758.08 EUR",
    })
    void aDecimalIsTakenExactlyAndPrintedWithTheDecimalsOfItsCurrency(
            BigDecimal amount, String currency, long minor, String printed) {
        Money money = Money.of(amount, Currency.of(currency));

        assertThat(money.minor()).isEqualTo(minor);
        assertThat(money).hasToString(printed);
        assertThat(money.toDecimal()).isEqualByComparingTo(amount);
    }

    @ParameterizedTest
    @CsvSource({
        "12.345, EUR, money.scale",
        "0.5, JPY, money.scale",
        "1E-999999999, EUR, money.scale",
        "92233720368547758.08, EUR, money.range",
        "-92233720368547758.09, EUR, money.range",
        "1E+999999999, EUR, money.range",
    })
    void aDecimalThatDoesNotFitIsRefused(BigDecimal amount, String currency, String code) {
        assertRefused(code, "amount", () -> Money.of(amount, Currency.of(currency)));
    }

    @ParameterizedTest
    @CsvSource({
        "2.345, HALF_UP, 235",
        "2.345, HALF_EVEN, 234",
        "2.345, DOWN, 234",
        "-2.345, HALF_UP, -235",
        "-2.345, FLOOR, -235",
        "-2.345, CEILING, -234",
        "2.34, UNNECESSARY, 234",
        "0.005, HALF_UP, 1",
        "0.0049999, HALF_UP, 0",
        "1E-999999999, HALF_UP, 0",
        "1E-999999999, UP, 1",
        "-1E-999999999, FLOOR, -1",
        "-1E-999999999, CEILING, 0",
    })
    void roundingFollowsTheModeThatIsNamed(BigDecimal amount, RoundingMode mode, long minor) {
        assertThat(Money.rounded(amount, EUR, mode)).isEqualTo(new Money(minor, EUR));
    }

    @Test
    void roundingThatIsNotAllowedThrows() {
        assertThatThrownBy(() -> Money.rounded(new BigDecimal("2.345"), EUR, RoundingMode.UNNECESSARY))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.rounded(new BigDecimal("1E-999999999"), EUR, RoundingMode.UNNECESSARY))
                .isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @EnumSource(value = RoundingMode.class, names = "UNNECESSARY", mode = EnumSource.Mode.EXCLUDE)
    void anAmountTooSmallToMatterRoundsAsADecimalDoes(RoundingMode mode) {
        for (String tiny : List.of("0.000999", "0.0009", "-0.00000000000001", "0.001", "-0.0051", "0.00499")) {
            BigDecimal amount = new BigDecimal(tiny);
            assertThat(Money.rounded(amount, EUR, mode).toDecimal())
                    .as("%s %s", tiny, mode)
                    .isEqualTo(amount.setScale(2, mode));
        }
    }

    @Test
    void arithmeticThatOverflowsThrows() {
        Money most = new Money(Long.MAX_VALUE, EUR);
        Money least = new Money(Long.MIN_VALUE, EUR);
        Money cent = new Money(1, EUR);

        for (ThrowingCallable call : List.<ThrowingCallable>of(
                () -> most.plus(cent),
                () -> least.minus(cent),
                () -> most.times(2),
                least::negate,
                least::abs,
                () -> Money.sum(List.of(most, cent), EUR),
                () -> Money.rounded(new BigDecimal("1E+30"), EUR, RoundingMode.HALF_UP),
                () -> Money.rounded(new BigDecimal("1E+999999999"), EUR, RoundingMode.HALF_UP))) {
            assertThatThrownBy(call).isInstanceOf(ArithmeticException.class);
        }
    }

    @Test
    void twoCurrenciesDoNotMix() {
        Money euro = new Money(100, EUR);
        Money dollar = new Money(100, USD);

        assertRefused("money.currency-mismatch", "currency", () -> euro.plus(dollar));
        assertRefused("money.currency-mismatch", "currency", () -> euro.minus(dollar));
        assertRefused("money.currency-mismatch", "currency", () -> euro.compareTo(dollar));
        assertRefused("money.currency-mismatch", "currency", () -> Money.sum(List.of(euro, dollar), EUR));
        assertThat(euro).isNotEqualTo(dollar);
    }

    @Test
    void signAbsoluteAndOppositeAgree() {
        Money refund = new Money(-250, EUR);

        assertThat(refund.signum()).isEqualTo(-1);
        assertThat(refund.abs()).isEqualTo(new Money(250, EUR)).isEqualTo(refund.negate());
        assertThat(refund.times(3)).isEqualTo(new Money(-750, EUR));
        assertThat(Money.zero(EUR).isZero()).isTrue();
        assertThat(refund.isZero()).isFalse();
        assertThat(Money.sum(List.of(), EUR)).isEqualTo(Money.zero(EUR));
        assertThat(Money.sum(List.of(refund, refund), EUR)).isEqualTo(new Money(-500, EUR));
    }

    @Test
    void tenEurosInThreeGiveTheOddCentToTheFirst() {
        assertThat(new Money(1000, EUR).split(3)).containsExactly(cents(334, 333, 333));
        assertThat(new Money(-1000, EUR).split(3)).containsExactly(cents(-334, -333, -333));
        assertThat(new Money(2, EUR).split(3)).containsExactly(cents(1, 1, 0));
        assertThat(new Money(Long.MIN_VALUE, EUR).split(1)).containsExactly(cents(Long.MIN_VALUE));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void thereAreNoSharesWithoutParts(int parts) {
        assertRefused("money.parts", "parts", () -> new Money(1000, EUR).split(parts));
    }

    @Test
    void sharesGoToTheLargestRemaindersAndToTheEarlierAmongEquals() {
        // Exact shares: 1.665, 6.66, 1.665 of 9.99.
        assertThat(new Money(999, EUR).allocate(1, 4, 1)).containsExactly(cents(167, 666, 166));
        // Exact shares: 16.66.., 33.33.., 50 of a euro.
        assertThat(new Money(100, EUR).allocate(1, 2, 3)).containsExactly(cents(17, 33, 50));
        assertThat(new Money(-100, EUR).allocate(1, 2, 3)).containsExactly(cents(-17, -33, -50));
        assertThat(new Money(5, EUR).allocate(0, 1, 0)).containsExactly(cents(0, 5, 0));
        assertThat(new Money(Long.MAX_VALUE, EUR).allocate(Long.MAX_VALUE, Long.MAX_VALUE))
                .containsExactly(cents(Long.MAX_VALUE / 2 + 1, Long.MAX_VALUE / 2));
    }

    @Test
    void aDiscountIsSpreadOverLinesByTheirAmounts() {
        List<BigDecimal> lines = List.of(new BigDecimal("19.99"), new BigDecimal("5"), new BigDecimal("0.010"));

        assertThat(new Money(-250, EUR).allocate(lines)).containsExactly(cents(-200, -50, 0));
    }

    @Test
    void weightsThatGiveNoSharesAreRefused() {
        Money money = new Money(100, EUR);

        assertRefused("money.weights", "weights", () -> money.allocate(0, 0));
        assertRefused("money.weights", "weights", () -> money.allocate(List.of()));
        assertRefused("money.weights", "weights", () -> money.allocate(3, -1));
        assertRefused("money.weights", "weights", () -> money.allocate(List.of(new BigDecimal("1E+999999999"))));
        assertRefused("money.weights", "weights", () -> money.allocate(List.of(new BigDecimal("1E-999999999"))));
    }

    private static Money[] cents(long... minor) {
        return Arrays.stream(minor).mapToObj(m -> new Money(m, EUR)).toArray(Money[]::new);
    }
}
