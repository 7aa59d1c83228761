// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.order;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.comptoir.api.order.LineQuantity;
import org.comptoir.api.order.Order;
import org.comptoir.api.order.Orders;
import org.comptoir.api.order.ShipRequest;
import org.comptoir.kernel.Ids;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.id.OrderId;
import org.comptoir.model.id.ShipmentId;
import org.comptoir.shell.internal.console.ChangeCommand;
import org.comptoir.shell.internal.console.Numbers;
import org.comptoir.shell.internal.console.OptionsFirst;

/** Lets goods leave. */
@Service
@Command(
        scope = "comptoir",
        name = "order-ship",
        description = "Ships an order, in part or whole",
        detailedDescription = "classpath:help/order-ship.txt")
@Parsing(OptionsFirst.class)
public final class OrderShip extends ChangeCommand {

    @Argument(name = "id", description = "The order's id, such as ord_…", required = true)
    @Completion(OrderIds.class)
    private String id = "";

    @Option(name = "--lines", description = "What of which line, such as 1=3,2=5; all that is left unless given")
    private String lines = "";

    @Option(name = "--on", description = "The business date; today unless given")
    private String on = "";

    @Option(name = "--tracking", description = "The carrier's number")
    private String tracking = "";

    @Override
    protected boolean irreversible() {
        return true;
    }

    @Override
    protected Plan plan() {
        Order order = service(Orders.class).get(OrderId.parse(id), call());
        LocalDate day = date("--on", on, today());
        List<LineQuantity> parts = parts();
        Map<String, Object> facts = OrderFacts.of(order);
        facts.put("shipped", parts.isEmpty() ? "all that is left" : parts);
        facts.put("on", day);
        return new Plan("order.ship", order.id().toString(), facts, (answer, call) -> {
            ShipmentId shipment = new ShipmentId(service(Ids.class).next());
            Order shipped =
                    service(Orders.class).ship(order.id(), new ShipRequest(shipment, day, parts, tracking), call);
            Map<String, Object> shown = OrderFacts.of(shipped);
            shown.put("shipment", shipment);
            answer.one(shown);
        });
    }

    private List<LineQuantity> parts() {
        List<LineQuantity> parts = new ArrayList<>();
        for (String part : lines.isEmpty() ? new String[0] : lines.split(",")) {
            int sign = part.indexOf('=');
            if (sign < 0) {
                throw ComptoirException.invalid("number.malformed", "--lines", part);
            }
            parts.add(new LineQuantity(
                    Numbers.position("--lines", part.substring(0, sign)),
                    Numbers.decimal("--lines", part.substring(sign + 1))));
        }
        return parts;
    }
}
