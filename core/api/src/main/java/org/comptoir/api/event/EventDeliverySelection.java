// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.event;

import java.util.List;
import java.util.Set;
import org.comptoir.api.KnownWords;
import org.comptoir.api.Sort;

/**
 * Which deliveries are meant, and in which order.
 *
 * @param states only those that are so, of {@link #STATES}; empty for all
 * @param handler only those to this one; empty for all
 * @param type only those of facts of this type; empty for all
 * @param subject only those of facts about what has this printed id; empty for all
 * @param sort by one of {@link #SORTS}
 */
public record EventDeliverySelection(List<String> states, String handler, String type, String subject, Sort sort) {

    /** Given up; failed, to be tried again; waiting for an earlier fact or for the handler's return. */
    public static final List<String> STATES = List.of("dead", "failed", "waiting");

    private static final KnownWords KNOWN = new KnownWords("state", STATES, "event.state-unknown");

    /** What deliveries can be sorted by: the order in which the facts were written. */
    public static final Set<String> SORTS = Set.of("happenedAt");

    /** All, the oldest first. */
    public static final EventDeliverySelection ALL =
            new EventDeliverySelection(List.of(), "", "", "", Sort.ascending("happenedAt"));

    /** Refused: {@code event.state-unknown}, {@code sort.unknown}. */
    public EventDeliverySelection {
        states = KNOWN.chosen(states);
        sort = sort.among(SORTS);
    }

    /** The same of these states alone. */
    public EventDeliverySelection of(List<String> others) {
        return new EventDeliverySelection(others, handler, type, subject, sort);
    }
}
