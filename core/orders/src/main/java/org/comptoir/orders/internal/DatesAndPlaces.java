// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.orders.internal;

import java.time.LocalDate;
import org.comptoir.kernel.input.Field;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.invoice.PostalAddress;

/** What dates and addresses of a request must look like. */
final class DatesAndPlaces {

    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2099, 12, 31);
    private static final int LONGEST_ADDRESS_LINE = 200;
    private static final int LONGEST_POSTCODE = 20;

    private DatesAndPlaces() {}

    /** Invoices may carry no other years (BR-FR-03). */
    static void require(String field, LocalDate date) {
        LocalDate present = new Field(field).present(date);
        if (present.isBefore(FIRST_DAY) || present.isAfter(LAST_DAY)) {
            throw ComptoirException.invalid("order.date", field, present);
        }
    }

    /** The address without spaces at the ends of its lines, which an invoice's format would refuse. */
    static PostalAddress address(String field, PostalAddress address) {
        return new PostalAddress(
                new Field(field + ".name").optional(address.name(), LONGEST_ADDRESS_LINE),
                new Field(field + ".line1").optional(address.line1(), LONGEST_ADDRESS_LINE),
                new Field(field + ".line2").optional(address.line2(), LONGEST_ADDRESS_LINE),
                new Field(field + ".postcode").optional(address.postcode(), LONGEST_POSTCODE),
                new Field(field + ".city").optional(address.city(), LONGEST_ADDRESS_LINE),
                new Field(field + ".country").present(address.country()));
    }
}
