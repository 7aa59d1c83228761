// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.entry;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.comptoir.api.catalogue.Product;
import org.comptoir.api.party.Customer;
import org.comptoir.kernel.text.ProblemTexts;
import org.comptoir.model.ComptoirException;
import org.comptoir.web.internal.http.Refused;
import org.comptoir.web.internal.page.entry.Meant.Line;
import org.comptoir.web.internal.route.Visit;
import org.jspecify.annotations.Nullable;

/** Finds out what was typed means, and says of each field what of it means nothing. Belongs to one request. */
final class Reading {

    private static final int NAMED = 4;

    private final Lookup lookup;
    private final Visit visit;
    private final Refused.Reader refusals;
    private final Aim aim;
    private final Map<String, String> said = new HashMap<>();
    private final Map<Integer, Product> products = new HashMap<>();
    private final List<Line> lines = new ArrayList<>();

    Reading(Lookup lookup, ProblemTexts texts, Visit visit, Aim aim) {
        this.lookup = lookup;
        this.visit = visit;
        this.refusals = new Refused.Reader(texts, visit.words());
        this.aim = aim;
    }

    Meant of(Typed typed) {
        Customer customer = customer(typed.customer());
        List<String> skus = typed.lines().stream()
                .map(Typed.Line::sku)
                .filter(sku -> !sku.isEmpty())
                .toList();
        Map<String, Found<Product>> found = skus.isEmpty() ? Map.of() : lookup.products(skus, visit.call());
        for (int i = 0; i < typed.lines().size(); i++) {
            line(i, typed.lines().get(i), found);
        }
        if (!typed.pasted().isBlank()) {
            say("pasted", "new-order/too-many", Typed.MOST_LINES);
        }
        if (aim.saves() && typed.filled().isEmpty()) {
            say(Meant.sku(0), "new-order/no-lines");
        }
        return new Meant(customer, products, lines, said);
    }

    private void say(String field, String key, Object... facts) {
        said.putIfAbsent(field, visit.words().of(key, facts));
    }

    private @Nullable Customer customer(String text) {
        if (text.isEmpty()) {
            if (aim.saves()) {
                say("customer", "new-order/no-customer");
            }
            return null;
        }
        Found<Customer> found = lookup.customer(text, visit.call());
        if (found.one() == null) {
            unknown("customer", "new-order/customer", found.near(), it -> it.code() + " (" + it.name() + ")");
        }
        return found.one();
    }

    private <T> void unknown(String field, String key, List<T> near, Function<T, String> shown) {
        if (near.isEmpty()) {
            say(field, key + "-unknown");
        } else {
            say(field, key + "-unclear", near.stream().limit(NAMED).map(shown).collect(Collectors.joining(", ")));
        }
    }

    private void line(int index, Typed.Line line, Map<String, Found<Product>> found) {
        if (line.blank()) {
            return;
        }
        if (line.sku().isEmpty()) {
            say(Meant.sku(index), "new-order/no-product");
            return;
        }
        Found<Product> meant = Objects.requireNonNull(found.get(line.sku()));
        Product product = meant.one();
        if (product == null) {
            unknown(Meant.sku(index), "new-order/product", meant.near(), it -> it.sku() + " (" + it.name() + ")");
            return;
        }
        products.put(index, product);
        if (!product.status().equals("active")) {
            say(Meant.sku(index), "new-order/product-archived");
            return;
        }
        quantity(index, line.quantity(), product);
    }

    private void quantity(int index, String typed, Product product) {
        if (typed.isEmpty()) {
            if (aim.saves()) {
                say(Meant.quantity(index), "new-order/no-quantity");
            }
            return;
        }
        try {
            BigDecimal quantity = Amounts.quantity(typed, product.unit());
            lines.add(new Line(index, product, quantity));
        } catch (ComptoirException refusal) {
            said.put(Meant.quantity(index), refusals.inWords(refusal));
        }
    }
}
