// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.orders.internal;

import org.comptoir.api.order.Orders;
import org.comptoir.kernel.Findings;
import org.comptoir.kernel.Invariant;
import org.comptoir.kernel.Row;
import org.comptoir.kernel.Sql;
import org.comptoir.model.Call;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** I6 of orders: what an order comes to is the sum of its lines, also after a part of them was given up. */
@Component(service = Invariant.class)
public final class OrderSums implements Invariant {

    /** @param orders whose tables are there once it is */
    @Activate
    public OrderSums(@Reference Orders orders) {}

    @Override
    public String id() {
        return "I6-orders";
    }

    @Override
    public String promise() {
        return "Every order comes to the sum of what is still ordered and its VAT, to the cent.";
    }

    /** One statement, so that no step comes between an order and its lines. */
    @Override
    public Verdict verify(Sql sql, Call call) {
        Findings findings = new Findings();
        sql.each(
                "select o.order_no, o.net_minor, o.tax_minor, o.gross_minor, sum(l.net_minor) from sales_order o"
                        + " join order_line l on l.company = o.company and l.order_id = o.id where o.company = ?"
                        + " group by o.order_no, o.net_minor, o.tax_minor, o.gross_minor",
                row -> {
                    findings.checked(1);
                    if (!addsUp(row)) {
                        findings.breach("Order " + row.text(1) + " does not come to the sum of its lines and its VAT.");
                    }
                },
                call.company());
        return findings.verdict();
    }

    private static boolean addsUp(Row row) {
        return row.number(2) == row.decimal(5).longValueExact() && row.number(2) + row.number(3) == row.number(4);
    }
}
