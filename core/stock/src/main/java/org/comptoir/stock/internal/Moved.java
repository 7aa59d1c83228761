// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.stock.internal;

import java.util.List;
import org.comptoir.api.stock.StockChange;
import org.comptoir.model.Money;
import org.comptoir.model.id.EntryId;
import org.comptoir.model.id.MoveId;
import org.jspecify.annotations.Nullable;

/**
 * What a change came to.
 *
 * @param value the sum of the goods' values, signed
 * @param moves their ids
 * @param entry what booked it, null where there was nothing to book
 */
record Moved(Money value, List<MoveId> moves, @Nullable EntryId entry) {

    StockChange of(Change change) {
        return new StockChange(change.source(), change.warehouse(), change.on(), moves, entry);
    }
}
