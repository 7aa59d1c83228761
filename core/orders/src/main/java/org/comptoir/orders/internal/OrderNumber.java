// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.orders.internal;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.comptoir.model.id.OrderId;

/**
 * A number for people, worked out from the id: the business date and ten characters of the id's random end, such as
 * {@code 20241201-7k3qx2m4wz}. No counter, so no round trip and nobody waits; two orders of one day share those fifty
 * bits once in a hundred thousand years of ten thousand orders a day, and then the table refuses the second.
 */
final class OrderNumber {

    private static final int LENGTH = 10;

    private OrderNumber() {}

    static String of(LocalDate orderedOn, OrderId id) {
        String printed = id.toString();
        return DateTimeFormatter.BASIC_ISO_DATE.format(orderedOn) + "-" + printed.substring(printed.length() - LENGTH);
    }
}
