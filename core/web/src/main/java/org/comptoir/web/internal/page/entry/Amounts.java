// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.entry;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Quantity;
import org.comptoir.model.Unit;

/** Quantities as people type them: a comma or a point, spaces between thousands. */
final class Amounts {

    /** A thousand to one, one with three decimals to another: to guess would be a thousand times too many. */
    private static final Pattern AMBIGUOUS = Pattern.compile("[1-9][0-9]{0,2}([.,][0-9]{3})+");

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u202f]");

    private Amounts() {}

    /** Refused: {@code number.ambiguous}, {@code quantity.*}, {@code order.quantity}. */
    static BigDecimal quantity(String typed, Unit unit) {
        String plain = SPACES.matcher(typed).replaceAll("");
        if (AMBIGUOUS.matcher(plain).matches()) {
            throw ComptoirException.invalid("number.ambiguous", "quantity", typed);
        }
        String point = plain.contains(".") ? plain : plain.replace(',', '.');
        Quantity quantity = Quantity.of(point, unit).countable("quantity");
        if (quantity.signum() <= 0) {
            throw ComptoirException.invalid("order.quantity", "quantity", typed);
        }
        return quantity.amount();
    }
}
