// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.catalogue;

import java.math.BigDecimal;
import org.comptoir.api.catalogue.ProductRequest;
import org.comptoir.model.Unit;
import org.comptoir.model.UnitPrice;
import org.comptoir.model.id.ProductId;
import org.comptoir.rest.About;
import org.jspecify.annotations.Nullable;

/** A product as clients send it: SKU, name and price will do. */
public record ProductBody(
        @Nullable @About("made by the client, else by the server")
        ProductId id,

        @Nullable @About(value = "of the state that is changed; needed by changes alone", example = "1")
        Long version,

        @About(value = "the merchant's own reference, unique in the company", example = "BOUGIE-FIGUIER")
        String sku,

        @About(example = "Bougie parfumée figuier 190 g") String name,

        @Nullable @About(value = "what discounts speak of", example = "bougies")
        String family,

        @Nullable
        @About(
                value = "goods unless said otherwise",
                example = "goods",
                oneOf = {"goods", "services", "charges"})
        String nature,

        @Nullable @About(value = "UN/ECE Recommendation 20; C62 (one) unless said otherwise", example = "C62")
        Unit unit,

        @Nullable
        @About(
                value = "standard unless said otherwise",
                example = "standard",
                oneOf = {"standard", "intermediate", "reduced", "super-reduced", "out-of-scope"})
        String taxCategory,

        @About("net of VAT") UnitPrice price,

        @Nullable @About(value = "what one costs; a change without it leaves it as it is", example = "9.2")
        BigDecimal standardCost,

        @Nullable
        @About(
                value = "active unless said otherwise",
                example = "active",
                oneOf = {"active", "archived"})
        String status) {

    ProductRequest toRequest(BigDecimal costIfNotSaid) {
        return new ProductRequest(
                sku,
                name,
                family == null ? "" : family,
                nature == null ? "goods" : nature,
                unit == null ? Unit.ONE : unit,
                taxCategory == null ? "standard" : taxCategory,
                price,
                standardCost == null ? costIfNotSaid : standardCost,
                status == null ? "active" : status);
    }
}
