// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.stock;

import java.time.LocalDate;
import java.util.List;
import org.comptoir.model.id.EntryId;
import org.comptoir.model.id.MoveId;
import org.jspecify.annotations.Nullable;

/**
 * A change of the stock as it was taken.
 *
 * @param source the fact behind it
 * @param warehouse where
 * @param on the business date
 * @param moves one a line, in the order of the lines, and after them what rounding left
 * @param entry what booked it; null where the goods are worth nothing, and nothing was booked
 */
public record StockChange(
        String source,
        String warehouse,
        LocalDate on,
        List<MoveId> moves,
        @Nullable EntryId entry) {

    public StockChange {
        moves = List.copyOf(moves);
    }
}
