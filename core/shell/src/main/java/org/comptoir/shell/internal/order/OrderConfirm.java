// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.order;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.comptoir.api.order.Order;
import org.comptoir.api.order.Orders;
import org.comptoir.model.id.OrderId;
import org.comptoir.shell.internal.console.ChangeCommand;
import org.comptoir.shell.internal.console.OptionsFirst;

/** Promises the goods. */
@Service
@Command(
        scope = "comptoir",
        name = "order-confirm",
        description = "Confirms a draft: the goods are promised",
        detailedDescription = "classpath:help/order-confirm.txt")
@Parsing(OptionsFirst.class)
public final class OrderConfirm extends ChangeCommand {

    @Argument(name = "id", description = "The order's id, such as ord_…", required = true)
    @Completion(OrderIds.class)
    private String id = "";

    @Override
    protected Plan plan() {
        Order order = service(Orders.class).get(OrderId.parse(id), call());
        return new Plan(
                "order.confirm",
                order.id().toString(),
                OrderFacts.of(order),
                (answer, call) -> answer.one(OrderFacts.of(service(Orders.class).confirm(order.id(), call))));
    }
}
