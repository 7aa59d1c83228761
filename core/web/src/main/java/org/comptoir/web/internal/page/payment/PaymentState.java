// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.payment;

import java.util.Map;
import org.comptoir.web.internal.list.Value;

/** Where a payment and its acts stand, as words with colours. */
final class PaymentState {

    /** The words of the states begin with it. */
    static final String WORDS = "payment-state";

    private static final String OF_ACTS = "payment-act-state";

    private static final Map<String, String> TONES = Map.of(
            "open", "blue",
            "authorised", "blue",
            "paid", "green",
            "partly-refunded", "green",
            "failed", "red",
            "contested", "red");

    private static final Map<String, String> TONES_OF_ACTS = Map.of(
            "intended", "blue",
            "pending", "blue",
            "unknown", "blue",
            "done", "green",
            "failed", "red",
            "contested", "red");

    private PaymentState() {}

    /** The word and the colour of a payment's state. */
    static Value.Status of(String state) {
        return new Value.Status(WORDS + "/" + state, TONES.getOrDefault(state, ""));
    }

    /** The word and the colour of what came of an act. */
    static Value.Status ofAct(String state) {
        return new Value.Status(OF_ACTS + "/" + state, TONES_OF_ACTS.getOrDefault(state, ""));
    }
}
