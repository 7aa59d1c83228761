// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.model.ledger;

import org.comptoir.model.Money;

/**
 * One line of an entry. Exactly one of debit and credit is positive, the other is zero.
 *
 * @param account the account's number in the chart
 * @param auxiliary the customer's or supplier's account, empty if none
 * @param auxiliaryLabel its name, empty if none
 * @param debit the amount on the left
 * @param credit the amount on the right
 * @param label what this line is for; the entry's label if nothing else
 */
public record Posting(
        String account, String auxiliary, String auxiliaryLabel, Money debit, Money credit, String label) {}
