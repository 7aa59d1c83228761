// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.orders.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.comptoir.api.order.OrderRequest;
import org.comptoir.kernel.input.Field;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Currency;
import org.comptoir.model.Quantity;
import org.comptoir.model.Unit;

/** What an order request must look like before anybody is asked about it. */
final class RequestRules {

    private static final int MOST_LINES = 5_000;
    private static final int LONGEST_CODE = 64;
    private static final int LONGEST_REFERENCE = 100;
    private static final int LONGEST_NAME = 200;
    private static final int QUANTITY_DECIMALS = 4;
    private static final int PRICE_DECIMALS = 6;

    /** More than anybody sells on one line, and little enough that amounts stay within a long. */
    private static final BigDecimal MOST = new BigDecimal("1000000000");

    private RequestRules() {}

    /** How a refusal names a member of a line: a path into the request, from 0. */
    static String field(int line, String member) {
        return "lines[" + line + "]." + member;
    }

    /**
     * The same request in its proper form, with spaces at the ends of texts trimmed.
     *
     * @param latest the last day that it may be dated
     */
    static OrderRequest sound(OrderRequest request, Currency books, LocalDate latest) {
        if (request.lines().isEmpty()) {
            throw ComptoirException.invalid("order.no-lines", "lines");
        }
        if (request.lines().size() > MOST_LINES) {
            throw ComptoirException.invalid(
                    "order.too-many-lines", "lines", request.lines().size());
        }
        if (!books.equals(request.currency())) {
            throw ComptoirException.invalid("order.currency", "currency", String.valueOf(request.currency()));
        }
        DatesAndPlaces.require("orderedOn", request.orderedOn());
        if (request.orderedOn().isAfter(latest)) {
            throw ComptoirException.invalid("order.date", "orderedOn", request.orderedOn());
        }
        return trimmed(request);
    }

    private static OrderRequest trimmed(OrderRequest request) {
        String source = new Field("source").optional(request.source(), LONGEST_CODE);
        String sourceRef = new Field("sourceRef").optional(request.sourceRef(), LONGEST_REFERENCE);
        if (source.isEmpty() != sourceRef.isEmpty()) {
            throw ComptoirException.invalid("field.missing", source.isEmpty() ? "source" : "sourceRef");
        }
        return new OrderRequest(
                new Field("customerCode").required(request.customerCode(), LONGEST_CODE),
                request.orderedOn(),
                request.currency(),
                new Field("warehouse").optional(request.warehouse(), LONGEST_CODE),
                new Field("reference").optional(request.reference(), LONGEST_REFERENCE),
                source,
                sourceRef,
                request.shipTo() == null ? null : DatesAndPlaces.address("shipTo", request.shipTo()),
                IntStream.range(0, request.lines().size())
                        .mapToObj(i -> trimmed(i, request.lines().get(i)))
                        .toList());
    }

    private static OrderRequest.Line trimmed(int index, OrderRequest.Line line) {
        return new OrderRequest.Line(
                new Field(field(index, "sku")).required(line.sku(), LONGEST_CODE),
                line.quantity(),
                line.agreedPrice(),
                line.name() == null ? null : new Field(field(index, "name")).required(line.name(), LONGEST_NAME));
    }

    /** Positive, at most four decimals, not absurd, and no part of what is counted one by one. */
    static Quantity quantity(int index, BigDecimal quantity, Unit unit) {
        String field = field(index, "quantity");
        boolean sound = quantity != null
                && quantity.signum() > 0
                && quantity.stripTrailingZeros().scale() <= QUANTITY_DECIMALS
                && quantity.compareTo(MOST) <= 0;
        if (!sound) {
            throw ComptoirException.invalid("order.quantity", field, String.valueOf(quantity));
        }
        return new Quantity(quantity, unit).countable(field);
    }

    /** A price agreed elsewhere: zero or more, at most six decimals, and not absurd. */
    static void price(int index, BigDecimal price) {
        boolean sound = price.signum() >= 0
                && price.stripTrailingZeros().scale() <= PRICE_DECIMALS
                && price.compareTo(MOST) <= 0;
        if (!sound) {
            throw ComptoirException.invalid("order.price", field(index, "agreedPrice"), price);
        }
    }
}
