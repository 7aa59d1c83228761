// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.order;

import java.time.LocalDate;
import java.util.List;

/**
 * What came back.
 *
 * @param returnedOn the business date
 * @param lines what of which line
 * @param reason why
 */
public record ReturnRequest(LocalDate returnedOn, List<LineQuantity> lines, String reason) {
    public ReturnRequest {
        lines = List.copyOf(lines);
    }
}
