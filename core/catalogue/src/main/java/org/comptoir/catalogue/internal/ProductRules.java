// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.catalogue.internal;

import java.math.BigDecimal;
import java.util.Set;
import org.comptoir.api.catalogue.ProductRequest;
import org.comptoir.api.catalogue.ProductSelection;
import org.comptoir.kernel.input.Field;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Currency;
import org.comptoir.model.Unit;
import org.comptoir.model.UnitPrice;

/** What a product must be, apart from what is stored already. */
final class ProductRules {

    static final int LONGEST_SKU = 64;
    static final String ACTIVE = "active";
    static final String ARCHIVED = "archived";

    private static final Set<String> NATURES = Set.copyOf(ProductSelection.NATURES);
    private static final Set<String> STATUSES = Set.copyOf(ProductSelection.STATUSES);
    private static final Set<String> TAX_CATEGORIES =
            Set.of("standard", "intermediate", "reduced", "super-reduced", "out-of-scope");

    /** The request as it is stored. */
    ProductRequest checked(ProductRequest request, Currency books) {
        return new ProductRequest(
                new Field("sku").required(request.sku(), LONGEST_SKU),
                new Field("name").required(request.name(), 200),
                new Field("family").optional(request.family(), 64),
                new Field("nature").oneOf(NATURES, request.nature(), "product.nature"),
                unit(new Field("unit").present(request.unit())),
                new Field("taxCategory").oneOf(TAX_CATEGORIES, request.taxCategory(), "product.tax-category"),
                price("price", new Field("price").present(request.price()), books),
                cost(new Field("standardCost").present(request.standardCost()), books),
                new Field("status").oneOf(STATUSES, request.status(), "product.status"));
    }

    /** An invoice may bear no other units (BR-CL-23), and would be refused when the goods have left. */
    private static Unit unit(Unit unit) {
        if (!unit.isListed()) {
            throw ComptoirException.invalid("unit.unknown", "unit", unit);
        }
        return unit;
    }

    /** @param field where the price stands in the request */
    static UnitPrice price(String field, UnitPrice price, Currency books) {
        if (!price.currency().equals(books)) {
            throw ComptoirException.invalid("price.currency", field + ".currency", price.currency());
        }
        return notNegative(field + ".amount", price);
    }

    static UnitPrice notNegative(String field, UnitPrice price) {
        if (price.signum() < 0) {
            throw ComptoirException.invalid("price.negative", field, price.amount());
        }
        return price;
    }

    private static BigDecimal cost(BigDecimal cost, Currency books) {
        try {
            UnitPrice kept = new UnitPrice(cost, books);
            if (kept.signum() >= 0) {
                return kept.amount();
            }
        } catch (ComptoirException outOfBounds) {
            throw ComptoirException.invalid(
                    outOfBounds.code().replace("unit-price", "standard-cost"), "standardCost", cost);
        }
        throw ComptoirException.invalid("standard-cost.negative", "standardCost", cost);
    }
}
