// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.spi.commerce.v1;

import java.util.List;
import org.comptoir.model.UnitPrice;

/**
 * What is sold.
 *
 * @param items one for each that changed, at most 10,000
 */
public record CataloguePublication(List<Item> items) {

    /**
     * @param sku the item
     * @param name what it is called
     * @param price its list price without VAT
     * @param taxCategory {@code standard}, {@code intermediate}, {@code reduced}, {@code super-reduced}; open
     */
    public record Item(String sku, String name, UnitPrice price, String taxCategory) {}

    public CataloguePublication {
        items = List.copyOf(items);
    }
}
