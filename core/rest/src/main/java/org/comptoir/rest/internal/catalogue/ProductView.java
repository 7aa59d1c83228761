// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.comptoir.api.catalogue.Product;
import org.comptoir.kernel.sight.ProductSight;
import org.comptoir.model.Unit;
import org.comptoir.model.UnitPrice;
import org.comptoir.model.id.ProductId;
import org.comptoir.rest.internal.web.Caller;
import org.jspecify.annotations.Nullable;

/**
 * A product as a caller may see it: what it is sold for is for those with the scope {@code price:r}, what it costs for those with
 * {@code cost:r}.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProductView(
        ProductId id,
        String sku,
        String name,
        String family,
        String nature,
        Unit unit,
        String taxCategory,
        @Nullable UnitPrice price,
        @Nullable BigDecimal standardCost,
        String status,
        long version) {

    static ProductView of(Product product, Caller reader) {
        ProductSight sight = ProductSight.of(reader.reader());
        return new ProductView(
                product.id(),
                product.sku(),
                product.name(),
                product.family(),
                product.nature(),
                product.unit(),
                product.taxCategory(),
                sight.prices() ? product.price() : null,
                sight.costs() ? product.standardCost() : null,
                product.status(),
                product.version());
    }
}
