// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.hook;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.comptoir.api.DaySpan;
import org.comptoir.api.KnownWords;
import org.comptoir.api.Sort;

/**
 * Which calls are meant, and in which order.
 *
 * @param search a part of the name that was called, or of what it points at; empty for all
 * @param outcomes only those whose last try came to this, of {@link #OUTCOMES}; empty for all
 * @param hook only those to this name; empty for all
 * @param from first day on which they came in, where the company is
 * @param to last day on which they came in
 * @param sort by one of {@link #SORTS}
 */
public record DeliverySelection(
        String search, List<String> outcomes, String hook, LocalDate from, LocalDate to, Sort sort) {

    /** Taken; refused as not genuine; failed, since the plugin broke off or was not there. */
    public static final List<String> OUTCOMES = List.of("taken", "refused", "failed");

    private static final KnownWords KNOWN = new KnownWords("outcome", OUTCOMES, "hook.outcome-unknown");

    /** What calls can be sorted by: when they came in, the name that was called. */
    public static final Set<String> SORTS = Set.of("receivedAt", "hook");

    /** All, the newest first. */
    public static final DeliverySelection ALL =
            new DeliverySelection("", List.of(), "", DaySpan.EARLIEST, DaySpan.LATEST, Sort.descending("receivedAt"));

    /** Refused: {@code hook.outcome-unknown}, {@code date.reversed}, {@code sort.unknown}. */
    public DeliverySelection {
        outcomes = KNOWN.chosen(outcomes);
        sort = sort.among(SORTS);
        DaySpan days = new DaySpan(from, to);
        from = days.first();
        to = days.last();
    }

    /** The same of these outcomes alone. */
    public DeliverySelection of(List<String> others) {
        return new DeliverySelection(search, others, hook, from, to, sort);
    }
}
