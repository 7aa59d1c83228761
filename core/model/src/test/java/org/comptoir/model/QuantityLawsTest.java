// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;

/** What holds for every quantity. */
class QuantityLawsTest {

    @Property
    void minusUndoesPlus(
            @ForAll @BigRange(min = "-400000000000000", max = "400000000000000") @Scale(4) BigDecimal a,
            @ForAll @BigRange(min = "-400000000000000", max = "400000000000000") @Scale(4) BigDecimal b) {
        Quantity left = new Quantity(a, Unit.METRE);
        Quantity right = new Quantity(b, Unit.METRE);

        assertThat(left.plus(right).minus(right)).isEqualTo(left);
        assertThat(left.minus(right)).isEqualTo(left.plus(right.negate()));
        assertThat(left.minus(right).signum()).isEqualTo(left.compareAmount(right));
        assertThat(left.minus(left)).isEqualTo(Quantity.zero(Unit.METRE));
        assertThat(left.minus(right).isZero()).isEqualTo(left.equals(right));
    }
}
