// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.spi.commerce.v1;

import java.util.List;

/**
 * Some orders of a shop. Travels from plugin to core only.
 *
 * @param orders in the order in which they changed; empty when nothing is new
 * @param cursor where to go on, at most 1,000 characters; moves with each page that is not empty
 */
public record OrderPage(List<ShopOrder> orders, String cursor) {
    public OrderPage {
        orders = List.copyOf(orders);
    }
}
