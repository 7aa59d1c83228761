// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.spi.bank.v1;

import java.time.LocalDate;
import org.comptoir.model.Money;

/**
 * A movement that the bank has booked; what is only announced stays away. Travels from plugin to core only.
 *
 * @param id the bank's id, unique in the account, the same whenever asked
 * @param bookedOn the day of booking
 * @param valueOn the day from which it bears interest
 * @param amount positive for what came in
 * @param otherName who sent or got it, empty if unknown
 * @param otherAccount their IBAN, empty if unknown
 * @param text what the payer wrote
 * @param reference the end-to-end reference, empty if none
 */
public record BankLine(
        String id,
        LocalDate bookedOn,
        LocalDate valueOn,
        Money amount,
        String otherName,
        String otherAccount,
        String text,
        String reference) {}
