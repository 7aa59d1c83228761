// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.site;

import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.comptoir.api.Counted;
import org.comptoir.api.ListPage;
import org.comptoir.api.PageRequest;
import org.comptoir.api.catalogue.CatalogueImport;
import org.comptoir.api.catalogue.ListedProduct;
import org.comptoir.api.catalogue.Product;
import org.comptoir.api.catalogue.ProductRequest;
import org.comptoir.api.catalogue.ProductSelection;
import org.comptoir.api.catalogue.Products;
import org.comptoir.kernel.input.Field;
import org.comptoir.kernel.input.SearchText;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Currency;
import org.comptoir.model.Fault;
import org.comptoir.model.Unit;
import org.comptoir.model.UnitPrice;
import org.comptoir.model.id.ProductId;

/** A catalogue in memory, with versions and idempotency keys as the real one has them. */
final class FakeProducts implements Products {

    static final ProductId CANDLE = new ProductId(new UUID(5, 1));
    static final ProductId SOAP = new ProductId(new UUID(5, 2));
    static final ProductId WRAPPING = new ProductId(new UUID(5, 3));

    private static final Instant CHANGED = Instant.parse("2026-11-20T23:30:00Z");

    final Map<ProductId, Product> all = new LinkedHashMap<>();
    final List<ProductSelection> exported = new ArrayList<>();
    final Map<String, Product> done = new LinkedHashMap<>();

    FakeProducts() {
        add(CANDLE, "BOUGIE", "Bougie <script>alert(1)</script>", "bougies & co", "goods", "19.90", "active");
        add(SOAP, "=SAVON", "Savon de Marseille", "", "goods", "4.50", "archived");
        add(WRAPPING, "EMBALLAGE", "Emballage cadeau", "", "services", "2", "active");
    }

    private void add(ProductId id, String sku, String name, String family, String nature, String price, String status) {
        all.put(
                id,
                new Product(
                        id,
                        sku,
                        name,
                        family,
                        nature,
                        Unit.ONE,
                        "standard",
                        UnitPrice.of(price, Currency.EUR),
                        new BigDecimal("7.77"),
                        status,
                        1));
    }

    @Override
    public Product get(ProductId id, Call call) {
        Product found = all.get(id);
        if (found == null) {
            throw new ComptoirException(
                    "product.unknown", Fault.NOT_FOUND, Map.of("field", "product", "value", id.toString()));
        }
        return found;
    }

    @Override
    public Product update(ProductId id, long version, ProductRequest request, Call call) {
        String key = call.idempotency().key();
        if (!key.isEmpty() && done.containsKey(key)) {
            return done.get(key);
        }
        new Field("name").required(request.name(), 200);
        if (request.price().signum() < 0) {
            throw ComptoirException.invalid("price.negative", "price.amount", request.price());
        }
        if (get(id, call).version() != version) {
            throw new ComptoirException(
                    "product.stale",
                    Fault.CONFLICT,
                    Map.of(ComptoirException.FIELD, "version", ComptoirException.VALUE, Long.toString(version)));
        }
        Product now = new Product(
                id,
                request.sku(),
                request.name(),
                request.family(),
                request.nature(),
                request.unit(),
                request.taxCategory(),
                request.price(),
                request.standardCost(),
                request.status(),
                version + 1);
        all.put(id, now);
        done.put(key, now);
        return now;
    }

    private List<ListedProduct> selected(ProductSelection selection) {
        SearchText.pattern(selection.search());
        Comparator<Product> order =
                switch (selection.sort().key()) {
                    case "name" -> Comparator.comparing(Product::name);
                    case "price" -> Comparator.comparing(it -> it.price().amount());
                    default -> Comparator.comparing(Product::sku);
                };
        return all.values().stream()
                .filter(it ->
                        selection.statuses().isEmpty() || selection.statuses().contains(it.status()))
                .filter(it ->
                        selection.natures().isEmpty() || selection.natures().contains(it.nature()))
                .filter(it -> selection.family().isEmpty() || selection.family().equals(it.family()))
                .filter(it -> SearchText.of(300, it.sku(), it.name())
                        .folded()
                        .contains(SearchText.of(300, selection.search()).folded()))
                .sorted(selection.sort().descending() ? order.reversed() : order)
                .map(it -> new ListedProduct(it, CHANGED))
                .toList();
    }

    @Override
    public ListPage<ListedProduct> list(ProductSelection selection, PageRequest page, Call call) {
        return new ListPage<>(selected(selection), "", "");
    }

    @Override
    public Counted count(ProductSelection selection, Call call) {
        return new Counted(selected(selection).size(), false);
    }

    @Override
    public void export(ProductSelection selection, Consumer<ListedProduct> consumer, Call call) {
        exported.add(selection);
        selected(selection).forEach(consumer);
    }

    @Override
    public Product create(ProductId id, ProductRequest request, Call call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Product> createAll(List<ProductRequest> requests, Call call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<String, Product> bySkus(Collection<String> skus, Call call) {
        Map<String, Product> found = new LinkedHashMap<>();
        all.values().stream().filter(it -> skus.contains(it.sku())).forEach(it -> found.put(it.sku(), it));
        return found;
    }

    @Override
    public CatalogueImport importCsv(InputStream csv, String mode, Call call) {
        throw new UnsupportedOperationException();
    }
}
