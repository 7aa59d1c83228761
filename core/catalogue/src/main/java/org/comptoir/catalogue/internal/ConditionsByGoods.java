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
import org.comptoir.model.id.PartyId;

/** The conditions of one cart, sorted out by what they are for. */
final class ConditionsByGoods {

    private final Map<String, List<Condition>> bySku = new HashMap<>();
    private final Map<String, List<Condition>> byFamily = new HashMap<>();
    private final List<Condition> forAll = new ArrayList<>();

    /** @param buyer whose cart it is; what is for others is left out */
    ConditionsByGoods(List<KeptCondition> conditions, PartyId buyer) {
        for (KeptCondition condition : conditions) {
            if (condition.isFor(buyer)) {
                add(condition);
            }
        }
    }

    private void add(KeptCondition condition) {
        PriceRequest terms = condition.terms();
        if (!terms.sku().isEmpty()) {
            bySku.computeIfAbsent(terms.sku(), sku -> new ArrayList<>()).add(condition(condition, "product"));
        } else if (!terms.family().isEmpty()) {
            byFamily.computeIfAbsent(terms.family(), family -> new ArrayList<>())
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

    private static Condition condition(KeptCondition condition, String scope) {
        PriceRequest terms = condition.terms();
        return new Condition(
                terms.name(),
                terms.kind(),
                scope,
                condition.customer().isEmpty() ? "all" : "customer",
                terms.fromQuantity(),
                terms.value(),
                terms.since());
    }
}
