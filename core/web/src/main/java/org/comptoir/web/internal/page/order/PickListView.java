// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.order;

import java.math.BigDecimal;
import org.comptoir.kernel.sight.PickList;
import org.comptoir.web.internal.http.LineQuantities;
import org.comptoir.web.internal.http.Refused;
import org.comptoir.web.internal.list.Value;
import org.comptoir.web.internal.view.View;
import org.comptoir.web.internal.view.Words;

/**
 * What goes where, without a price.
 *
 * @param order what a warehouse sees of it
 * @param ships whether some of it can leave now
 * @param picked as typed
 * @param tracking as typed
 * @param key makes the first sending of the form the only one that acts
 */
public record PickListView(
        PickList order, boolean ships, LineQuantities picked, String tracking, String key, Refused refused)
        implements View {

    @Override
    public String template() {
        return "pick-list";
    }

    @Override
    public String title(Words words) {
        return words.of("pick-list/title", order.number());
    }

    public Value.Status state() {
        return OrderState.of(order.state());
    }

    /** What of a line is left to pick. */
    public BigDecimal left(PickList.Line line) {
        return line.quantity().amount().subtract(line.shipped()).subtract(line.cancelled());
    }

    /** Whether something that left may come back. */
    public boolean returns() {
        return order.lines().stream().anyMatch(line -> line.shipped().compareTo(line.returned()) > 0);
    }

    /** Whether some of this line can be picked now. */
    public boolean picks(PickList.Line line) {
        return ships && left(line).signum() > 0;
    }
}
