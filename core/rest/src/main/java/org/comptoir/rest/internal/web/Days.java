// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.web;

import java.time.LocalDate;
import org.comptoir.api.DaySpan;
import org.comptoir.model.ComptoirException;
import org.jspecify.annotations.Nullable;

/**
 * A span of days as a client asks for it: an end that is not named is open.
 *
 * @param from the first day
 * @param to the last day
 */
public record Days(LocalDate from, LocalDate to) {

    /** Before every day that a client may name; every database can hold it. */
    public static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

    /** After every day that a client may name. */
    public static final LocalDate LAST = LocalDate.of(2999, 12, 31);

    /** Refused: {@code date.reversed}. */
    public static Days of(@Nullable LocalDate from, @Nullable LocalDate to) {
        DaySpan span = new DaySpan(from == null ? FIRST : from, to == null ? LAST : to);
        return new Days(span.first(), span.last());
    }

    /** A day that books can hold. Refused: {@code date.range}. */
    public static LocalDate within(LocalDate day) {
        if (day.isBefore(FIRST) || day.isAfter(LAST)) {
            throw ComptoirException.invalid("date.range", "date", day);
        }
        return day;
    }
}
