// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** What holds for every amount at a rate. */
class RateLawsTest {

    @Property
    void theTaxWithinAPriceMadeOfNetAndTaxIsThatTax(
            @ForAll @LongRange(min = -1_000_000_000_000L, max = 1_000_000_000_000L) long net) {
        Money base = new Money(net, Currency.EUR);
        Money tax = Rate.of("20").of(base, RoundingMode.HALF_UP);

        assertThat(Rate.of("20").within(base.plus(tax), RoundingMode.HALF_UP)).isEqualTo(tax);
    }
}
