// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.entry;

import java.math.BigDecimal;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Quantity;
import org.comptoir.model.Unit;
import org.comptoir.web.internal.http.TypedNumber;

/** Quantities of an order's lines, as people type them. */
final class Amounts {

    private Amounts() {}

    /** Refused: {@code number.ambiguous}, {@code quantity.*}, {@code order.quantity}. */
    static BigDecimal quantity(String typed, Unit unit) {
        if (TypedNumber.isAmbiguous(typed)) {
            throw ComptoirException.invalid("number.ambiguous", "quantity", typed);
        }
        Quantity quantity = Quantity.of(TypedNumber.plain(typed), unit).countable("quantity");
        if (quantity.signum() <= 0) {
            throw ComptoirException.invalid("order.quantity", "quantity", typed);
        }
        return quantity.amount();
    }
}
