// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.order;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.comptoir.model.Currency;
import org.comptoir.model.invoice.PostalAddress;
import org.jspecify.annotations.Nullable;

/**
 * An order to draft.
 *
 * @param customerCode who buys
 * @param orderedOn the business date, whose prices and VAT hold
 * @param currency must be the company's
 * @param warehouse the code of the warehouse that ships; empty to have it chosen: by the routers among the plugins, else
 *     the main warehouse
 * @param reference the customer's or the shop's own number, empty if none
 * @param source where it comes from, such as {@code online-retail}; with {@code sourceRef} unique in the company; empty
 *     if entered here
 * @param sourceRef its number there, empty if entered here
 * @param shipTo where the goods go, or null for the customer's delivery address
 * @param lines 1 to 5,000
 */
public record OrderRequest(
        String customerCode,
        LocalDate orderedOn,
        Currency currency,
        String warehouse,
        String reference,
        String source,
        String sourceRef,
        @Nullable PostalAddress shipTo,
        List<Line> lines) {

    public OrderRequest {
        lines = List.copyOf(lines);
    }

    /**
     * @param sku the product
     * @param quantity positive, in the product's unit
     * @param agreedPrice a net unit price agreed elsewhere, which then needs no rule; null to have the line priced
     * @param name what to call it, null for the product's name
     */
    public record Line(
            String sku,
            BigDecimal quantity,
            @Nullable BigDecimal agreedPrice,
            @Nullable String name) {}
}
