// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.event;

import java.time.Instant;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.id.EventId;

/**
 * A fact that has not reached a handler yet.
 *
 * @param key which it is
 * @param type of the fact, in past tense
 * @param aggregate the printed id of what it happened to
 * @param happenedAt when
 * @param state one of {@link EventDeliverySelection#STATES}
 * @param attempts how often it was tried
 * @param nextAt when it is tried again; for one that was given up, when that was
 * @param lastError why it did not go through, in one line
 * @param order of facts, as they were written
 */
public record EventDelivery(
        Key key,
        String type,
        String aggregate,
        Instant happenedAt,
        String state,
        int attempts,
        Instant nextAt,
        String lastError,
        long order) {

    /**
     * A fact and to whom.
     *
     * @param event the fact
     * @param handler who listens
     */
    public record Key(EventId event, String handler) {

        /** Reads the printed form. Refused: {@code event.delivery-malformed}. */
        public static Key parse(String text) {
            int colon = text.indexOf(':');
            if (colon < 0) {
                throw ComptoirException.invalid("event.delivery-malformed", "delivery", text);
            }
            return new Key(EventId.parse(text.substring(0, colon)), text.substring(colon + 1));
        }

        @Override
        public String toString() {
            return event + ":" + handler;
        }
    }
}
