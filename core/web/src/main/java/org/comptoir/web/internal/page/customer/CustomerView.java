// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.customer;

import java.util.List;
import org.comptoir.api.order.OrderSummary;
import org.comptoir.api.party.Customer;
import org.comptoir.api.people.User;
import org.comptoir.web.internal.page.record.Timeline;
import org.comptoir.web.internal.view.View;
import org.comptoir.web.internal.view.Words;

/**
 * One customer.
 *
 * @param buyers who buys for it, as far as the reader may see people
 * @param ordersShown whether the reader may see orders
 * @param orders the last of them
 * @param more whether there are others
 * @param timeline what happened to it
 */
public record CustomerView(
        Customer customer,
        List<User> buyers,
        boolean ordersShown,
        List<OrderSummary> orders,
        boolean more,
        Timeline timeline)
        implements View {

    @Override
    public String template() {
        return "customer";
    }

    @Override
    public String title(Words words) {
        return customer.name();
    }

    /** When invoices are due, in words. */
    public String terms(Words words) {
        String days = words.count("customer/terms", customer.terms().days());
        return customer.terms().endOfMonth() ? words.of("customer/end-of-month", days) : days;
    }
}
