// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.order;

import java.time.LocalDate;
import java.util.List;
import org.comptoir.model.id.ShipmentId;

/**
 * What leaves the warehouse.
 *
 * @param id the shipment's id, made by the caller
 * @param shippedOn the business date
 * @param lines what of which line; empty for all that is left
 * @param tracking the carrier's number, empty if none
 */
public record ShipRequest(ShipmentId id, LocalDate shippedOn, List<LineQuantity> lines, String tracking) {
    public ShipRequest {
        lines = List.copyOf(lines);
    }
}
