// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.order;

import org.comptoir.api.order.Orders;
import org.comptoir.model.id.OrderId;
import org.comptoir.web.internal.list.Filter;

/** Narrows a list to what belongs to one order, which somebody came from. */
public final class OrderFilter {

    private OrderFilter() {}

    /** The parameter {@code order}, shown by the order's number to who may see it. */
    public static Filter of(Orders orders) {
        return new Filter.Record("order", (id, visit) -> orders.get(OrderId.parse(id), visit.call())
                .number());
    }
}
