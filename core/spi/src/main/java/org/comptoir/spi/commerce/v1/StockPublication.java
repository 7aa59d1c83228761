// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.spi.commerce.v1;

import java.util.List;
import org.comptoir.model.Quantity;

/**
 * What can be sold now.
 *
 * @param levels one for each item that changed, at most 10,000
 */
public record StockPublication(List<Level> levels) {

    /**
     * @param sku the item
     * @param available what no order has reserved, never negative
     */
    public record Level(String sku, Quantity available) {}

    public StockPublication {
        levels = List.copyOf(levels);
    }
}
