// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.record;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What belongs to a record and happened elsewhere, as far as the reader may see it.
 *
 * @param records by their ids in the trail, with the pages of those that are not the record itself
 * @param arrivals what the trail does not hold, such as calls that came in
 */
public record Linked(Map<String, String> records, List<Arrival> arrivals) {

    /** Nothing. */
    public static final Linked NONE = new Linked(Map.of(), List.of());

    public Linked {
        records = Map.copyOf(records);
        arrivals = List.copyOf(arrivals);
    }

    /** @param what in words @param way to its page, empty for none */
    public record Arrival(Instant at, String what, String way) {}
}
