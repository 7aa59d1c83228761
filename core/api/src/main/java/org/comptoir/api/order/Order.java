// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.order;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.comptoir.model.Currency;
import org.comptoir.model.Money;
import org.comptoir.model.PluginStamp;
import org.comptoir.model.id.OrderId;
import org.comptoir.model.id.PartyId;
import org.comptoir.model.invoice.PostalAddress;

/**
 * An order. Its states: {@code draft → confirmed → shipped → invoiced → closed}; {@code partly-shipped} between
 * confirmed and shipped, left too when what had not shipped is cancelled; {@code cancelled} from draft and confirmed.
 *
 * @param id its id
 * @param number a number for people, unique in the company, not a legal one
 * @param state where it stands
 * @param customer who buys
 * @param customerCode its code
 * @param orderedOn the business date
 * @param suppliedOn the day of the last shipment; the business date until something ships
 * @param currency of all amounts
 * @param warehouse what ships it
 * @param warehouseChoice how it was chosen, for an order that named none
 * @param reference the customer's own number, empty if none
 * @param source where it came from, empty if entered here
 * @param sourceRef its number there
 * @param shipTo where the goods go
 * @param lines in order, also those that were given up
 * @param vat one per category and rate of what is still ordered
 * @param net the sum of the lines: what was given up before it shipped is not in it
 * @param tax the sum of the VAT
 * @param gross net + tax
 * @param stamps the plugins that took part in prices, VAT and the choice of the warehouse
 * @param createdAt when it was drafted
 * @param version for changes: a step with an older version is refused with {@code order.stale}
 */
public record Order(
        OrderId id,
        String number,
        String state,
        PartyId customer,
        String customerCode,
        LocalDate orderedOn,
        LocalDate suppliedOn,
        Currency currency,
        String warehouse,
        WarehouseChoice warehouseChoice,
        String reference,
        String source,
        String sourceRef,
        PostalAddress shipTo,
        List<OrderLine> lines,
        List<OrderVat> vat,
        Money net,
        Money tax,
        Money gross,
        List<PluginStamp> stamps,
        Instant createdAt,
        long version) {

    public Order {
        lines = List.copyOf(lines);
        vat = List.copyOf(vat);
        stamps = List.copyOf(stamps);
    }
}
