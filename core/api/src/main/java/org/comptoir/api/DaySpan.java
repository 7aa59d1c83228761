// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api;

import java.time.LocalDate;
import java.util.Map;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;

/**
 * The days that a list is kept to, both of them included.
 *
 * @param first the first of them
 * @param last the last of them
 */
public record DaySpan(LocalDate first, LocalDate last) {

    /** Before every day that a list holds; every database can hold it. */
    public static final LocalDate EARLIEST = LocalDate.of(1, 1, 1);

    /** After every day that a list holds. */
    public static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

    /** Whatever lies further away is drawn in. Refused: {@code date.reversed}, of the parameter {@code from}. */
    public DaySpan {
        first = first.isBefore(EARLIEST) ? EARLIEST : first;
        last = last.isAfter(LATEST) ? LATEST : last;
        if (first.isAfter(last)) {
            throw new ComptoirException(
                    "date.reversed",
                    Fault.INVALID,
                    Map.of(
                            ComptoirException.FIELD,
                            "from",
                            ComptoirException.VALUE,
                            first.toString(),
                            "last",
                            last.toString()));
        }
    }

    /** Whether it holds every day, so that nothing need be asked about days. */
    public boolean always() {
        return first.equals(EARLIEST) && last.equals(LATEST);
    }
}
