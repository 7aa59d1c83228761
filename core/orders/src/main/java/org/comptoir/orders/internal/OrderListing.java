// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.orders.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.comptoir.api.Counted;
import org.comptoir.api.ListPage;
import org.comptoir.api.Page;
import org.comptoir.api.PageRequest;
import org.comptoir.api.order.Order;
import org.comptoir.api.order.OrderSelection;
import org.comptoir.api.order.OrderSummary;
import org.comptoir.api.order.OrderTotals;
import org.comptoir.api.party.Customer;
import org.comptoir.api.party.Customers;
import org.comptoir.kernel.Units;
import org.comptoir.kernel.list.Told;
import org.comptoir.kernel.list.Walk;
import org.comptoir.model.Call;
import org.comptoir.model.id.PartyId;

/** The orders of a selection, as those who look through them want them. */
final class OrderListing {

    private final Units units;
    private final Customers customers;
    private final OrderLists lists;

    OrderListing(Units units, Customers customers, OrderLists lists) {
        this.units = units;
        this.customers = customers;
        this.lists = lists;
    }

    Page<Order> whole(OrderSelection selection, PageRequest page, Call call) {
        return units.read(sql -> lists.whole(sql, selection, page, call)).onwards();
    }

    ListPage<OrderSummary> summaries(OrderSelection selection, PageRequest page, Call call) {
        ListPage<OrderSummary> found = units.read(sql -> lists.summaries(sql, selection, page, call));
        Set<PartyId> buyers = found.items().stream().map(OrderSummary::customer).collect(Collectors.toSet());
        Map<PartyId, Customer> known = customers.byIds(buyers, call);
        return new ListPage<>(
                found.items().stream().map(row -> named(row, known)).toList(), found.previous(), found.next());
    }

    private static OrderSummary named(OrderSummary row, Map<PartyId, Customer> known) {
        Customer customer = known.get(row.customer());
        return customer == null ? row : row.named(customer.name());
    }

    Counted count(OrderSelection selection, Call call) {
        return units.read(sql -> lists.count(sql, selection, call));
    }

    OrderTotals totals(OrderSelection selection, Call call) {
        return units.read(sql -> lists.totals(sql, selection, call));
    }

    void export(OrderSelection selection, Consumer<OrderSummary> consumer, Call call) {
        Walk.through(
                page -> summaries(selection, page, call),
                () -> units.audit(call, "order.exported", "orders", Told.of(told(selection), count(selection, call))),
                consumer);
    }

    /** Not what was searched for: that may be a name, which the trail would keep for good. */
    private static Map<String, Object> told(OrderSelection selection) {
        Map<String, Object> told = new HashMap<>(Map.of(
                "states", selection.states(),
                "from", selection.from(),
                "to", selection.to(),
                "searched", !selection.search().isEmpty()));
        if (selection.customer() != null) {
            told.put("customer", selection.customer().toString());
        }
        return told;
    }
}
