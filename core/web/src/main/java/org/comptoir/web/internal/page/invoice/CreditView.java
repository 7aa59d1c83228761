// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.invoice;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comptoir.model.invoice.Invoice;
import org.comptoir.model.invoice.InvoiceLine;
import org.comptoir.web.internal.http.LineQuantities;
import org.comptoir.web.internal.http.Refused;
import org.comptoir.web.internal.view.View;
import org.comptoir.web.internal.view.Words;

/**
 * A credit note that is being made.
 *
 * @param invoice which it corrects
 * @param left how much of each line no credit note has taken, by its position
 * @param typed how much of it this one takes
 * @param reason as typed
 * @param issuedOn its day as typed
 * @param note what it will say, nothing before that was asked
 * @param key makes the first sending of the form the only one that acts
 */
public record CreditView(
        Invoice invoice,
        Map<Integer, BigDecimal> left,
        LineQuantities typed,
        String reason,
        String issuedOn,
        Optional<Invoice> note,
        String key,
        Refused refused)
        implements View {

    public CreditView {
        left = Map.copyOf(left);
    }

    @Override
    public String template() {
        return "credit";
    }

    @Override
    public String title(Words words) {
        return words.of("credit/title", invoice.number());
    }

    /** The lines of which something is left. */
    public List<InvoiceLine> lines() {
        return invoice.lines().stream().filter(line -> left(line).signum() > 0).toList();
    }

    /** How much of a line is left. */
    public BigDecimal left(InvoiceLine line) {
        return left.getOrDefault(line.position(), BigDecimal.ZERO);
    }

    /** The field of a line. */
    public String field(InvoiceLine line) {
        return LineQuantities.field(line.position());
    }
}
