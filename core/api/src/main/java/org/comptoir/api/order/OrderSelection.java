// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.order;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.comptoir.api.DaySpan;
import org.comptoir.api.KnownWords;
import org.comptoir.api.Sort;
import org.comptoir.model.id.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * Which orders are meant, and in which order. One value for lists, counts, sums and exports, so that they speak of the same
 * orders.
 *
 * @param search a part of number, reference, or the customer's code or name when it was ordered, whatever case and accents;
 *     empty for all
 * @param number a part of the number alone, for who is not shown whose orders they are; empty for all
 * @param states only these, of {@link #STATES}; empty for all
 * @param customer whose; absent for everybody's
 * @param from first day of ordering
 * @param to last day of ordering
 * @param sort by one of {@link #SORTS}
 */
public record OrderSelection(
        String search,
        String number,
        List<String> states,
        @Nullable PartyId customer,
        LocalDate from,
        LocalDate to,
        Sort sort) {

    /** Every state that an order can be in, in the order of its life. */
    public static final List<String> STATES =
            List.of("draft", "to-approve", "confirmed", "partly-shipped", "shipped", "invoiced", "closed", "cancelled");

    private static final KnownWords KNOWN = new KnownWords("state", STATES, "order.state-unknown");

    /** What orders can be sorted by: their day, the customer's code, what they come to. */
    public static final Set<String> SORTS = Set.of("orderedOn", "customer", "gross");

    /** Before every day of an order; every database can hold it. */
    public static final LocalDate EARLIEST = DaySpan.EARLIEST;

    /** After every day of an order. */
    public static final LocalDate LATEST = DaySpan.LATEST;

    /** All orders, the newest first. */
    public static final OrderSelection ALL =
            new OrderSelection("", "", List.of(), null, EARLIEST, LATEST, Sort.descending("orderedOn"));

    /** Refused: {@code order.state-unknown}, {@code date.reversed}, {@code sort.unknown}. */
    public OrderSelection {
        states = KNOWN.chosen(states);
        sort = sort.among(SORTS);
        DaySpan days = new DaySpan(from, to);
        from = days.first();
        to = days.last();
    }

    /** The same with a search. */
    public OrderSelection matching(String wanted) {
        return new OrderSelection(wanted, number, states, customer, from, to, sort);
    }

    /** The same with a search in the number alone. */
    public OrderSelection numbered(String wanted) {
        return new OrderSelection(search, wanted, states, customer, from, to, sort);
    }

    /** The same of these states. */
    public OrderSelection in(List<String> wanted) {
        return new OrderSelection(search, number, wanted, customer, from, to, sort);
    }

    /** The same of one customer. */
    public OrderSelection of(@Nullable PartyId wanted) {
        return new OrderSelection(search, number, states, wanted, from, to, sort);
    }

    /** The same of some days. */
    public OrderSelection between(LocalDate first, LocalDate last) {
        return new OrderSelection(search, number, states, customer, first, last, sort);
    }

    /** The same in another order. */
    public OrderSelection by(Sort wanted) {
        return new OrderSelection(search, number, states, customer, from, to, wanted);
    }
}
