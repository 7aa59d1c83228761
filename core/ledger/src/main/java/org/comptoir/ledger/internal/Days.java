// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.ledger.internal;

import java.time.LocalDate;
import org.comptoir.model.ComptoirException;

/** The days that the books can name: those that both databases and all export formats can write. */
final class Days {

    static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    static final LocalDate LAST = LocalDate.of(9999, 12, 31);
    static final LocalDate NEVER_CLOSED = FIRST.minusDays(1);

    private Days() {}

    /** The nearest day that can be named, for the open ends of a period. */
    static LocalDate within(LocalDate day) {
        if (day.isBefore(FIRST)) {
            return FIRST;
        }
        return day.isAfter(LAST) ? LAST : day;
    }

    static void require(String field, LocalDate day) {
        if (!within(day).equals(day)) {
            throw ComptoirException.invalid("ledger.date", field, day);
        }
    }
}
