// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.invoicing.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.comptoir.model.Money;
import org.comptoir.model.Quantity;
import org.comptoir.model.invoice.InvoiceLine;
import org.comptoir.model.invoice.VatBreakdown;

/**
 * What a part of a credited amount comes to. A part is rounded by itself, so that each credit note says base times rate as
 * EN 16931 wants it (BR-CO-17). No such rounding adds up in all cases: 0.10 at 20 % credited in ten notes of 0.01 has ten
 * times no tax and 0.02 in all. So the sum of all parts so far stays within a cent of what they come to together, never
 * goes beyond the whole, and the part that completes the whole takes what is left.
 *
 * <p>No part is negative, and none lies more than {@link #FARTHEST_MINOR} beside its own rounding. The official rules allow
 * that: their release 1.3.16 tests BR-CO-17 and BR-S-09 to less than one unit of the currency, and the net of a line not at
 * all.
 */
final class CreditedPart {

    /** A cent for the sum before, and one for three roundings instead of one. */
    static final long FARTHEST_MINOR = 2;

    private CreditedPart() {}

    /** The net of some of a line. */
    static Money net(InvoiceLine line, BigDecimal quantity, Credited before) {
        BigDecimal creditedQuantity = before.quantity(line).add(quantity);
        boolean completes = creditedQuantity.compareTo(line.quantity().amount()) == 0;
        return completes
                ? line.net().minus(before.net(line))
                : part(net(line, quantity), net(line, creditedQuantity), before.net(line), line.net());
    }

    /** The tax of some of a VAT group. */
    static Money tax(VatBreakdown whole, Money base, Credited before) {
        Money creditedBase = before.base(whole).plus(base);
        return creditedBase.equals(whole.base())
                ? whole.tax().minus(before.tax(whole))
                : part(tax(whole, base), tax(whole, creditedBase), before.tax(whole), whole.tax());
    }

    private static Money net(InvoiceLine line, BigDecimal quantity) {
        return line.price().times(new Quantity(quantity, line.quantity().unit()), RoundingMode.HALF_UP);
    }

    private static Money tax(VatBreakdown whole, Money base) {
        return whole.rate().of(base, RoundingMode.HALF_UP);
    }

    private static Money part(Money itself, Money together, Money before, Money whole) {
        long least = together.minor() - 1 - before.minor();
        long most = Math.min(together.minor() + 1, whole.minor()) - before.minor();
        return new Money(Math.min(Math.max(itself.minor(), least), most), whole.currency());
    }
}
