// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.order;

import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.comptoir.api.order.Order;
import org.comptoir.api.order.Orders;
import org.comptoir.model.id.OrderId;
import org.comptoir.shell.internal.console.Answer;
import org.comptoir.shell.internal.console.CompanyCommand;
import org.comptoir.shell.internal.console.OptionsFirst;

/** One order. */
@Service
@Command(
        scope = "comptoir",
        name = "order-show",
        description = "Shows an order with its lines",
        detailedDescription = "classpath:help/order-show.txt")
@Parsing(OptionsFirst.class)
public final class OrderShow extends CompanyCommand {

    @Argument(name = "id", description = "The order's id, such as ord_…", required = true)
    @Completion(OrderIds.class)
    private String id = "";

    @Override
    protected void run(Answer answer) {
        Order order = service(Orders.class).get(OrderId.parse(id), call());
        if (wantsJson()) {
            answer.one(order);
            return;
        }
        answer.rows(
                List.of(order),
                "number",
                "state",
                "customerCode",
                "orderedOn",
                "shipTo.country",
                "net",
                "tax",
                "gross");
        answer.say("");
        answer.rows(
                order.lines(), "position", "sku", "name", "quantity", "shipped", "returned", "price", "net", "rate");
    }
}
