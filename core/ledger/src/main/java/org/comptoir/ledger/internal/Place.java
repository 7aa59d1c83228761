// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.ledger.internal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.comptoir.api.PageRequest;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.ledger.Entry;

/**
 * A place in the books, to go on from.
 *
 * @param bookedOn the entry's business date
 * @param journal its journal
 * @param number its number there
 */
record Place(LocalDate bookedOn, String journal, long number) {

    private static final String BETWEEN = "~";

    /** Before everything. */
    static Place start() {
        return new Place(Days.NEVER_CLOSED, "", 0);
    }

    static Place of(Entry entry) {
        return new Place(entry.bookedOn(), entry.journal(), entry.number());
    }

    static Place of(PageRequest page) {
        if (page.cursor().isEmpty()) {
            return start();
        }
        String[] parts = page.cursor().split(BETWEEN, -1);
        try {
            if (parts.length == 3) {
                return new Place(Days.within(LocalDate.parse(parts[0])), parts[1], Long.parseLong(parts[2]));
            }
        } catch (DateTimeParseException | NumberFormatException malformed) {
            // Falls through: a cursor that no page gave out.
        }
        throw ComptoirException.invalid("page.cursor", "cursor", page.cursor());
    }

    String cursor() {
        return bookedOn + BETWEEN + journal + BETWEEN + number;
    }
}
