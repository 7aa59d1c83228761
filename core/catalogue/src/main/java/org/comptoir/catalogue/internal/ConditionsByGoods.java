// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.catalogue.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.comptoir.api.catalogue.PriceRequest;
import org.comptoir.api.catalogue.Prices.Condition;
import org.comptoir.api.catalogue.Product;

/** The conditions of one cart, sorted out by what they are for. */
final class ConditionsByGoods {

    private final Map<String, List<Condition>> bySku = new HashMap<>();
    private final Map<String, List<Condition>> byFamily = new HashMap<>();
    private final List<Condition> forAll = new ArrayList<>();

    /** @param customerCode whose cart it is; what is for others is left out */
    ConditionsByGoods(List<PriceRequest> conditions, String customerCode) {
        for (PriceRequest condition : conditions) {
            if (condition.customerCode().isEmpty() || condition.customerCode().equals(customerCode)) {
                add(condition);
            }
        }
    }

    private void add(PriceRequest condition) {
        if (!condition.sku().isEmpty()) {
            bySku.computeIfAbsent(condition.sku(), sku -> new ArrayList<>()).add(condition(condition, "product"));
        } else if (!condition.family().isEmpty()) {
            byFamily.computeIfAbsent(condition.family(), family -> new ArrayList<>())
                    .add(condition(condition, "family"));
        } else {
            forAll.add(condition(condition, "all"));
        }
    }

    List<Condition> concerning(Product product) {
        List<Condition> all = new ArrayList<>(bySku.getOrDefault(product.sku(), List.of()));
        if (!product.family().isEmpty()) {
            all.addAll(byFamily.getOrDefault(product.family(), List.of()));
        }
        all.addAll(forAll);
        return all;
    }

    private static Condition condition(PriceRequest condition, String scope) {
        return new Condition(
                condition.name(),
                condition.kind(),
                scope,
                condition.customerCode().isEmpty() ? "all" : "customer",
                condition.fromQuantity(),
                condition.value(),
                condition.since());
    }
}
