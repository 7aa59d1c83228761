// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.stock;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.comptoir.api.access.ApiKey;
import org.comptoir.api.stock.StockLevel;
import org.comptoir.model.Money;
import org.jspecify.annotations.Nullable;

/** A level as a caller may see it: what it cost is for those with the scope {@code cost:r}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LevelView(
        String warehouse,
        String sku,
        BigDecimal onHand,
        BigDecimal reserved,
        BigDecimal inbound,
        BigDecimal available,
        @Nullable BigDecimal averageCost,
        @Nullable Money value) {

    static LevelView of(StockLevel level, ApiKey reader) {
        boolean costs = reader.allows("cost:r");
        return new LevelView(
                level.warehouse(),
                level.sku(),
                level.onHand(),
                level.reserved(),
                level.inbound(),
                level.available(),
                costs ? level.averageCost() : null,
                costs ? level.value() : null);
    }
}
