// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.stock;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.comptoir.model.Money;
import org.comptoir.model.id.MoveId;

/**
 * A move; never changed, never deleted.
 *
 * @param id its id
 * @param kind {@code opening, receipt, shipment, return, adjustment, rounding}
 * @param warehouse the warehouse's code
 * @param sku the item
 * @param quantity signed: positive comes in
 * @param unitCost what one was valued at
 * @param value quantity x unit cost, rounded half up to the cent, signed
 * @param movedOn the business date
 * @param recordedAt when the system took it in
 * @param source the fact behind it, such as {@code shipment:shp_…}
 * @param reason why, for adjustments
 */
public record StockMove(
        MoveId id,
        String kind,
        String warehouse,
        String sku,
        BigDecimal quantity,
        BigDecimal unitCost,
        Money value,
        LocalDate movedOn,
        Instant recordedAt,
        String source,
        String reason) {}
