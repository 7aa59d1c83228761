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
     * The year that a period belongs to. A period of a year or longer is one by itself, since a first one may last up to 24
     * months and all may end on any day. A shorter one is a part of the year that its first day lies in.
     *
     * @param closing the closing day as MM-DD
     * @throws ComptoirException {@code ledger.setting} when that is no day
     */
    static FiscalYear of(LocalDate from, LocalDate to, String closing) {
        if (!to.isBefore(from.plusYears(1).minusDays(1))) {
            return new FiscalYear(from, to);
        }
        MonthDay day = day(closing);
        LocalDate end = day.atYear(from.getYear());
        if (end.isBefore(from)) {
            end = day.atYear(from.getYear() + 1);
        }
        LocalDate start = day.atYear(end.getYear() - 1).plusDays(1);
        return new FiscalYear(Days.within(start), Days.within(to.isAfter(end) ? to : end));
    }

    /**
     * The same of books that began with this year, which may be shorter or longer than twelve months. Those after it end where
     * it ended; what lies before it, such as pieces of old, is cut by the same day.
     */
    static FiscalYear after(FiscalYear first, LocalDate from, LocalDate to) {
        boolean whole = !to.isBefore(from.plusYears(1).minusDays(1));
        if (whole || !first.has(from)) {
            return of(from, to, closing(first.to()));
        }
        return new FiscalYear(first.from(), to.isAfter(first.to()) ? to : first.to());
    }

    /** A year that ends with February ends with it in leap years too. */
    private static String closing(LocalDate last) {
        boolean february = last.getMonthValue() == 2 && last.getDayOfMonth() == last.lengthOfMonth();
        return february ? "02-29" : MonthDay.from(last).toString().substring(MONTH_DAY.length());
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
