// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.facturx.check;

import java.time.LocalDate;
import java.util.Set;
import org.comptoir.model.invoice.Invoice;
import org.comptoir.model.invoice.PrecedingInvoice;

/** The dates. */
final class DateRules implements Rules {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;

    /** Frameworks of what is already paid: the due date is the day of payment. */
    static final Set<String> PAID = Set.of("B2", "S2", "M2");

    @Override
    public void examine(Invoice invoice, Market market, Findings findings) {
        century(invoice.issuedOn(), "BT-2", findings);
        century(invoice.dueOn(), "BT-9", findings);
        century(invoice.suppliedOn(), "BT-72", findings);
        for (PrecedingInvoice before : invoice.corrects()) {
            century(before.issuedOn(), "BT-26", findings);
        }
        if (invoice.dueOn().isBefore(invoice.issuedOn()) && !PAID.contains(invoice.process())) {
            findings.fatal(
                    "BR-FR-CO-07",
                    "BT-9",
                    "L’échéance précède la date de la facture.",
                    "The due date is before the invoice date.");
        }
    }

    private static void century(LocalDate day, String field, Findings findings) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            findings.fatal(
                    "BR-FR-03",
                    field,
                    "L’année de la date " + day + " doit être comprise entre 2000 et 2099.",
                    "The year of " + day + " must be between 2000 and 2099.");
        }
    }
}
