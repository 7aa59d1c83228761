// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.comptoir.api.catalogue.PriceRequest;
import org.comptoir.rest.About;
import org.comptoir.rest.internal.web.Days;
import org.jspecify.annotations.Nullable;

/** A price condition as clients send it. */
public record ConditionBody(
        @About(value = "unique in the company; written again, it replaces the former", example = "bougies-10")
        String name,

        @About(value = "net-price, percent-off or a kind that a plugin knows", example = "percent-off")
        String kind,

        @Nullable @About("the product, if it is for one") String sku,

        @Nullable @About(value = "the family, if it is for one", example = "bougies")
        String family,

        @Nullable @About("the customer, if it is for one") String customerCode,

        @Nullable @About(value = "the least quantity; any unless said otherwise", example = "12")
        BigDecimal fromQuantity,

        @About(value = "a net unit price or a percentage, by kind", example = "10")
        BigDecimal value,

        @Nullable @About(value = "its first day; today unless said otherwise")
        LocalDate since,

        @Nullable @About("its last day; open unless said otherwise")
        LocalDate until) {

    PriceRequest toRequest(LocalDate sinceOrToday) {
        return new PriceRequest(
                name,
                kind,
                sku == null ? "" : sku,
                family == null ? "" : family,
                customerCode == null ? "" : customerCode,
                fromQuantity == null ? BigDecimal.ZERO : fromQuantity,
                value,
                sinceOrToday,
                until == null ? Days.LAST : until);
    }
}
