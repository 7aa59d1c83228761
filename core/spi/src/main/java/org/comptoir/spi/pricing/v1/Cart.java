// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.spi.pricing.v1;

import java.time.LocalDate;
import java.util.List;
import org.comptoir.model.Currency;
import org.comptoir.model.id.PartyId;

/**
 * What is to be priced.
 *
 * @param customer who buys
 * @param on the day whose prices hold
 * @param currency of all prices
 * @param lines in order
 */
public record Cart(PartyId customer, LocalDate on, Currency currency, List<CartLine> lines) {

    public Cart {
        lines = List.copyOf(lines);
    }
}
