// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.model.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds for every value of an id. */
class IdLawsTest {

    @Property
    void everyValueComesBackFromItsText(@ForAll long high, @ForAll long low) {
        OrderId id = new OrderId(new UUID(high, low));

        assertThat(OrderId.parse(id.toString())).isEqualTo(id);
    }

    @Property
    void textsSortAsValuesDo(@ForAll long highA, @ForAll long lowA, @ForAll long highB, @ForAll long lowB) {
        int byValue = Long.compareUnsigned(highA, highB) != 0
                ? Long.compareUnsigned(highA, highB)
                : Long.compareUnsigned(lowA, lowB);
        int byText =
                new OrderId(new UUID(highA, lowA)).toString().compareTo(new OrderId(new UUID(highB, lowB)).toString());

        assertThat(Integer.signum(byText)).isEqualTo(Integer.signum(byValue));
    }
}
