// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.entry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.comptoir.api.order.Order;
import org.comptoir.api.order.OrderLine;
import org.comptoir.api.order.OrderRequest;
import org.comptoir.api.order.WarehouseChoice;
import org.comptoir.api.party.Customer;
import org.comptoir.model.Currency;
import org.comptoir.model.invoice.PostalAddress;
import org.jspecify.annotations.Nullable;

/**
 * What of an order nobody types.
 *
 * @param day whose prices hold
 * @param currency of the company
 * @param former the order as it stands, where one is changed: what the page does not show of it stays
 * @param amending how far that change is
 */
record Shape(
        LocalDate day,
        Currency currency,
        @Nullable Order former,
        @Nullable Amending amending) {

    private static final String AGREED = "agreed";

    /** Some of these lines as an order for this customer. */
    OrderRequest request(Customer buyer, Typed typed, List<Meant.Line> lines) {
        List<OrderLine> kept = new ArrayList<>(
                former != null && former.customerCode().equals(buyer.code()) ? former.lines() : List.of());
        return new OrderRequest(
                buyer.code(),
                day,
                currency,
                former != null && former.warehouseChoice().equals(WarehouseChoice.NOT_ASKED) ? former.warehouse() : "",
                typed.reference(),
                "",
                "",
                address(buyer, typed.address()),
                lines.stream().map(line -> asked(line, kept)).toList());
    }

    private @Nullable PostalAddress address(Customer buyer, String chosen) {
        if (chosen.equals(Typed.BILLING)) {
            return buyer.billing();
        }
        return chosen.equals(Typed.KEPT) && former != null ? former.shipTo() : null;
    }

    /** What was agreed on for a line, and what it was called, goes on to the line of the same product. */
    private static OrderRequest.Line asked(Meant.Line line, List<OrderLine> kept) {
        for (OrderLine before : kept) {
            if (before.sku().equals(line.product().sku())) {
                kept.remove(before);
                boolean agreed =
                        before.trace().stream().anyMatch(step -> step.phase().equals(AGREED));
                return new OrderRequest.Line(
                        before.sku(),
                        line.quantity(),
                        agreed ? before.price().amount() : null,
                        before.name().equals(line.product().name()) ? null : before.name());
            }
        }
        return line.asked();
    }
}
