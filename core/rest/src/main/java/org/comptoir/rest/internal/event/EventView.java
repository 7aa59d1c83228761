// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.event;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import org.comptoir.api.event.Event;
import org.comptoir.model.id.EventId;

/**
 * A fact as it travels: what it says is JSON already.
 *
 * @param id its id; a redelivery has the same
 * @param position its place in the feed
 * @param type in past tense
 * @param aggregate what it happened to
 * @param data what happened
 * @param happenedAt when
 */
public record EventView(
        EventId id,
        long position,
        String type,
        String aggregate,
        @JsonRawValue String data,
        Instant happenedAt) {

    static EventView of(Event event) {
        return new EventView(
                event.id(), event.position(), event.type(), event.aggregate(), event.data(), event.happenedAt());
    }
}
