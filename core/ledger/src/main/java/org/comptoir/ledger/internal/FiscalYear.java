// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.ledger.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import org.comptoir.model.ComptoirException;

/**
 * The days among which exported entries are numbered: a fiscal year, cut by the entries' own dates.
 *
 * @param from its first day
 * @param to its closing day
 */
record FiscalYear(LocalDate from, LocalDate to) {

    /** The closing day of those who say nothing. */
    static final String CALENDAR = "12-31";

    private static final String MONTH_DAY = "--";

    /**
     * The year that a period belongs to: the one that both its days lie in. A first year may last up to 24 months and ends
     * as all do; so a period that begins within a year and takes in all of the next is a year by itself.
     *
     * @param closing the closing day as MM-DD
     * @throws ComptoirException {@code ledger.setting} when that is no day, {@code ledger.two-years} for a period that no
     *     fiscal year holds
     */
    static FiscalYear of(LocalDate from, LocalDate to, String closing) {
        MonthDay day = day(closing);
        LocalDate end = day.atYear(from.getYear());
        if (end.isBefore(from)) {
            end = day.atYear(from.getYear() + 1);
        }
        LocalDate start = day.atYear(end.getYear() - 1).plusDays(1);
        if (!to.isAfter(end)) {
            return new FiscalYear(Days.within(start), Days.within(end));
        }
        if (from.isAfter(start) && to.equals(day.atYear(end.getYear() + 1))) {
            return new FiscalYear(from, to);
        }
        throw ComptoirException.invalid("ledger.two-years", "to", to);
    }

    private static MonthDay day(String closing) {
        try {
            return MonthDay.parse(MONTH_DAY + closing.strip());
        } catch (DateTimeException wrong) {
            throw ComptoirException.invalid("ledger.setting", "closing", closing);
        }
    }

    boolean has(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
