// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.ledger;

import org.comptoir.model.Money;

/**
 * What an account adds up to.
 *
 * @param account its number
 * @param label its name
 * @param auxiliary the customer's account, empty in a trial balance
 * @param debit the sum of debits
 * @param credit the sum of credits
 * @param balance debit - credit
 */
public record Balance(String account, String label, String auxiliary, Money debit, Money credit, Money balance) {}
