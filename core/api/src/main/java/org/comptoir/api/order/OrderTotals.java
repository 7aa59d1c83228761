// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.order;

import java.util.List;
import org.comptoir.model.Money;

/**
 * What the orders of a selection come to.
 *
 * @param orders how many there are
 * @param sums one per currency, by its code
 */
public record OrderTotals(long orders, List<Sum> sums) {

    /**
     * The orders of one currency.
     *
     * @param orders how many
     * @param net the sum of their nets
     * @param tax the sum of their VAT
     * @param gross the sum of what they come to
     */
    public record Sum(long orders, Money net, Money tax, Money gross) {}

    public OrderTotals {
        sums = List.copyOf(sums);
    }
}
