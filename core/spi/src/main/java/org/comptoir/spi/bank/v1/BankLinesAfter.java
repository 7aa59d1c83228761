// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.spi.bank.v1;

/**
 * Which lines are asked for.
 *
 * @param account the IBAN, one of {@link BankFeed#accounts}
 * @param cursor what the last page said; empty for all that the bank still knows
 * @param limit how many at most, 1 to 1,000
 */
public record BankLinesAfter(String account, String cursor, int limit) {}
