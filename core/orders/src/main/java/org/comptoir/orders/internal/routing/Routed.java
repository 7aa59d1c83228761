// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.orders.internal.routing;

import java.util.List;
import org.comptoir.api.order.WarehouseChoice;
import org.comptoir.model.PluginStamp;

/**
 * What ships an order, and how that came about.
 *
 * @param warehouse its code
 * @param choice how it was chosen
 * @param stamps the plugin that chose it, if one did
 */
public record Routed(String warehouse, WarehouseChoice choice, List<PluginStamp> stamps) {

    public Routed {
        stamps = List.copyOf(stamps);
    }

    /** The one that the order names, or the only one there is. */
    public static Routed unasked(String warehouse) {
        return new Routed(warehouse, WarehouseChoice.NOT_ASKED, List.of());
    }
}
