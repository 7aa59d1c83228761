// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.stock.internal;

import java.math.BigDecimal;
import org.comptoir.api.stock.StockLevel;
import org.comptoir.kernel.Row;
import org.comptoir.model.Currency;
import org.comptoir.model.Money;

/** A level before what is announced is known. */
record BareLevel(String warehouse, String sku, BigDecimal onHand, BigDecimal reserved, BigDecimal cost, Money value) {

    static final String COLUMNS = "warehouse, sku, on_hand, reserved, average_cost, value_minor, currency";

    /** Of a row that begins with the columns. */
    static BareLevel read(Row row) {
        return new BareLevel(
                row.text(1),
                row.text(2),
                row.decimal(3),
                row.decimal(4),
                row.decimal(5),
                new Money(row.number(6), Currency.of(row.text(7))));
    }

    StockLevel with(BigDecimal inbound) {
        return new StockLevel(
                warehouse,
                sku,
                tidy(onHand),
                tidy(reserved),
                tidy(inbound),
                tidy(onHand.subtract(reserved).add(inbound)),
                tidy(cost),
                value);
    }

    /** What tells it from all others: no code of a warehouse has a space. */
    String place() {
        return sku + " " + warehouse;
    }

    /** Without the zeros that the column's scale adds, so that equal quantities are equal values. */
    static BigDecimal tidy(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
