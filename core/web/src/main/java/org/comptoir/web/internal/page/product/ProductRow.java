// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.product;

import java.time.LocalDate;
import org.comptoir.api.catalogue.ListedProduct;
import org.comptoir.api.catalogue.Product;
import org.comptoir.api.company.Company;
import org.comptoir.model.UnitPrice;

/**
 * A product in a list.
 *
 * @param product the product
 * @param changedOn the day of the company on which it was changed last
 */
record ProductRow(Product product, LocalDate changedOn) {

    static ProductRow of(ListedProduct listed, Company company) {
        return new ProductRow(listed.product(), company.dayOf(listed.changedAt()));
    }

    String path() {
        return ProductListPages.PATH + "/" + product.id();
    }

    /** What one costs, in the currency of its price. */
    UnitPrice cost() {
        return new UnitPrice(product.standardCost(), product.price().currency());
    }
}
