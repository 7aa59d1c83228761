// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.invoice;

import java.util.List;
import org.comptoir.model.Money;

/**
 * What the documents of a selection come to. Credit notes are taken off.
 *
 * @param documents how many there are
 * @param sums one per currency, by its code
 */
public record IssuedTotals(long documents, List<Sum> sums) {

    /**
     * The documents of one currency.
     *
     * @param documents how many
     * @param net without VAT
     * @param vat the VAT
     * @param gross with VAT
     */
    public record Sum(long documents, Money net, Money vat, Money gross) {}

    public IssuedTotals {
        sums = List.copyOf(sums);
    }
}
