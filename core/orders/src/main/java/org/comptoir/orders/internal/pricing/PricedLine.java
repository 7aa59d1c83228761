// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.orders.internal.pricing;

import java.util.List;
import org.comptoir.api.order.PriceStep;
import org.comptoir.model.UnitPrice;

/**
 * A line with its price.
 *
 * @param position from 1
 * @param price net, after all rules
 * @param trace how it came about, first step first
 */
public record PricedLine(int position, UnitPrice price, List<PriceStep> trace) {
    public PricedLine {
        trace = List.copyOf(trace);
    }
}
