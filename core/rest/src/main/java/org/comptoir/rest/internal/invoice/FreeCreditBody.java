// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.invoice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.comptoir.api.invoice.FreeCreditRequest;
import org.comptoir.api.order.OrderRequest;
import org.comptoir.model.Currency;
import org.comptoir.model.id.InvoiceId;
import org.comptoir.rest.About;
import org.comptoir.rest.internal.order.OrderBody;
import org.comptoir.rest.internal.party.AddressBody;
import org.jspecify.annotations.Nullable;

/** A credit note for goods whose invoice is not in these books, as clients ask for it. */
public record FreeCreditBody(
        @Nullable @About("made by the client, else by the server")
        InvoiceId id,

        @About(value = "to whom", example = "EPICERIE") String customerCode,
        @Nullable @About("today unless said otherwise") LocalDate issuedOn,

        @Nullable @About(value = "the company's own", example = "EUR")
        Currency currency,

        @Nullable @About(value = "where the goods go back", example = "main")
        String warehouse,

        @Nullable @About("where the goods had gone; the customer's delivery address unless said otherwise")
        AddressBody shipTo,

        @About(value = "where it comes from; with sourceRef unique in the company", example = "former-shop")
        String source,

        @About(value = "its number there", example = "AV-1042")
        String sourceRef,

        List<OrderBody.Line> lines,

        @Nullable @About("the invoice's number in the other system")
        String corrects) {

    FreeCreditRequest toRequest(InvoiceId credit, LocalDate day, Currency companys) {
        List<OrderRequest.Line> asked = new ArrayList<>(lines.size());
        for (OrderBody.Line line : lines) {
            asked.add(new OrderRequest.Line(line.sku(), line.quantity(), line.agreedPrice(), line.name()));
        }
        return new FreeCreditRequest(
                credit,
                customerCode,
                day,
                currency == null ? companys : currency,
                warehouse == null ? "main" : warehouse,
                shipTo == null ? null : shipTo.toAddress(),
                source,
                sourceRef,
                asked,
                corrects == null ? "" : corrects);
    }
}
