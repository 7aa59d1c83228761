// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.orders.internal;

import org.comptoir.api.order.Orders;
import org.comptoir.kernel.Findings;
import org.comptoir.kernel.Invariant;
import org.comptoir.kernel.Row;
import org.comptoir.kernel.Sql;
import org.comptoir.model.Call;
import org.comptoir.model.id.OrderId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** I7 of orders: what another system calls one sale is one order here, and the key that sees to it is in place. */
@Component(service = Invariant.class)
public final class SingleOrders implements Invariant {

    /** @param orders whose tables are there once it is */
    @Activate
    public SingleOrders(@Reference Orders orders) {}

    @Override
    public String id() {
        return "I7-orders";
    }

    @Override
    public String promise() {
        return "Each sale of another system has at most one order.";
    }

    @Override
    public Verdict verify(Sql sql, Call call) {
        Findings findings = new Findings();
        sql.each(
                "select source, source_ref, count(*) from sales_order where company = ? and source <> ''"
                        + " group by source, source_ref having count(*) > 1 order by source, source_ref",
                row -> findings.breach(fact(row) + " has " + row.number(3) + " orders."),
                call.company());
        sql.each(
                "select source, source_ref, source_key, order_no, id from sales_order where company = ?",
                row -> {
                    findings.checked(1);
                    if (!row.text(3).equals(OrderStore.sourceKey(new OrderId(row.uuid(5)), row.text(1), row.text(2)))) {
                        findings.breach("Order " + row.text(4) + " is not kept under the fact that it is about.");
                    }
                },
                call.company());
        return findings.verdict();
    }

    private static String fact(Row row) {
        return "The sale " + row.text(2) + " of " + row.text(1);
    }
}
