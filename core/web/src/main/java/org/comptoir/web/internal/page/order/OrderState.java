// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.order;

import java.util.Map;
import org.comptoir.web.internal.list.Value;

/** Where an order stands, as a word with a colour. */
public final class OrderState {

    /** The words of the states begin with it. */
    static final String WORDS = "order-state";

    private static final Map<String, String> TONES = Map.of(
            "to-approve", "blue",
            "confirmed", "blue",
            "partly-shipped", "blue",
            "shipped", "green",
            "invoiced", "green",
            "cancelled", "red");

    private OrderState() {}

    /** The word and the colour of a state. */
    public static Value.Status of(String state) {
        return new Value.Status(WORDS + "/" + state, TONES.getOrDefault(state, ""));
    }
}
