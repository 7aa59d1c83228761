// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.spi.commerce.v1;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.comptoir.model.ExternalRef;

/**
 * Goods that left.
 *
 * @param order which order of the shop
 * @param shipment our id of the shipment
 * @param shippedOn the day
 * @param tracking the carrier's number, empty if none
 * @param lines what of which line of the shop's order
 */
public record Fulfilment(ExternalRef order, String shipment, LocalDate shippedOn, String tracking, List<Line> lines) {

    /**
     * @param id the shop's id of the line
     * @param quantity how many left
     */
    public record Line(String id, BigDecimal quantity) {}

    public Fulfilment {
        lines = List.copyOf(lines);
    }
}
