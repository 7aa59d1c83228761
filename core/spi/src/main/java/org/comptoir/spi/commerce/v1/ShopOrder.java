// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.spi.commerce.v1;

import java.time.Instant;
import java.util.List;
import org.comptoir.model.Currency;
import org.comptoir.model.ExternalRef;
import org.comptoir.model.Money;
import org.comptoir.model.invoice.PostalAddress;

/**
 * An order as the shop has it now. The core checks that it adds up: each line's net is its quantity times its price, rounded
 * half up; the lines make the net; net and VAT make the total. Travels from plugin to core only.
 *
 * @param ref the connector's name, {@code order}, the shop's id and the revision, which differs after each change
 * @param state what became of it
 * @param placedAt when the customer ordered
 * @param buyer who
 * @param shipTo where the goods go
 * @param currency of all amounts
 * @param lines in order, at least one; carriage is a line of its own
 * @param net without VAT
 * @param vat what the shop charged; the books decide for themselves, and an order where the two differ by more than a minor
 *     unit a line is set aside
 * @param total what the customer was asked to pay
 */
public record ShopOrder(
        ExternalRef ref,
        State state,
        Instant placedAt,
        ShopBuyer buyer,
        PostalAddress shipTo,
        Currency currency,
        List<ShopLine> lines,
        Money net,
        Money vat,
        Money total) {

    /** Travels from plugin to core only. */
    public enum State {
        /** To be delivered. */
        PLACED,
        /** Given up before anything left. */
        CANCELLED
    }

    public ShopOrder {
        lines = List.copyOf(lines);
    }
}
