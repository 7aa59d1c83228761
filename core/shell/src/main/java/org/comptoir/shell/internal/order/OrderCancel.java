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
import org.comptoir.model.ComptoirException;
import org.comptoir.model.id.OrderId;
import org.comptoir.shell.internal.console.ChangeCommand;
import org.comptoir.shell.internal.console.OptionsFirst;

/** Gives the promises back. */
@Service
@Command(
        scope = "comptoir",
        name = "order-cancel",
        description = "Cancels an order that has not shipped",
        detailedDescription = "classpath:help/order-cancel.txt")
@Parsing(OptionsFirst.class)
public final class OrderCancel extends ChangeCommand {

    @Argument(name = "id", description = "The order's id, such as ord_…", required = true)
    @Completion(OrderIds.class)
    private String id = "";

    @Override
    protected boolean irreversible() {
        return true;
    }

    @Override
    protected Plan plan() {
        if (reason().isBlank()) {
            throw ComptoirException.invalid("field.missing", "--reason");
        }
        Order order = service(Orders.class).get(OrderId.parse(id), call());
        return new Plan(
                "order.cancel",
                order.id().toString(),
                OrderFacts.of(order),
                (answer, call) -> answer.one(OrderFacts.of(service(Orders.class).cancel(order.id(), reason(), call))));
    }
}
