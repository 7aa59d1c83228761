// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.invoicing.internal;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.comptoir.model.Currency;
import org.comptoir.model.Money;
import org.comptoir.model.Rate;
import org.comptoir.model.VatCategory;
import org.comptoir.model.invoice.Invoice;
import org.comptoir.model.invoice.InvoiceLine;
import org.comptoir.model.invoice.VatBreakdown;

/** What the credit notes on an invoice have taken of it so far. */
final class Credited {

    private final Map<Integer, BigDecimal> quantities = new HashMap<>();
    private final Map<Integer, Money> nets = new HashMap<>();
    private final Map<Part, Money> bases = new HashMap<>();
    private final Map<Part, Money> taxes = new HashMap<>();
    private final Money nothing;

    private record Part(VatCategory category, Rate rate) {}

    private Credited(Currency currency) {
        this.nothing = Money.zero(currency);
    }

    static Credited by(List<Invoice> creditNotes, Currency currency) {
        Credited credited = new Credited(currency);
        creditNotes.forEach(credited::add);
        return credited;
    }

    private void add(Invoice note) {
        for (InvoiceLine line : note.lines()) {
            quantities.merge(line.position(), line.quantity().amount(), BigDecimal::add);
            nets.merge(line.position(), line.net(), Money::plus);
        }
        for (VatBreakdown part : note.vat()) {
            Part key = new Part(part.category(), part.rate());
            bases.merge(key, part.base(), Money::plus);
            taxes.merge(key, part.tax(), Money::plus);
        }
    }

    BigDecimal quantity(InvoiceLine line) {
        return quantities.getOrDefault(line.position(), BigDecimal.ZERO);
    }

    Money net(InvoiceLine line) {
        return nets.getOrDefault(line.position(), nothing);
    }

    Money base(VatBreakdown part) {
        return bases.getOrDefault(new Part(part.category(), part.rate()), nothing);
    }

    Money tax(VatBreakdown part) {
        return taxes.getOrDefault(new Part(part.category(), part.rate()), nothing);
    }
}
