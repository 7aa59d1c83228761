// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.connect.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comptoir.api.catalogue.ProductRequest;
import org.comptoir.api.catalogue.Products;
import org.comptoir.model.Call;
import org.comptoir.model.Currency;
import org.comptoir.model.Unit;
import org.comptoir.model.UnitPrice;

/** Makes the products that an import speaks of, each once. */
final class Items {

    private static final int PORTION = 1_000;

    private final Products products;
    private final Call call;
    private final Set<String> known = new HashSet<>();

    /**
     * A product as the source knows it.
     *
     * @param nature {@code goods}, {@code services} or {@code charges}
     */
    record Item(String sku, String name, String nature, BigDecimal price, BigDecimal cost) {}

    Items(Products products, Call call) {
        this.products = products;
        this.call = call;
    }

    /** Sees to it that all of these are there. */
    void ensure(Collection<Item> items, Currency currency) {
        Map<String, Item> unknown = new LinkedHashMap<>();
        for (Item item : items) {
            if (!known.contains(item.sku())) {
                unknown.putIfAbsent(item.sku(), item);
            }
        }
        if (unknown.isEmpty()) {
            return;
        }
        Set<String> there = products.bySkus(unknown.keySet(), call).keySet();
        List<ProductRequest> missing = new ArrayList<>();
        unknown.values().stream()
                .filter(item -> !there.contains(item.sku()))
                .forEach(item -> missing.add(request(item, currency)));
        for (int from = 0; from < missing.size(); from += PORTION) {
            products.createAll(missing.subList(from, Math.min(missing.size(), from + PORTION)), call);
        }
        known.addAll(unknown.keySet());
    }

    private static ProductRequest request(Item item, Currency currency) {
        return new ProductRequest(
                item.sku(),
                item.name().isBlank() ? item.sku() : item.name().strip(),
                "",
                item.nature(),
                Unit.PIECE,
                "standard",
                new UnitPrice(item.price(), currency),
                item.cost(),
                "active");
    }
}
