// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.entry;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.comptoir.api.catalogue.Product;
import org.comptoir.api.order.OrderRequest;
import org.comptoir.api.party.Customer;
import org.jspecify.annotations.Nullable;

/**
 * What was typed, as far as it means anything.
 *
 * @param customer who buys, if it is clear
 * @param products of the lines by their place, where they are clear
 * @param lines those that can be priced
 * @param said what is wrong, by field
 */
record Meant(@Nullable Customer customer, Map<Integer, Product> products, List<Line> lines, Map<String, String> said) {

    /** The field of a line's product. */
    static String sku(int index) {
        return "sku-" + index;
    }

    /** The field of a line's quantity. */
    static String quantity(int index) {
        return "quantity-" + index;
    }

    /** @param index its place among what was typed */
    record Line(int index, Product product, BigDecimal quantity) {

        OrderRequest.Line asked() {
            return new OrderRequest.Line(product.sku(), quantity, null, null);
        }
    }

    Meant {
        products = Map.copyOf(products);
        lines = List.copyOf(lines);
        said = Map.copyOf(said);
    }
}
