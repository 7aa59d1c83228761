// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.catalogue.internal;

import java.util.List;
import java.util.Set;
import org.comptoir.api.catalogue.Prices;
import org.comptoir.api.catalogue.ProductRequest;
import org.comptoir.api.catalogue.Products;
import org.comptoir.api.demo.DemoCompany;
import org.comptoir.model.Call;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Fills the demo company's shelves, once it is there: makes the products and prices that it lacks, and leaves alone what
 * somebody has changed since.
 */
@Component(service = DemoCatalogue.class, immediate = true)
public final class DemoCatalogue {

    @Activate
    public DemoCatalogue(@Reference DemoCompany demo, @Reference Products products, @Reference Prices prices) {
        Call call = demo.call("demo-catalogue");
        List<ProductRequest> wanted =
                DemoGoods.all().stream().map(DemoGoods.Good::product).toList();
        Set<String> there = products.bySkus(
                        wanted.stream().map(ProductRequest::sku).toList(), call)
                .keySet();
        List<ProductRequest> missing = wanted.stream()
                .filter(product -> !there.contains(product.sku()))
                .toList();
        if (missing.size() < wanted.size()) {
            return;
        }
        products.createAll(missing, call);
        prices.putList(DemoGoods.PROFESSIONALS, "Professionnels", call);
        missing.forEach(product -> prices.putListPrice(
                DemoGoods.PROFESSIONALS, product.sku(), DemoGoods.professional(product), DemoGoods.SINCE, call));
        DemoGoods.conditions().forEach(condition -> prices.putCondition(condition, call));
    }
}
