// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.facturx.check;

import org.comptoir.model.Money;
import org.comptoir.model.invoice.Invoice;

/**
 * How far an amount may lie beside the product that it is rounded from. Not at all on an invoice. A credit note may be one
 * of several that add up to an invoice to the cent, and then not each of them can be rounded by itself; the official rules
 * of EN 16931 (release 1.3.16) test BR-CO-17 and BR-S-09 to less than one unit of the currency and the net of a line not at
 * all, so two cents pass wherever they are applied.
 */
final class Near {

    private static final long ON_A_CREDIT_NOTE_MINOR = 2;

    private Near() {}

    static boolean holds(Invoice invoice, Money stated, Money exact) {
        long apart = Math.abs(Math.subtractExact(stated.minor(), exact.minor()));
        return apart <= (invoice.isCreditNote() ? ON_A_CREDIT_NOTE_MINOR : 0);
    }
}
