// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.catalogue.internal;

import java.util.List;
import org.comptoir.api.catalogue.Prices;
import org.comptoir.api.catalogue.ProductRequest;
import org.comptoir.api.catalogue.Products;
import org.comptoir.api.demo.DemoCompany;
import org.comptoir.kernel.Units;
import org.comptoir.model.Call;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Fills the demo company's shelves, once it is there: all in one unit, so that a start that is cut off leaves nothing
 * half done. Shelves with any of these goods are left alone: somebody may have changed them since.
 */
@Component(service = DemoCatalogue.class, immediate = true)
public final class DemoCatalogue {

    @Activate
    public DemoCatalogue(
            @Reference DemoCompany demo,
            @Reference Units units,
            @Reference Products products,
            @Reference Prices prices) {
        Call call = demo.call("demo-catalogue");
        List<ProductRequest> goods =
                DemoGoods.all().stream().map(DemoGoods.Good::product).toList();
        List<String> skus = goods.stream().map(ProductRequest::sku).toList();
        if (!products.bySkus(skus, call).isEmpty()) {
            return;
        }
        units.write(call, String.class, tx -> {
            products.createAll(goods, call);
            prices.putList(DemoGoods.PROFESSIONALS, "Professionnels", call);
            goods.forEach(product -> prices.putListPrice(
                    DemoGoods.PROFESSIONALS, product.sku(), DemoGoods.professional(product), DemoGoods.SINCE, call));
            DemoGoods.conditions().forEach(condition -> prices.putCondition(condition, call));
            return "";
        });
    }
}
