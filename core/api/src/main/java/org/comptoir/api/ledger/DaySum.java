// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.ledger;

import java.time.LocalDate;
import org.comptoir.model.Money;

/**
 * What an account came to on a day.
 *
 * @param account its number
 * @param day on which it was booked
 * @param balance debit minus credit of that day alone
 */
public record DaySum(String account, LocalDate day, Money balance) {}
