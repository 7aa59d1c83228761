// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.spi.gateway.v1;

import java.time.LocalDate;
import java.util.List;
import org.comptoir.model.Money;

/**
 * Money that a service paid out. Its payments less their fees make the net. Travels from plugin to core only.
 *
 * @param id the service's id of it
 * @param paidOn the day on which it left
 * @param net what arrives at the bank, negative when fees and refunds outweigh the payments
 * @param payments what it is made of, in the service's order
 */
public record Settlement(String id, LocalDate paidOn, Money net, List<Part> payments) {

    /**
     * @param externalId the service's id of the payment or refund
     * @param gross what the payer paid, negative for what was given back
     * @param fee what the service kept, zero or more
     */
    public record Part(String externalId, Money gross, Money fee) {}

    public Settlement {
        payments = List.copyOf(payments);
    }
}
