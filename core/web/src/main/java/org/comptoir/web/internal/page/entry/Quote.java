// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.entry;

import java.math.BigDecimal;
import java.util.Map;
import org.comptoir.api.order.Order;
import org.comptoir.api.order.OrderLine;
import org.comptoir.api.order.PriceBreak;
import org.jspecify.annotations.Nullable;

/**
 * What the lines come to.
 *
 * @param order of those that could be priced, if any
 * @param lines by their place among what was typed
 * @param said what was refused, by field
 */
record Quote(@Nullable Order order, Map<Integer, Priced> lines, Map<String, String> said) {

    /**
     * A line with its price.
     *
     * @param line as it would be ordered
     * @param available what can still be promised, nothing for what is not kept
     * @param beyond whether this line asks for more than is there for it
     * @param more from when it costs less, if there is such a quantity
     * @param place among the lines of the order
     */
    record Priced(
            OrderLine line,
            @Nullable BigDecimal available,
            boolean beyond,
            @Nullable PriceBreak more,
            int place) {}

    Quote {
        lines = Map.copyOf(lines);
        said = Map.copyOf(said);
    }

    static Quote none(Map<String, String> said) {
        return new Quote(null, Map.of(), said);
    }
}
