// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.payment;

import java.time.Instant;
import java.time.LocalDate;
import org.comptoir.model.Money;
import org.comptoir.model.id.OrderId;
import org.comptoir.model.id.PaymentId;

/**
 * A payment as a row of a list.
 *
 * @param id its id
 * @param gateway through which gateway
 * @param order what is paid
 * @param reference the number of the document that the payer reads, empty once the customer was erased
 * @param customerCode who owes it
 * @param customerName as they were called then, empty once they were erased
 * @param state where it stands
 * @param amount how much is asked
 * @param refunded how much of it was given back or is to be
 * @param createdAt when it was begun
 * @param begunOn the day of that, where the company is
 */
public record PaymentSummary(
        PaymentId id,
        String gateway,
        OrderId order,
        String reference,
        String customerCode,
        String customerName,
        String state,
        Money amount,
        Money refunded,
        Instant createdAt,
        LocalDate begunOn) {}
