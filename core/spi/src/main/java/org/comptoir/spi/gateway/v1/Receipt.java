// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.spi.gateway.v1;

import java.time.Instant;
import org.comptoir.model.Money;

/**
 * What a service did. Travels from plugin to core only.
 *
 * @param externalId the service's id of it, 1 to 255 characters
 * @param state what became of the money
 * @param amount how much was moved or held, in the currency that was asked for
 * @param fee what the service keeps of it, zero where it does not say; told, not booked before the settlement
 * @param at when, by the service's clock
 */
public record Receipt(String externalId, State state, Money amount, Money fee, Instant at) {

    /** Travels from plugin to core only. */
    public enum State {
        /** Held for us, not ours yet. */
        AUTHORISED,
        /** Taken; it is ours. */
        PAID,
        /** Let go; nothing was taken. */
        CANCELLED,
        /** Given back. */
        REFUNDED
    }
}
