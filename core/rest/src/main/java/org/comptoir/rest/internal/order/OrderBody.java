// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.order;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.comptoir.api.order.OrderRequest;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Currency;
import org.comptoir.model.Fault;
import org.comptoir.model.id.OrderId;
import org.comptoir.rest.About;
import org.comptoir.rest.internal.party.AddressBody;
import org.jspecify.annotations.Nullable;

/** An order as clients send it. */
public record OrderBody(
        @Nullable @About("made by the client, else by the server")
        OrderId id,

        @Nullable @About(value = "of the state that is changed; needed by changes alone", example = "1")
        Long version,

        @About(value = "who buys", example = "EPICERIE") String customerCode,

        @Nullable @About(value = "the business date; today unless said otherwise")
        LocalDate orderedOn,

        @Nullable @About(value = "the company's own", example = "EUR")
        Currency currency,

        @Nullable
        @About(value = "what ships it; chosen by the routers unless said otherwise, else main", example = "main")
        String warehouse,

        @Nullable @About(value = "the customer's own number", example = "BC-2026-017")
        String reference,

        @Nullable @About("the system it comes from; with sourceRef unique in the company")
        String source,

        @Nullable @About("its number there") String sourceRef,

        @Nullable @About("the customer's delivery address unless said otherwise")
        AddressBody shipTo,

        @About("1 to 5,000") List<Line> lines) {

    /** One line. */
    public record Line(
            @About(example = "BOUGIE-FIGUIER") String sku,

            @About(value = "positive, in the product's unit; whole where that is counted one by one", example = "6")
            BigDecimal quantity,

            @Nullable @About("a net unit price agreed elsewhere; the line is priced without it")
            BigDecimal agreedPrice,

            @Nullable @About("what to call it; the product's name unless said otherwise")
            String name) {}

    /**
     * A buyer does not name the price, nor the warehouse, nor the day that the price is of, nor a fact elsewhere. Refused: {@code
     * access.scope-missing}.
     */
    void requireBuyers() {
        if (orderedOn != null) {
            throw notTheirs("orderedOn");
        }
        if (warehouse != null) {
            throw notTheirs("warehouse");
        }
        if (source != null || sourceRef != null) {
            // A fact of another system is booked once: naming it first would keep that system out.
            throw notTheirs("source");
        }
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).agreedPrice() != null) {
                throw notTheirs("lines[" + i + "].agreedPrice");
            }
        }
    }

    private static ComptoirException notTheirs(String field) {
        return new ComptoirException(
                "access.scope-missing", Fault.FORBIDDEN, Map.of(ComptoirException.FIELD, field, "scope", "order:w"));
    }

    OrderRequest toRequest(LocalDate orderedOnOrToday, Currency companys) {
        List<OrderRequest.Line> asked = new ArrayList<>(lines.size());
        for (Line line : lines) {
            asked.add(new OrderRequest.Line(line.sku(), line.quantity(), line.agreedPrice(), line.name()));
        }
        return new OrderRequest(
                customerCode,
                orderedOnOrToday,
                currency == null ? companys : currency,
                warehouse == null ? "" : warehouse,
                reference == null ? "" : reference,
                source == null ? "" : source,
                sourceRef == null ? "" : sourceRef,
                shipTo == null ? null : shipTo.toAddress(),
                asked);
    }
}
