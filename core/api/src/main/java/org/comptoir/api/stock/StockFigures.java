// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.stock;

import java.math.BigDecimal;
import org.comptoir.api.access.Reads;
import org.comptoir.model.Call;
import org.osgi.annotation.versioning.ProviderType;

/** What the stock moves add up to. */
@Reads("stock")
@ProviderType
public interface StockFigures {

    Summary summary(Call call);

    /**
     * @param openingUnits the units of all opening moves
     * @param onHandUnits the units of all moves
     * @param itemsOnHand how many items are not at zero
     * @param itemsMoved how many items ever moved after the opening
     * @param adjustments how many adjustments there were
     */
    record Summary(
            BigDecimal openingUnits, BigDecimal onHandUnits, long itemsOnHand, long itemsMoved, long adjustments) {}
}
