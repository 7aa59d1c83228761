// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.invoicing.internal;

import java.util.List;
import java.util.Set;
import org.comptoir.api.company.Company;
import org.comptoir.api.party.Customer;
import org.comptoir.model.invoice.Invoice;
import org.comptoir.model.invoice.InvoiceNote;

/**
 * How the French platforms are to treat a document: note BAR (BR-FR-20). It says of a buyer that it is a business, which
 * nothing else on a document does while its numbers are missing; formats then ask for them.
 */
final class Route {

    private static final String SUBJECT = "BAR";
    private static final InvoiceNote DOMESTIC_BUSINESS = new InvoiceNote(SUBJECT, "B2B");

    /** Where electronic invoicing between businesses is the law: no VAT in Guyane and Mayotte, so no invoicing either. */
    private static final Set<String> COUNTRIES = Set.of("FR", "GP", "MQ", "RE");

    private Route() {}

    /** Between a seller and a customer as they are now; none but for domestic business. */
    static List<InvoiceNote> between(Company company, Customer customer) {
        boolean domestic = COUNTRIES.contains(company.address().country().code())
                && COUNTRIES.contains(customer.billing().country().code());
        return domestic && customer.kind().equals("business") ? List.of(DOMESTIC_BUSINESS) : List.of();
    }

    /** That of the invoice that a credit note corrects: it goes the same way. */
    static List<InvoiceNote> of(Invoice corrected) {
        return corrected.notes().stream()
                .filter(note -> note.subject().equals(SUBJECT))
                .toList();
    }
}
