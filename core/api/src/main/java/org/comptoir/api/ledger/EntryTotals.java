// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.ledger;

import java.util.List;
import org.comptoir.model.Money;

/**
 * What the entries of a selection come to; of one account, where the selection is that account's.
 *
 * @param sums one per currency, by its code
 */
public record EntryTotals(List<Sum> sums) {

    /**
     * The postings of one currency.
     *
     * @param debit the sum of debits
     * @param credit the sum of credits
     */
    public record Sum(Money debit, Money credit) {

        /** Debit - credit. */
        public Money balance() {
            return debit.minus(credit);
        }
    }

    public EntryTotals {
        sums = List.copyOf(sums);
    }
}
