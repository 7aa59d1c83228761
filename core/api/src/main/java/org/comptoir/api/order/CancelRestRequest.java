// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.order;

import java.util.List;

/**
 * What will not ship any more.
 *
 * @param lines what of which line; empty for all goods that are left, and for all services of an order without goods
 * @param reason why, empty if nobody says
 */
public record CancelRestRequest(List<LineQuantity> lines, String reason) {
    public CancelRestRequest {
        lines = List.copyOf(lines);
    }
}
