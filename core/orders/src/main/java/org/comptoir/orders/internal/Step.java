// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.orders.internal;

/** What can happen to an order once it is drafted, and the one event that says that it did. */
enum Step {
    AMEND("amend", "OrderAmended"),
    SUBMIT("submit", "OrderSubmitted"),
    CONFIRM("confirm", "OrderConfirmed"),
    APPROVE("approve", "OrderApproved"),
    SHIP_PART("ship", "OrderPartlyShipped"),
    SHIP_REST("ship", "OrderShipped"),
    TAKE_BACK("take-back", "OrderReturned"),
    INVOICE("invoice", "OrderInvoiced"),
    CLOSE("close", "OrderClosed"),
    CANCEL("cancel", "OrderCancelled"),
    CANCEL_PART("cancel-rest", "OrderPartlyCancelled"),
    CANCEL_REST("cancel-rest", "OrderRestCancelled");

    private final String code;
    private final String event;

    Step(String code, String event) {
        this.code = code;
        this.event = event;
    }

    String code() {
        return code;
    }

    String event() {
        return event;
    }
}
