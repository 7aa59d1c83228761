// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.model.invoice;

import org.comptoir.model.Money;
import org.comptoir.model.Quantity;
import org.comptoir.model.Rate;
import org.comptoir.model.UnitPrice;
import org.comptoir.model.VatCategory;
import org.comptoir.model.id.InvoiceLineId;

/**
 * One line (BG-25).
 *
 * @param id its id
 * @param position BT-126, from 1
 * @param sku BT-155, the seller's item id
 * @param name BT-153
 * @param quantity BT-129, positive, also on a credit note
 * @param price BT-146, net price of one unit
 * @param net BT-131, quantity x price rounded half up to the cent
 * @param category BT-151
 * @param rate BT-152
 * @param nature {@code goods}, {@code services}, or {@code charges} such as postage
 */
public record InvoiceLine(
        InvoiceLineId id,
        int position,
        String sku,
        String name,
        Quantity quantity,
        UnitPrice price,
        Money net,
        VatCategory category,
        Rate rate,
        String nature) {}
