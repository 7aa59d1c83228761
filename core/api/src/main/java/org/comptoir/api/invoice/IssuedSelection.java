// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.invoice;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.comptoir.api.DaySpan;
import org.comptoir.api.KnownWords;
import org.comptoir.api.Sort;
import org.comptoir.model.id.OrderId;
import org.comptoir.model.id.PartyId;
import org.comptoir.model.invoice.Invoice;
import org.jspecify.annotations.Nullable;

/**
 * Which issued documents are meant, and in which order. One value for lists, counts, sums and exports, so that they speak of
 * the same documents.
 *
 * @param search a part of the number, or of the customer's code or name as they were issued, whatever case and accents;
 *     empty for all
 * @param types only these, of {@link #TYPES}; empty for both
 * @param customer whose; absent for everybody's
 * @param order what they bill or correct; absent for any
 * @param from first day of issue
 * @param to last day of issue
 * @param sort by one of {@link #SORTS}
 */
public record IssuedSelection(
        String search,
        List<String> types,
        @Nullable PartyId customer,
        @Nullable OrderId order,
        LocalDate from,
        LocalDate to,
        Sort sort) {

    /** Every type of document, as UNTDID 1001 codes them. */
    public static final List<String> TYPES = List.of(Invoice.INVOICE, Invoice.CREDIT_NOTE);

    private static final KnownWords KNOWN = new KnownWords("type", TYPES, "invoice.type-unknown");

    /**
     * What documents can be sorted by: their number, their day, the customer's code, what they come to. A credit note comes to
     * less than nothing.
     */
    public static final Set<String> SORTS = Set.of("number", "issuedOn", "customer", "gross");

    /** Before every day of issue; every database can hold it. */
    public static final LocalDate EARLIEST = DaySpan.EARLIEST;

    /** After every day of issue. */
    public static final LocalDate LATEST = DaySpan.LATEST;

    /** All documents, the newest first. */
    public static final IssuedSelection ALL =
            new IssuedSelection("", List.of(), null, null, EARLIEST, LATEST, Sort.descending("issuedOn"));

    /** Refused: {@code invoice.type-unknown}, {@code date.reversed}, {@code sort.unknown}. */
    public IssuedSelection {
        types = KNOWN.chosen(types);
        sort = sort.among(SORTS);
        DaySpan days = new DaySpan(from, to);
        from = days.first();
        to = days.last();
    }

    /** The same with a search. */
    public IssuedSelection matching(String wanted) {
        return new IssuedSelection(wanted, types, customer, order, from, to, sort);
    }

    /** The same of these types. */
    public IssuedSelection of(List<String> wanted) {
        return new IssuedSelection(search, wanted, customer, order, from, to, sort);
    }

    /** The same of one customer. */
    public IssuedSelection of(@Nullable PartyId wanted) {
        return new IssuedSelection(search, types, wanted, order, from, to, sort);
    }

    /** The same of one order. */
    public IssuedSelection about(@Nullable OrderId wanted) {
        return new IssuedSelection(search, types, customer, wanted, from, to, sort);
    }

    /** The same of some days. */
    public IssuedSelection between(LocalDate first, LocalDate last) {
        return new IssuedSelection(search, types, customer, order, first, last, sort);
    }

    /** The same in another order. */
    public IssuedSelection by(Sort wanted) {
        return new IssuedSelection(search, types, customer, order, from, to, wanted);
    }
}
