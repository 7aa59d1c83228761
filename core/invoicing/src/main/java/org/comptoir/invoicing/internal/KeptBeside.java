// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.invoicing.internal;

import java.math.BigDecimal;
import java.util.List;
import org.comptoir.kernel.Sha256;
import org.comptoir.model.id.InvoiceId;
import org.comptoir.model.id.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * What the row of an invoice says that its document does not. The audit trail keeps its digest, so that a change of it shows
 * as a change of the document does.
 *
 * @param customer whose; null where no customer of these books is known
 */
record KeptBeside(
        InvoiceId root,
        int rank,
        String sourceKey,
        String customerCode,
        @Nullable PartyId customer) {

    static KeptBeside of(InvoiceDraft draft) {
        return new KeptBeside(draft.root(), draft.rank(), draft.sourceKey(), draft.customerCode(), draft.customer());
    }

    /** Of the VAT beside a document, with what it is in the books and on the return, which the document does not say. */
    static String vat(List<VatPart> parts) {
        Sha256 digest = new Sha256();
        parts.forEach(part -> digest.add(vat(
                part.shown().category().code(),
                part.shown().rate().percent(),
                part.shown().base().minor(),
                part.shown().tax().minor(),
                part.shown().payableTo().code(),
                part.account(),
                part.returnBox())));
        return digest.hex();
    }

    /** One part of it. */
    static String vat(
            String category, BigDecimal rate, long base, long tax, String payableTo, String account, String box) {
        return String.join(
                "\n",
                category,
                rate.stripTrailingZeros().toPlainString(),
                Long.toString(base),
                Long.toString(tax),
                payableTo,
                account,
                box,
                "");
    }

    String digest() {
        String whose = customer == null ? "" : customer.toString();
        return new Sha256()
                .add(String.join("\n", root.toString(), Integer.toString(rank), whose, customerCode, sourceKey))
                .hex();
    }
}
