// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.stock.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.comptoir.model.Currency;

class LevelTest {

    @Property
    void goodsOfOneCostLeaveTheAverageExactlyThatCost(
            @ForAll @Size(min = 1, max = 20)
                    List<@BigRange(min = "0.0001", max = "99999") @Scale(4) BigDecimal> quantities,
            @ForAll @BigRange(min = "0", max = "9999") @Scale(6) BigDecimal cost) {
        Level level = Level.empty("A", Currency.EUR);
        for (BigDecimal quantity : quantities) {
            level = level.in(quantity, cost);
            assertThat(level.averageCost()).isEqualByComparingTo(cost);
        }
    }

    @Property
    void theAverageLiesBetweenTheCostsAndShippingLeavesItAlone(
            @ForAll @BigRange(min = "0.0001", max = "99999") @Scale(4) BigDecimal first,
            @ForAll @BigRange(min = "0.0001", max = "99999") @Scale(4) BigDecimal second,
            @ForAll @BigRange(min = "0", max = "9999") @Scale(6) BigDecimal cost,
            @ForAll @BigRange(min = "0", max = "9999") @Scale(6) BigDecimal otherCost) {
        Level level = Level.empty("A", Currency.EUR).in(first, cost).in(second, otherCost);
        assertThat(level.averageCost()).isBetween(cost.min(otherCost), cost.max(otherCost));
        assertThat(level.out(first).averageCost()).isEqualTo(level.averageCost());
    }

    @Property
    void whatIsShippedWholeLeavesNoValueOnceItsResidueIsTaken(
            @ForAll @Size(min = 1, max = 20)
                    List<@BigRange(min = "0.0001", max = "999") @Scale(4) BigDecimal> quantities,
            @ForAll @BigRange(min = "0", max = "999") @Scale(6) BigDecimal cost) {
        Level level = Level.empty("A", Currency.EUR);
        for (BigDecimal quantity : quantities) {
            level = level.in(quantity, cost);
        }
        for (BigDecimal quantity : quantities) {
            level = level.out(quantity);
        }
        assertThat(level.onHand()).isZero();
        assertThat(level.withoutResidue().value().isZero()).isTrue();
    }
}
