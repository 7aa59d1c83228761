// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.orders.internal;

import org.comptoir.api.order.Order;
import org.comptoir.model.Money;

/**
 * What an event says of an order.
 *
 * @param number the number for people
 * @param state after the step
 * @param customer the customer's code
 * @param gross with VAT
 * @param about the shipment, the reason; empty where the step says all
 */
record OrderFact(String number, String state, String customer, Money gross, String about) {

    static OrderFact of(Order order, String about) {
        return new OrderFact(order.number(), order.state(), order.customerCode(), order.gross(), about);
    }
}
