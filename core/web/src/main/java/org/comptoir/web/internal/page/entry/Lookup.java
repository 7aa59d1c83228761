// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.entry;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.comptoir.api.PageRequest;
import org.comptoir.api.catalogue.ListedProduct;
import org.comptoir.api.catalogue.Product;
import org.comptoir.api.catalogue.ProductSelection;
import org.comptoir.api.catalogue.Products;
import org.comptoir.api.party.Customer;
import org.comptoir.api.party.CustomerSelection;
import org.comptoir.api.party.Customers;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;

/** Whom and what people mean by what they type, within the reach of who asks. */
record Lookup(Customers customers, Products products) {

    private static final int A_HANDFUL = 8;

    /** Beyond it, lines of a paste that mean nothing are told so without a search for what they may mean. */
    private static final int MOST_SEARCHES = 20;

    /** Customers that fit, whoever is called just so first. */
    List<Customer> customers(String text, Call call) {
        return orNone(() ->
                customers
                        .list(CustomerSelection.ALL.matching(text), new PageRequest("", A_HANDFUL), call)
                        .items()
                        .stream()
                        .sorted(Comparator.comparing(it -> !it.code().equalsIgnoreCase(text)))
                        .limit(A_HANDFUL)
                        .toList());
    }

    /** Products on sale that fit, the one with just that reference first. */
    List<Product> products(String text, Call call) {
        ProductSelection sold = ProductSelection.ALL.in(List.of("active")).matching(text);
        return orNone(() -> products.list(sold, new PageRequest("", A_HANDFUL), call).items().stream()
                .map(ListedProduct::product)
                .sorted(Comparator.comparing(it -> !it.sku().equalsIgnoreCase(text)))
                .limit(A_HANDFUL)
                .toList());
    }

    Found<Customer> customer(String text, Call call) {
        Customer exact = customers.byCodes(List.of(text), call).get(text);
        return exact == null
                ? Found.among(customers(text, call), text, it -> List.of(it.code(), it.name(), it.email()))
                : Found.of(exact);
    }

    /** By what was typed: those of a known reference in one round trip, the others each by a search. */
    Map<String, Found<Product>> products(List<String> typed, Call call) {
        Set<String> distinct = new LinkedHashSet<>(typed);
        Map<String, Product> exact = products.bySkus(distinct, call);
        Map<String, Found<Product>> found = new HashMap<>();
        int searches = 0;
        for (String text : distinct) {
            Product known = exact.get(text);
            if (known != null) {
                found.put(text, Found.of(known));
            } else {
                List<Product> near = searches++ < MOST_SEARCHES ? products(text, call) : List.of();
                found.put(text, Found.among(near, text, it -> List.of(it.sku(), it.name())));
            }
        }
        return found;
    }

    /** What cannot be searched for is not there. */
    private static <T> List<T> orNone(Supplier<List<T>> search) {
        try {
            return search.get();
        } catch (ComptoirException refusal) {
            if (refusal.fault() == Fault.INVALID) {
                return List.of();
            }
            throw refusal;
        }
    }
}
