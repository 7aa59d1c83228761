// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;

/** What holds for every amount. */
class MoneyLawsTest {

    private static final Currency EUR = Currency.EUR;

    @Property
    void minusUndoesPlus(
            @ForAll @LongRange(min = Long.MIN_VALUE / 2, max = Long.MAX_VALUE / 2) long a,
            @ForAll @LongRange(min = Long.MIN_VALUE / 2, max = Long.MAX_VALUE / 2) long b) {
        Money left = new Money(a, EUR);
        Money right = new Money(b, EUR);

        assertThat(left.plus(right).minus(right)).isEqualTo(left);
        assertThat(left.plus(right)).isEqualTo(right.plus(left));
        assertThat(left.minus(right)).isEqualTo(left.plus(right.negate()));
    }

    @Property
    void everyAmountComesBackFromItsDecimal(@ForAll("money") Money money) {
        assertThat(Money.of(money.toDecimal(), money.currency())).isEqualTo(money);
    }

    @Property
    void amountsOfOneCurrencyOrderAsTheirDecimals(@ForAll long a, @ForAll long b) {
        Money left = new Money(a, EUR);
        Money right = new Money(b, EUR);

        assertThat(Integer.signum(left.compareTo(right)))
                .isEqualTo(left.toDecimal().compareTo(right.toDecimal()));
    }

    @Property
    void equalSharesKeepTheSumAndDifferByOneUnitAtMost(
            @ForAll("money") Money money, @ForAll @IntRange(min = 1, max = 300) int parts) {
        List<Money> shares = money.split(parts);

        assertThat(shares).hasSize(parts);
        assertThat(Money.sum(shares, money.currency())).isEqualTo(money);
        long most = shares.stream().mapToLong(Money::minor).max().orElseThrow();
        long least = shares.stream().mapToLong(Money::minor).min().orElseThrow();
        assertThat(most - least).isBetween(0L, 1L);
        assertThat(money.negate().split(parts))
                .isEqualTo(shares.stream().map(Money::negate).toList());
    }

    @Property
    void weightedSharesKeepTheSumAndStayWithinOneUnitOfTheExactShare(
            @ForAll("money") Money money, @ForAll @Size(min = 1, max = 40) List<@LongRange(min = 0) Long> drawn) {
        List<Long> weights = new ArrayList<>(drawn);
        weights.add(1L);

        List<Money> shares = money.allocate(weights.stream().mapToLong(w -> w).toArray());

        assertThat(Money.sum(shares, money.currency())).isEqualTo(money);
        BigInteger total = weights.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        for (int i = 0; i < weights.size(); i++) {
            BigInteger exactTimesTotal = BigInteger.valueOf(money.minor()).multiply(BigInteger.valueOf(weights.get(i)));
            BigInteger shareTimesTotal =
                    BigInteger.valueOf(shares.get(i).minor()).multiply(total);
            assertThat(shareTimesTotal.subtract(exactTimesTotal).abs()).isLessThan(total);
        }
    }

    @Property
    void decimalWeightsCountByTheirProportionsOnly(
            @ForAll("money") Money money,
            @ForAll @Size(min = 1, max = 20)
                    List<@BigRange(min = "0.001", max = "1000") @Scale(3) BigDecimal> weights) {
        long[] whole = weights.stream()
                .mapToLong(w -> w.movePointRight(3).longValueExact())
                .toArray();

        assertThat(money.allocate(weights)).isEqualTo(money.allocate(whole));
    }

    @Provide
    Arbitrary<Money> money() {
        Arbitrary<Currency> currencies = Arbitraries.of("EUR", "JPY", "TND").map(Currency::of);
        Arbitrary<Long> minors = Arbitraries.longs().greaterOrEqual(-Long.MAX_VALUE);
        return Combinators.combine(minors, currencies).as(Money::new);
    }
}
