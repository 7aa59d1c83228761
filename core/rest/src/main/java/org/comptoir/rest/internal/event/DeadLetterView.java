// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.event;

import org.comptoir.api.event.Events.DeadLetter;

/**
 * A delivery that was given up.
 *
 * @param event what was not delivered
 * @param handler to whom
 * @param attempts how often it was tried
 * @param lastError why, in one line
 */
public record DeadLetterView(EventView event, String handler, int attempts, String lastError) {

    static DeadLetterView of(DeadLetter letter) {
        return new DeadLetterView(
                EventView.of(letter.event()), letter.handler(), letter.attempts(), letter.lastError());
    }
}
