// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.orders.internal;

import java.util.Arrays;
import java.util.Optional;

/** Where an order stands. The codes are those of the API and of the tables. */
enum State {
    DRAFT("draft"),
    TO_APPROVE("to-approve"),
    CONFIRMED("confirmed"),
    PARTLY_SHIPPED("partly-shipped"),
    SHIPPED("shipped"),
    INVOICED("invoiced"),
    CLOSED("closed"),
    CANCELLED("cancelled");

    private final String code;

    State(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    static Optional<State> of(String code) {
        return Arrays.stream(values()).filter(state -> state.code.equals(code)).findFirst();
    }

    /** A state as the table has it. */
    static State stored(String code) {
        return of(code).orElseThrow(() -> new IllegalStateException("unknown state " + code));
    }
}
