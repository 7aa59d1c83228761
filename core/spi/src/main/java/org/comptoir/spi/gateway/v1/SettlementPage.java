// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.spi.gateway.v1;

import java.util.List;

/**
 * Some settlements. Travels from plugin to core only.
 *
 * @param settlements oldest first; empty when nothing is new
 * @param cursor where to go on, at most 1,000 characters; moves with each page that is not empty
 */
public record SettlementPage(List<Settlement> settlements, String cursor) {
    public SettlementPage {
        settlements = List.copyOf(settlements);
    }
}
