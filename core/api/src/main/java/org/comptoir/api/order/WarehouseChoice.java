// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.order;

import java.util.List;

/**
 * How an order that named no warehouse came to the one that ships it.
 *
 * @param router the name of the router that chose it; empty when none did and it is the main warehouse
 * @param plugin id and version of the router's plugin; empty for the core
 * @param french why, in French; empty when nobody was asked
 * @param english why, in English; empty when nobody was asked
 * @param passedOver the plugins whose routers failed before the choice was made; each order is taken without them
 */
public record WarehouseChoice(
        String router, String plugin, String french, String english, List<PassedOver> passedOver) {

    /** Nobody was asked: the order named its warehouse, or there was nothing to choose among. */
    public static final WarehouseChoice NOT_ASKED = new WarehouseChoice("", "", "", "", List.of());

    /**
     * A plugin that could not be asked, or whose answer made no sense.
     *
     * @param plugin its id and version
     * @param code what went wrong, such as {@code plugin.timeout}
     */
    public record PassedOver(String plugin, String code) {}

    public WarehouseChoice {
        passedOver = List.copyOf(passedOver);
    }
}
