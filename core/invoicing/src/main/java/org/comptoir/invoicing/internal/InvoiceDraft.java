// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.invoicing.internal;

import java.time.Instant;
import java.util.List;
import org.comptoir.model.id.InvoiceId;
import org.comptoir.model.id.PartyId;
import org.comptoir.model.invoice.Invoice;
import org.comptoir.model.ledger.Posting;
import org.jspecify.annotations.Nullable;

/**
 * A document that is complete but for its number, its rank and the moment it is recorded.
 *
 * @param document with a placeholder for its number
 * @param parts its VAT with the accounts, in the order of the document's
 * @param customer whose; null where the invoice that it corrects does not know
 * @param customerCode its code
 * @param sourceKey the fact behind it; one document a fact
 * @param root the invoice that it is, or corrects
 * @param rank 0 for what stands by itself, n for the nth credit note of its root
 * @param postings of its entry, empty when there is nothing to book
 */
record InvoiceDraft(
        Invoice document,
        List<VatPart> parts,
        @Nullable PartyId customer,
        String customerCode,
        String sourceKey,
        InvoiceId root,
        int rank,
        List<Posting> postings) {

    Series series() {
        return new Series(document.series());
    }

    /** The document as it is frozen. */
    Invoice numbered(long sequence, Instant recordedAt) {
        Invoice d = document;
        return new Invoice(
                d.id(),
                d.company(),
                series().number(sequence),
                d.series(),
                sequence,
                d.type(),
                d.issuedOn(),
                d.suppliedOn(),
                d.dueOn(),
                recordedAt,
                d.order(),
                d.process(),
                d.seller(),
                d.buyer(),
                d.shipTo(),
                d.destination(),
                d.currency(),
                d.lines(),
                d.vat(),
                d.totals(),
                d.notes(),
                d.payment(),
                d.corrects(),
                d.buyerReference(),
                d.language(),
                d.stamps());
    }
}
