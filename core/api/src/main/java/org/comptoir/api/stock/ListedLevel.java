// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.stock;

import java.math.BigDecimal;
import org.comptoir.model.id.ProductId;
import org.jspecify.annotations.Nullable;

/**
 * A level in a list.
 *
 * @param level what lies there, with all that is announced
 * @param product whose it is; null where the catalogue has nothing by that SKU any more
 * @param name of the product, empty where there is none
 */
public record ListedLevel(StockLevel level, @Nullable ProductId product, String name) {

    /** What can be promised of what lies there; what is announced does not count. */
    public BigDecimal available() {
        return level.onHand().subtract(level.reserved());
    }
}
