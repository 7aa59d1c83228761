// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.stock;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.comptoir.api.stock.StockMove;
import org.comptoir.model.Money;
import org.comptoir.model.id.MoveId;
import org.comptoir.rest.internal.web.Caller;
import org.jspecify.annotations.Nullable;

/** A move as a caller may see it: what it cost is for those with the scope {@code cost:r}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MoveView(
        MoveId id,
        String kind,
        String warehouse,
        String sku,
        BigDecimal quantity,
        @Nullable BigDecimal unitCost,
        @Nullable Money value,
        LocalDate movedOn,
        Instant recordedAt,
        String source,
        String reason) {

    static MoveView of(StockMove move, Caller reader) {
        boolean costs = reader.allows("cost:r");
        return new MoveView(
                move.id(),
                move.kind(),
                move.warehouse(),
                move.sku(),
                move.quantity(),
                costs ? move.unitCost() : null,
                costs ? move.value() : null,
                move.movedOn(),
                move.recordedAt(),
                move.source(),
                move.reason());
    }
}
