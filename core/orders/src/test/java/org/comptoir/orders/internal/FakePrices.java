// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.orders.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.comptoir.api.Counted;
import org.comptoir.api.ListPage;
import org.comptoir.api.Page;
import org.comptoir.api.PageRequest;
import org.comptoir.api.catalogue.ConditionSelection;
import org.comptoir.api.catalogue.ListedCondition;
import org.comptoir.api.catalogue.PriceList;
import org.comptoir.api.catalogue.PriceRequest;
import org.comptoir.api.catalogue.Prices;
import org.comptoir.api.catalogue.Product;
import org.comptoir.api.party.Customer;
import org.comptoir.model.Call;
import org.comptoir.model.Currency;
import org.comptoir.model.Unit;
import org.comptoir.model.UnitPrice;
import org.comptoir.model.id.PriceConditionId;
import org.comptoir.model.id.ProductId;

/** A catalogue in memory. */
final class FakePrices implements Prices {

    private final Map<String, Priced> bySku = new ConcurrentHashMap<>();

    Priced add(String sku, String nature, String taxCategory, String price) {
        return add(sku, nature, taxCategory, price, "active");
    }

    Priced add(String sku, String nature, String taxCategory, String price, String status) {
        UnitPrice list = UnitPrice.of(price, Currency.EUR);
        Product product = new Product(
                new ProductId(UUID.nameUUIDFromBytes(sku.getBytes(java.nio.charset.StandardCharsets.UTF_8))),
                sku,
                "Product " + sku,
                "candles",
                nature,
                nature.equals("goods") && !sku.startsWith("EACH") ? Unit.KILOGRAM : Unit.PIECE,
                taxCategory,
                list,
                BigDecimal.ONE,
                status,
                1);
        Priced priced = new Priced(product, list, List.of());
        bySku.put(sku, priced);
        return priced;
    }

    @Override
    public boolean hasList(String code, Call call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<String, Priced> of(Customer customer, Collection<String> skus, LocalDate on, Call call) {
        Map<String, Priced> found = new HashMap<>(bySku);
        found.keySet().retainAll(skus);
        return found;
    }

    @Override
    public void putList(String code, String name, Call call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void putListPrice(String listCode, String sku, UnitPrice price, LocalDate since, Call call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void putCondition(PriceRequest request, Call call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void removeCondition(String name, Call call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Page<PriceList> lists(PageRequest page, Call call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Page<PriceRequest> conditions(PageRequest page, Call call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ListPage<ListedCondition> list(ConditionSelection selection, PageRequest page, Call call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Counted count(ConditionSelection selection, Call call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void export(ConditionSelection selection, Consumer<ListedCondition> consumer, Call call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ListedCondition condition(PriceConditionId id, Call call) {
        throw new UnsupportedOperationException();
    }
}
