// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.comptoir.api.DaySpan;
import org.comptoir.api.Sort;

/**
 * Which entries are meant, and in which order. One value for lists, counts, sums and exports, so that they speak of the same
 * entries.
 *
 * @param search a part of the piece, the label, journal and number, or the name of the customer whose account is touched,
 *     whatever case and accents; empty for all
 * @param journals only those of these journals; empty for all
 * @param account only those that touch this account, and of them what they do to it; empty for all
 * @param sources only those of these facts, as {@link EntryRequest#source} names them; empty for all
 * @param from first day of booking
 * @param to last day of booking
 * @param sort by one of {@link #SORTS}
 */
public record EntrySelection(
        String search,
        List<String> journals,
        String account,
        List<String> sources,
        LocalDate from,
        LocalDate to,
        Sort sort) {

    /** What entries can be sorted by: their day, the number of the document behind them. */
    public static final Set<String> SORTS = Set.of("bookedOn", "piece");

    /** All entries, the newest first. */
    public static final EntrySelection ALL = new EntrySelection(
            "", List.of(), "", List.of(), DaySpan.EARLIEST, DaySpan.LATEST, Sort.descending("bookedOn"));

    /** Refused: {@code date.reversed}, {@code sort.unknown}. */
    public EntrySelection {
        journals = List.copyOf(journals);
        sources = List.copyOf(sources);
        sort = sort.among(SORTS);
        DaySpan days = new DaySpan(from, to);
        from = days.first();
        to = days.last();
    }

    /** The same with a search. */
    public EntrySelection matching(String wanted) {
        return new EntrySelection(wanted, journals, account, sources, from, to, sort);
    }

    /** The same of these journals. */
    public EntrySelection in(List<String> wanted) {
        return new EntrySelection(search, wanted, account, sources, from, to, sort);
    }

    /** The same of one account. */
    public EntrySelection on(String wanted) {
        return new EntrySelection(search, journals, wanted, sources, from, to, sort);
    }

    /** The same of these facts. */
    public EntrySelection of(List<String> wanted) {
        return new EntrySelection(search, journals, account, wanted, from, to, sort);
    }

    /** The same of some days. */
    public EntrySelection between(LocalDate first, LocalDate last) {
        return new EntrySelection(search, journals, account, sources, first, last, sort);
    }

    /** The same in another order. */
    public EntrySelection by(Sort wanted) {
        return new EntrySelection(search, journals, account, sources, from, to, wanted);
    }

    /**
     * Whether this is the general ledger of an account: all that touches it, day by day. Then each row says what the account
     * came to.
     */
    public boolean running() {
        return !account.isEmpty()
                && search.isEmpty()
                && journals.isEmpty()
                && sources.isEmpty()
                && sort.key().equals("bookedOn");
    }
}
