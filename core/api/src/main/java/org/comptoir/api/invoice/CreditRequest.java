// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.invoice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.comptoir.model.id.InvoiceId;

/**
 * A credit note on an invoice of ours.
 *
 * @param id the credit note's id, made by the caller
 * @param issuedOn its date
 * @param lines how much of which of the invoice's lines; empty for all that is left
 * @param reason why, printed; never blank
 */
public record CreditRequest(InvoiceId id, LocalDate issuedOn, List<Line> lines, String reason) {
    public CreditRequest {
        lines = List.copyOf(lines);
    }

    /**
     * @param position the invoice line's position
     * @param quantity positive, at most what is left
     */
    public record Line(int position, BigDecimal quantity) {}
}
