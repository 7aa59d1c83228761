// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.payment;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.comptoir.api.DaySpan;
import org.comptoir.api.KnownWords;
import org.comptoir.api.Sort;
import org.comptoir.model.id.OrderId;
import org.comptoir.model.id.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * Which payments are meant, and in which order. One value for lists, counts, sums and exports, so that they speak of the same
 * payments.
 *
 * @param search a part of the reference that the payer reads, or of the customer's code or name as they were, whatever case and
 *     accents; empty for all
 * @param states only those in these states, of {@link #STATES}; empty for all
 * @param gateway only those through this gateway, be it there or not; empty for all
 * @param customer whose; absent for everybody's
 * @param order what is paid, and by it its invoice; absent for any
 * @param from first day on which they were begun, where the company is
 * @param to last day on which they were begun
 * @param sort by one of {@link #SORTS}
 */
public record PaymentSelection(
        String search,
        List<String> states,
        String gateway,
        @Nullable PartyId customer,
        @Nullable OrderId order,
        LocalDate from,
        LocalDate to,
        Sort sort) {

    /** Every state, in the order in which a payment may pass them. */
    public static final List<String> STATES =
            List.of("open", "authorised", "paid", "partly-refunded", "refunded", "cancelled", "failed", "contested");

    private static final KnownWords KNOWN = new KnownWords("state", STATES, "payment.state-unknown");

    /** What payments can be sorted by: when they were begun, their reference, the customer's code, how much is asked. */
    public static final Set<String> SORTS = Set.of("createdAt", "reference", "customer", "amount");

    /** All payments, the newest first. */
    public static final PaymentSelection ALL = new PaymentSelection(
            "", List.of(), "", null, null, DaySpan.EARLIEST, DaySpan.LATEST, Sort.descending("createdAt"));

    /** Refused: {@code payment.state-unknown}, {@code date.reversed}, {@code sort.unknown}. */
    public PaymentSelection {
        states = KNOWN.chosen(states);
        sort = sort.among(SORTS);
        DaySpan days = new DaySpan(from, to);
        from = days.first();
        to = days.last();
    }

    /** The same with a search. */
    public PaymentSelection matching(String wanted) {
        return new PaymentSelection(wanted, states, gateway, customer, order, from, to, sort);
    }

    /** The same in these states. */
    public PaymentSelection in(List<String> wanted) {
        return new PaymentSelection(search, wanted, gateway, customer, order, from, to, sort);
    }

    /** The same through one gateway. */
    public PaymentSelection through(String wanted) {
        return new PaymentSelection(search, states, wanted, customer, order, from, to, sort);
    }

    /** The same of one customer. */
    public PaymentSelection of(@Nullable PartyId wanted) {
        return new PaymentSelection(search, states, gateway, wanted, order, from, to, sort);
    }

    /** The same of one order. */
    public PaymentSelection about(@Nullable OrderId wanted) {
        return new PaymentSelection(search, states, gateway, customer, wanted, from, to, sort);
    }

    /** The same of some days. */
    public PaymentSelection between(LocalDate first, LocalDate last) {
        return new PaymentSelection(search, states, gateway, customer, order, first, last, sort);
    }

    /** The same in another order. */
    public PaymentSelection by(Sort wanted) {
        return new PaymentSelection(search, states, gateway, customer, order, from, to, wanted);
    }
}
