// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.orders.internal;

import java.time.LocalDate;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.invoice.PostalAddress;

/** What texts and dates of a request must look like before anything else is made of them. */
final class Words {

    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2099, 12, 31);
    private static final int LONGEST_ADDRESS_LINE = 200;
    private static final int LONGEST_POSTCODE = 20;

    private Words() {}

    /** At most so long, on one line, and fit for storage; empty is allowed. */
    static void require(String field, String text, int longest) {
        if (text == null) {
            throw ComptoirException.invalid("order.text", field);
        }
        if (text.length() > longest || text.codePoints().anyMatch(Words::unfit)) {
            throw ComptoirException.invalid("order.text", field, text);
        }
    }

    static void requireSome(String field, String text, int longest) {
        require(field, text, longest);
        if (text.isBlank()) {
            throw ComptoirException.invalid("order.text", field, text);
        }
    }

    /** Invoices may carry no other years (BR-FR-03). */
    static void require(String field, LocalDate date) {
        if (date == null) {
            throw ComptoirException.invalid("order.date", field);
        }
        if (date.isBefore(FIRST_DAY) || date.isAfter(LAST_DAY)) {
            throw ComptoirException.invalid("order.date", field, date);
        }
    }

    static void require(String field, PostalAddress address) {
        require(field + ".name", address.name(), LONGEST_ADDRESS_LINE);
        require(field + ".line1", address.line1(), LONGEST_ADDRESS_LINE);
        require(field + ".line2", address.line2(), LONGEST_ADDRESS_LINE);
        require(field + ".postcode", address.postcode(), LONGEST_POSTCODE);
        require(field + ".city", address.city(), LONGEST_ADDRESS_LINE);
        if (address.country() == null) {
            throw ComptoirException.invalid("order.text", field + ".country");
        }
    }

    private static boolean unfit(int codePoint) {
        return Character.isISOControl(codePoint)
                || (codePoint <= Character.MAX_VALUE && Character.isSurrogate((char) codePoint));
    }
}
