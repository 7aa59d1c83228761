// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.catalogue.internal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.comptoir.api.catalogue.PriceRequest;
import org.comptoir.api.catalogue.Product;
import org.comptoir.model.id.PartyId;

/**
 * For whom and for what a condition is, in one text: one list of such texts finds all that may concern a cart by one
 * index, however many conditions there are.
 */
final class MatchText {

    private static final String EVERYTHING = "*";

    private MatchText() {}

    static String of(KeptCondition kept) {
        PriceRequest condition = kept.terms();
        String goods = !condition.sku().isEmpty()
                ? product(condition.sku())
                : condition.family().isEmpty() ? EVERYTHING : family(condition.family());
        return kept.customer().map(customer -> forCustomer(customer, goods)).orElse(goods);
    }

    /** The texts of all conditions that may concern this customer and these products. */
    static Set<String> concerning(PartyId customer, List<Product> products) {
        Set<String> goods = new LinkedHashSet<>();
        goods.add(EVERYTHING);
        for (Product product : products) {
            goods.add(product(product.sku()));
            if (!product.family().isEmpty()) {
                goods.add(family(product.family()));
            }
        }
        Set<String> texts = new LinkedHashSet<>(goods);
        goods.forEach(it -> texts.add(forCustomer(customer, it)));
        return texts;
    }

    private static String product(String sku) {
        return "p:" + sku;
    }

    private static String family(String family) {
        return "f:" + family;
    }

    private static String forCustomer(PartyId customer, String goods) {
        return "c:" + customer + "/" + goods;
    }
}
