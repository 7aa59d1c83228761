// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.stock.internal;

import java.io.InputStream;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
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
import org.comptoir.model.Call;
import org.comptoir.model.Currency;
import org.comptoir.model.Unit;
import org.comptoir.model.UnitPrice;
import org.comptoir.model.id.ProductId;

/**
 * SKUs that begin with SVC are services, with NO unknown; all others are goods with a standard cost of 2.50, those that
 * begin with UNCOSTED without one. They are weighed, those that begin with EACH counted.
 */
final class FakeProducts implements Products {

    final AtomicInteger asked = new AtomicInteger();

    @Override
    public Map<String, Product> bySkus(Collection<String> skus, Call call) {
        asked.incrementAndGet();
        Map<String, Product> found = new HashMap<>();
        for (String sku : skus) {
            if (!sku.startsWith("NO")) {
                found.put(sku, product(sku));
            }
        }
        return found;
    }

    private static Product product(String sku) {
        return new Product(
                new ProductId(new UUID(7, sku.hashCode())),
                sku,
                sku,
                "",
                sku.startsWith("SVC") ? "services" : "goods",
                sku.startsWith("EACH") ? Unit.PIECE : Unit.KILOGRAM,
                "standard",
                new UnitPrice(new BigDecimal("9.99"), Currency.EUR),
                sku.startsWith("UNCOSTED") ? BigDecimal.ZERO : new BigDecimal("2.50"),
                "active",
                1);
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
    public Product update(ProductId id, long version, ProductRequest request, Call call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Product get(ProductId id, Call call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ListPage<ListedProduct> list(ProductSelection selection, PageRequest page, Call call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Counted count(ProductSelection selection, Call call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void export(ProductSelection selection, Consumer<ListedProduct> consumer, Call call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CatalogueImport importCsv(InputStream csv, String mode, Call call) {
        throw new UnsupportedOperationException();
    }
}
