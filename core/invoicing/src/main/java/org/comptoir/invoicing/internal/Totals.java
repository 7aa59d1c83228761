// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.invoicing.internal;

import java.util.List;
import org.comptoir.model.Currency;
import org.comptoir.model.Money;
import org.comptoir.model.invoice.InvoiceLine;
import org.comptoir.model.invoice.InvoiceTotals;
import org.comptoir.model.invoice.VatBreakdown;

/** The sums of EN 16931: BT-106, BT-109, BT-110, BT-112, BT-115. No allowances or charges at document level yet. */
final class Totals {

    private Totals() {}

    static InvoiceTotals of(List<InvoiceLine> lines, List<VatBreakdown> vat, Currency currency) {
        Money net = Money.sum(lines.stream().map(InvoiceLine::net).toList(), currency);
        Money tax = Money.sum(vat.stream().map(VatBreakdown::tax).toList(), currency);
        Money gross = net.plus(tax);
        return new InvoiceTotals(net, net, tax, gross, Money.zero(currency), gross);
    }
}
