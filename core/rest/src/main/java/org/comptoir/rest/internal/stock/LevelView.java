// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.stock;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.comptoir.api.stock.StockLevel;
import org.comptoir.model.Money;
import org.comptoir.rest.internal.web.Caller;
import org.jspecify.annotations.Nullable;

/**
 * A level as a caller may see it: what it cost is for those with the scope {@code cost:r}, how much lies there for those with
 * {@code stock:r}; a buyer is told whether there is any.
 *
 * @param inStock whether any can be promised
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LevelView(
        String warehouse,
        String sku,
        boolean inStock,
        @Nullable BigDecimal onHand,
        @Nullable BigDecimal reserved,
        @Nullable BigDecimal inbound,
        @Nullable BigDecimal available,
        @Nullable BigDecimal averageCost,
        @Nullable Money value) {

    static LevelView of(StockLevel level, Caller reader) {
        boolean costs = reader.allows("cost:r");
        boolean figures = reader.allows("stock:r");
        return new LevelView(
                level.warehouse(),
                level.sku(),
                level.available().signum() > 0,
                figures ? level.onHand() : null,
                figures ? level.reserved() : null,
                figures ? level.inbound() : null,
                figures ? level.available() : null,
                costs ? level.averageCost() : null,
                costs ? level.value() : null);
    }
}
