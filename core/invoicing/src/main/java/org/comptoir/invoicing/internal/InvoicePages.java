// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.invoicing.internal;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import org.comptoir.api.Page;
import org.comptoir.api.invoice.InvoiceSummary;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.id.InvoiceId;
import org.jspecify.annotations.Nullable;

/** Where a page of invoices ends, as an opaque text. */
final class InvoicePages {

    private InvoicePages() {}

    /** The last invoice of a page. */
    record Mark(LocalDate issuedOn, InvoiceId id) {

        String cursor() {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString((issuedOn + "|" + id).getBytes(StandardCharsets.UTF_8));
        }
    }

    static @Nullable Mark mark(String cursor) {
        if (cursor.isEmpty()) {
            return null;
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("\\|", 2);
            if (parts.length == 2) {
                return new Mark(LocalDate.parse(parts[0]), InvoiceId.parse(parts[1]));
            }
        } catch (IllegalArgumentException | DateTimeException | ComptoirException malformed) {
            // Falls through to the one refusal: whatever is wrong with it, it is not a cursor of ours.
        }
        throw ComptoirException.invalid("page.cursor", "cursor", cursor);
    }

    /** A page from one invoice more than was asked for, which tells whether there is another page. */
    static Page<InvoiceSummary> page(List<InvoiceSummary> found, int limit) {
        if (found.size() <= limit) {
            return new Page<>(found, "");
        }
        InvoiceSummary last = found.get(limit - 1);
        return new Page<>(found.subList(0, limit), new Mark(last.issuedOn(), last.id()).cursor());
    }
}
