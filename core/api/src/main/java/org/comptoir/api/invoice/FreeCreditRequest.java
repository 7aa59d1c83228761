// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.invoice;

import java.time.LocalDate;
import java.util.List;
import org.comptoir.api.order.OrderRequest;
import org.comptoir.model.Currency;
import org.comptoir.model.id.InvoiceId;
import org.comptoir.model.invoice.PostalAddress;
import org.jspecify.annotations.Nullable;

/**
 * A credit note for goods whose invoice is not in these books, as when another system's history is taken over. The goods
 * go back to stock in the same transaction.
 *
 * @param id the credit note's id, made by the caller
 * @param customerCode to whom
 * @param issuedOn its date, whose VAT holds
 * @param currency of the prices
 * @param warehouse where the goods go back
 * @param shipTo where the goods had gone, which decides the VAT; null for the customer's delivery address
 * @param source where it comes from, with {@code sourceRef} unique in the company
 * @param sourceRef its number there
 * @param lines quantities and agreed prices positive or zero
 * @param corrects the number of the invoice in the other system, empty where unknown
 */
public record FreeCreditRequest(
        InvoiceId id,
        String customerCode,
        LocalDate issuedOn,
        Currency currency,
        String warehouse,
        @Nullable PostalAddress shipTo,
        String source,
        String sourceRef,
        List<OrderRequest.Line> lines,
        String corrects) {
    public FreeCreditRequest {
        lines = List.copyOf(lines);
    }
}
