// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.payment;

import java.time.Instant;
import java.util.List;
import org.comptoir.model.Money;
import org.comptoir.model.id.OrderId;
import org.comptoir.model.id.PaymentId;

/**
 * A payment. Its states: {@code open} (asked for, not known to be taken), {@code authorised} (held), {@code paid}, {@code
 * partly-refunded}, {@code refunded}, {@code cancelled}, {@code failed}; {@code contested} when the service says something
 * else than was asked: such a payment is looked into by people and nothing of it is booked.
 *
 * @param id its id
 * @param gateway through which gateway
 * @param order what is paid
 * @param reference the number of the document that the payer reads
 * @param customerCode who owes it
 * @param state where it stands
 * @param amount how much is asked
 * @param refunded how much of it was given back or is to be
 * @param externalId the service's id of it, empty while it has told none
 * @param continueAt where the payer goes on, empty if nowhere
 * @param acts what was asked of the service, first one first
 * @param createdAt when it was begun
 */
public record Payment(
        PaymentId id,
        String gateway,
        OrderId order,
        String reference,
        String customerCode,
        String state,
        Money amount,
        Money refunded,
        String externalId,
        String continueAt,
        List<PaymentAct> acts,
        Instant createdAt) {
    public Payment {
        acts = List.copyOf(acts);
    }
}
