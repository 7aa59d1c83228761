// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.stock.internal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import org.comptoir.api.catalogue.Product;
import org.comptoir.api.catalogue.Products;
import org.comptoir.api.stock.ListedLevel;
import org.comptoir.api.stock.StockLevel;
import org.comptoir.api.stock.StockLine;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.Quantity;
import org.jspecify.annotations.Nullable;

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

    /**
     * The products of these SKUs; refuses what is unknown or not kept in stock.
     *
     * @param field how a refusal names the SKU that is at fault
     */
    Map<String, Product> require(Collection<String> skus, UnaryOperator<String> field, Call call) {
        if (skus.isEmpty()) {
            return Map.of();
        }
        Map<String, Product> found = products.bySkus(skus, call);
        for (String sku : skus) {
            Product product = found.get(sku);
            if (product == null) {
                throw refused("product.unknown", Fault.NOT_FOUND, field.apply(sku), sku);
            }
            if (!product.nature().equals(KEPT_IN_STOCK)) {
                throw refused("stock.not-kept", Fault.INVALID, field.apply(sku), sku);
            }
        }
        return found;
    }

    /**
     * Refuses a part of what is counted one by one. Whole quantities, which are nearly all, cost no question.
     *
     * @param field how a refusal names the quantity of a line
     */
    void requireCountable(List<StockLine> lines, IntFunction<String> field, Call call) {
        List<String> parted = lines.stream()
                .filter(line -> line.quantity().stripTrailingZeros().scale() > 0)
                .map(StockLine::sku)
                .distinct()
                .toList();
        Map<String, Product> found = parted.isEmpty() ? Map.of() : products.bySkus(parted, call);
        for (int i = 0; i < lines.size(); i++) {
            Product product = found.get(lines.get(i).sku());
            if (product != null) {
                new Quantity(lines.get(i).quantity(), product.unit()).countable(field.apply(i));
            }
        }
    }

    /** Levels with the names of what lies there, in one round trip. */
    List<ListedLevel> listed(List<StockLevel> levels, Call call) {
        if (levels.isEmpty()) {
            return List.of();
        }
        Map<String, Product> found =
                products.bySkus(levels.stream().map(StockLevel::sku).distinct().toList(), call);
        return levels.stream()
                .map(level -> listed(level, found.get(level.sku())))
                .toList();
    }

    private static ListedLevel listed(StockLevel level, @Nullable Product product) {
        return product == null
                ? new ListedLevel(level, null, "")
                : new ListedLevel(level, product.id(), product.name());
    }

    private static ComptoirException refused(String code, Fault fault, String field, String sku) {
        return new ComptoirException(
                code, fault, Map.of(ComptoirException.FIELD, field, ComptoirException.VALUE, sku, "sku", sku));
    }
}
