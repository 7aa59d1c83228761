// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.invoice;

import org.comptoir.api.invoice.InvoiceSummary;
import org.comptoir.model.Money;
import org.comptoir.model.invoice.Invoice;
import org.comptoir.web.internal.list.Value;

/** Whether a document is an invoice or a credit note, and what that does to its amounts. */
public final class InvoiceType {

    /** The words of the types begin with it. */
    static final String WORDS = "invoice-type";

    private InvoiceType() {}

    /** The word and the colour of a type. */
    public static Value.Status of(String type) {
        return new Value.Status(WORDS + "/" + type, isCreditNote(type) ? "blue" : "green");
    }

    static boolean isCreditNote(String type) {
        return type.equals(Invoice.CREDIT_NOTE);
    }

    /** As it counts in a sum: what a credit note gives back is taken off, though its own amounts are positive. */
    public static Money counted(InvoiceSummary row, Money amount) {
        return isCreditNote(row.type()) ? amount.negate() : amount;
    }
}
