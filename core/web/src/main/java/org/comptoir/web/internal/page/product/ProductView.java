// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.product;

import java.util.List;
import org.comptoir.api.catalogue.Product;
import org.comptoir.kernel.sight.ProductSight;
import org.comptoir.model.UnitPrice;
import org.comptoir.web.internal.http.Refused;
import org.comptoir.web.internal.list.Value;
import org.comptoir.web.internal.page.price.ConditionRow;
import org.comptoir.web.internal.view.View;
import org.comptoir.web.internal.view.Words;

/**
 * One product.
 *
 * @param product as it is now
 * @param sight what the reader sees of it
 * @param stock where it lies, nothing for who may not know
 * @param priced whether the reader may know of price conditions
 * @param conditions some of those for it alone
 * @param writes whether the reader may change it
 * @param form what is in the form
 * @param was what the form began with
 * @param key makes the first sending of a form the only one that acts
 */
public record ProductView(
        Product product,
        ProductSight sight,
        Shelves stock,
        boolean priced,
        List<ConditionRow> conditions,
        boolean writes,
        ProductForm form,
        ProductForm was,
        String key,
        Refused refused)
        implements View {

    public ProductView {
        conditions = List.copyOf(conditions);
    }

    @Override
    public String template() {
        return "product";
    }

    @Override
    public String title(Words words) {
        return product.name();
    }

    public Value.Status status() {
        return ProductListPages.status(product.status());
    }

    public boolean active() {
        return product.status().equals("active");
    }

    public String cost(Words words) {
        UnitPrice cost = new UnitPrice(product.standardCost(), product.price().currency());
        return words.price(cost.amount(), cost.currency());
    }

    public String price(Words words) {
        return words.price(product.price().amount(), product.price().currency());
    }
}
