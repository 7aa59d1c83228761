// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.stock.internal;

import java.util.Collection;
import java.util.Map;
import org.comptoir.api.catalogue.Product;
import org.comptoir.api.catalogue.Products;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;

/**
 * What the catalogue knows of items. Asked only about items that have no level yet, or nothing to show for it: who has
 * one was asked about when it was made.
 */
final class Goods {

    private static final String KEPT_IN_STOCK = "goods";

    private final Products products;

    Goods(Products products) {
        this.products = products;
    }

    /** The products of these SKUs; refuses what is unknown or not kept in stock. */
    Map<String, Product> require(Collection<String> skus, Call call) {
        if (skus.isEmpty()) {
            return Map.of();
        }
        Map<String, Product> found = products.bySkus(skus, call);
        for (String sku : skus) {
            Product product = found.get(sku);
            if (product == null) {
                throw refused("product.unknown", Fault.NOT_FOUND, sku);
            }
            if (!product.nature().equals(KEPT_IN_STOCK)) {
                throw refused("stock.not-kept", Fault.INVALID, sku);
            }
        }
        return found;
    }

    private static ComptoirException refused(String code, Fault fault, String sku) {
        return new ComptoirException(
                code, fault, Map.of(ComptoirException.FIELD, "sku", ComptoirException.VALUE, sku, "sku", sku));
    }
}
