// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.order;

import java.math.BigDecimal;
import org.comptoir.kernel.sight.PickList;
import org.comptoir.web.internal.http.LineQuantities;
import org.comptoir.web.internal.http.Refused;
import org.comptoir.web.internal.view.View;
import org.comptoir.web.internal.view.Words;

/**
 * What of an order may come back.
 *
 * @param order without a price
 * @param seesOrders whether the reader may see its page
 * @param back how much of which line, as typed
 * @param reason as typed
 * @param key makes the first sending of the form the only one that acts
 */
public record ReturnView(
        PickList order, boolean seesOrders, LineQuantities back, String reason, String key, Refused refused)
        implements View {

    @Override
    public String template() {
        return "return";
    }

    @Override
    public String title(Words words) {
        return words.of("return/title", order.number());
    }

    /** The page of the order, as its reader may see it. */
    static String home(PickList order, boolean seesOrders) {
        return (seesOrders ? OrderListPages.PATH : PickListPages.PATH) + "/" + order.id();
    }

    /** Where the reader came from. */
    public String home() {
        return home(order, seesOrders);
    }

    /** What of a line is with the customer. */
    public BigDecimal away(PickList.Line line) {
        return line.shipped().subtract(line.returned());
    }

    /** Whether anything may come back now. */
    public boolean takes() {
        return ReturnPages.RETURNABLE.contains(order.state())
                && order.lines().stream().anyMatch(line -> away(line).signum() > 0);
    }
}
