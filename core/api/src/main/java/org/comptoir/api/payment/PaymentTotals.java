// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.payment;

import java.util.List;
import org.comptoir.model.Money;

/**
 * What the payments of a selection come to.
 *
 * @param payments how many there are
 * @param sums one per currency, by its code
 */
public record PaymentTotals(long payments, List<Sum> sums) {

    /**
     * The payments of one currency.
     *
     * @param payments how many
     * @param asked what all of them ask for, whatever became of it
     * @param taken what was asked by those that were paid, before anything was given back
     * @param refunded what was given back of it or is to be
     */
    public record Sum(long payments, Money asked, Money taken, Money refunded) {}

    public PaymentTotals {
        sums = List.copyOf(sums);
    }
}
