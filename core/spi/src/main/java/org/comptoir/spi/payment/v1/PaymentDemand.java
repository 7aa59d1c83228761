// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.spi.payment.v1;

import java.time.LocalDate;
import java.util.Locale;
import org.comptoir.model.Money;

/**
 * What is asked of a customer.
 *
 * @param reference what the payer should quote; unique in the company
 * @param amount what is due
 * @param dueOn by when
 * @param creditorName who is paid
 * @param creditorIban its account, empty if the company has set none
 * @param creditorBic its bank, empty if unknown
 * @param language of the words
 */
public record PaymentDemand(
        String reference,
        Money amount,
        LocalDate dueOn,
        String creditorName,
        String creditorIban,
        String creditorBic,
        Locale language) {}
