// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.catalogue.internal;

import java.math.BigDecimal;
import java.util.List;
import org.comptoir.api.catalogue.Prices;
import org.comptoir.api.catalogue.Product;
import org.comptoir.api.catalogue.ProductRequest;
import org.comptoir.api.catalogue.Products;
import org.comptoir.model.Currency;
import org.comptoir.model.Unit;
import org.comptoir.model.UnitPrice;
import org.comptoir.model.id.ProductId;
import org.comptoir.testkit.FakeCompanies;
import org.comptoir.testkit.TestKernel;

/** The catalogue on a test's kernel. */
record Shelves(TestKernel kernel, Products products, Prices prices) {

    static Shelves on(TestKernel kernel) {
        CatalogueSchema schema = new CatalogueSchema(kernel.schemas());
        FakeCompanies companies = new FakeCompanies();
        return new Shelves(
                kernel,
                new DefaultProducts(schema, kernel.units(), kernel.ids(), companies),
                new DefaultPrices(schema, kernel.units(), kernel.ids(), companies, new SomeCustomers()));
    }

    static ProductRequest candle(String sku, String price) {
        return product(sku, "Bougie " + sku, "bougies", price);
    }

    static ProductRequest product(String sku, String name, String family, String price) {
        return new ProductRequest(
                sku,
                name,
                family,
                "goods",
                Unit.ONE,
                "standard",
                UnitPrice.of(price, Currency.EUR),
                new BigDecimal("4.20"),
                "active");
    }

    Product put(ProductRequest request) {
        return products.create(new ProductId(kernel.ids().next()), request, kernel.call());
    }

    List<String> audited() {
        return kernel.units()
                .read(sql -> sql.query("select action from audit_trail order by link_number", row -> row.text(1)));
    }
}
