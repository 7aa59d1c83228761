// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.orders.internal;

import java.time.Instant;
import java.util.List;
import org.comptoir.api.order.Order;
import org.comptoir.api.order.OrderLine;
import org.comptoir.api.order.OrderRequest;
import org.comptoir.api.order.OrderVat;
import org.comptoir.api.party.Customer;
import org.comptoir.model.PluginStamp;
import org.comptoir.model.id.OrderId;
import org.comptoir.model.invoice.PostalAddress;
import org.comptoir.orders.internal.routing.Routed;

/**
 * A request with its prices and its VAT, before it is written down.
 *
 * @param request what was asked
 * @param customer who buys
 * @param routed what ships it
 * @param shipTo where the goods go
 * @param lines priced, with their VAT
 * @param vat one per category and rate
 * @param stamps the plugins that took part
 */
record Draft(
        OrderRequest request,
        Customer customer,
        Routed routed,
        PostalAddress shipTo,
        List<OrderLine> lines,
        List<OrderVat> vat,
        List<PluginStamp> stamps) {

    /** The same order with what is asked for now: its number, its day of birth and the fact that it is about stay. */
    Order amending(Order former) {
        OrderRequest now = new OrderRequest(
                request.customerCode(),
                request.orderedOn(),
                request.currency(),
                request.warehouse(),
                request.reference(),
                former.source(),
                former.sourceRef(),
                request.shipTo(),
                request.lines());
        return new Draft(now, customer, routed, shipTo, lines, vat, stamps)
                .order(former.id(), former.number(), former.createdAt(), former.version() + 1);
    }

    Order order(OrderId id, String number, Instant createdAt, long version) {
        Totals totals = Totals.of(lines, vat, request.currency());
        return new Order(
                id,
                number,
                State.DRAFT.code(),
                customer.id(),
                customer.code(),
                request.orderedOn(),
                request.orderedOn(),
                request.currency(),
                routed.warehouse(),
                routed.choice(),
                request.reference(),
                request.source(),
                request.sourceRef(),
                shipTo,
                lines,
                totals.vat(),
                totals.net(),
                totals.tax(),
                totals.gross(),
                stamps,
                createdAt,
                version);
    }
}
