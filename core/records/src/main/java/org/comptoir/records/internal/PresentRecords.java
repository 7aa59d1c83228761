// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.records.internal;

import java.util.Map;
import java.util.function.BiConsumer;
import org.comptoir.api.catalogue.Products;
import org.comptoir.api.invoice.Invoices;
import org.comptoir.api.order.Orders;
import org.comptoir.api.party.Customers;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.id.InvoiceId;
import org.comptoir.model.id.OrderId;
import org.comptoir.model.id.PartyId;
import org.comptoir.model.id.ProductId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The records that something can be added to: each kind's own service says whether a call reaches one. */
@Component(service = PresentRecords.class)
public final class PresentRecords {

    private static final int PREFIX = 4;

    private final Map<String, BiConsumer<String, Call>> kinds;

    @Activate
    public PresentRecords(
            @Reference Orders orders,
            @Reference Customers customers,
            @Reference Products products,
            @Reference Invoices invoices) {
        this(Map.of(
                "ord_", (id, call) -> orders.get(OrderId.parse(id), call),
                "pty_", (id, call) -> customers.get(PartyId.parse(id), call),
                "prd_", (id, call) -> products.get(ProductId.parse(id), call),
                "inv_", (id, call) -> invoices.get(InvoiceId.parse(id), call)));
    }

    /** @param kinds what refuses an id that a call does not reach, by the beginning of such ids */
    PresentRecords(Map<String, BiConsumer<String, Call>> kinds) {
        this.kinds = kinds;
    }

    /** Refused: {@code record.unknown}, whatever the reason, so that nobody learns which it is. */
    void require(String record, Call call) {
        BiConsumer<String, Call> kind = kinds.get(record.substring(0, Math.min(PREFIX, record.length())));
        if (Colleagues.buys(call) || kind == null) {
            throw unknown(record);
        }
        try {
            kind.accept(record, call);
        } catch (ComptoirException refusal) {
            if (refusal.fault() != Fault.NOT_FOUND && refusal.fault() != Fault.INVALID) {
                throw refusal;
            }
            throw unknown(record);
        }
    }

    private static ComptoirException unknown(String record) {
        return new ComptoirException(
                "record.unknown",
                Fault.NOT_FOUND,
                Map.of(ComptoirException.FIELD, "record", ComptoirException.VALUE, record));
    }
}
