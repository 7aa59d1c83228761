// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.order;

import java.time.LocalDate;
import org.comptoir.model.Money;
import org.comptoir.model.id.OrderId;
import org.comptoir.model.id.PartyId;

/**
 * An order in a list, without its lines.
 *
 * @param id its id
 * @param number for people
 * @param state as of {@link Order#state}
 * @param customer who buys
 * @param customerCode their code when it was ordered
 * @param customerName as they are called now
 * @param orderedOn the business date
 * @param warehouse what ships it
 * @param reference the customer's own number, empty if none
 * @param net the sum of the lines
 * @param tax the sum of the VAT
 * @param gross net + tax
 */
public record OrderSummary(
        OrderId id,
        String number,
        String state,
        PartyId customer,
        String customerCode,
        String customerName,
        LocalDate orderedOn,
        String warehouse,
        String reference,
        Money net,
        Money tax,
        Money gross) {

    /** The same of a customer who is called so now. */
    public OrderSummary named(String name) {
        return new OrderSummary(
                id, number, state, customer, customerCode, name, orderedOn, warehouse, reference, net, tax, gross);
    }
}
