// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.invoice;

import java.util.List;
import java.util.Optional;
import org.comptoir.api.invoice.InvoiceSummary;
import org.comptoir.api.ledger.EntrySummary;
import org.comptoir.model.invoice.Invoice;
import org.comptoir.web.internal.list.Value;
import org.comptoir.web.internal.view.View;
import org.comptoir.web.internal.view.Words;

/**
 * One issued document.
 *
 * @param invoice what it says
 * @param orderNumber of the order that it bills or corrects, empty where the reader sees none
 * @param customer the id of whose it is, empty where the reader may not see their page
 * @param related the documents that belong to it
 * @param formats in which it can be had as a file
 * @param conformity whether it keeps their rules
 * @param entry how it is booked, nothing for who may not know
 * @param payable whether the reader may see how its order was paid
 * @param creditable whether the reader may make a credit note on it
 */
public record InvoiceView(
        Invoice invoice,
        String orderNumber,
        String customer,
        List<InvoiceSummary> related,
        List<String> formats,
        Conformity conformity,
        Optional<EntrySummary> entry,
        boolean payable,
        boolean creditable)
        implements View {

    public InvoiceView {
        related = List.copyOf(related);
        formats = List.copyOf(formats);
    }

    @Override
    public String template() {
        return "invoice";
    }

    @Override
    public String title(Words words) {
        return words.of(invoice.isCreditNote() ? "invoice/title-of-note" : "invoice/title", invoice.number());
    }

    public Value.Status type() {
        return InvoiceType.of(invoice.type());
    }

    /** Whether another document is a credit note or an invoice. */
    public Value.Status type(InvoiceSummary other) {
        return InvoiceType.of(other.type());
    }

    /** The path of its entry, empty for none. */
    public String entryAt() {
        return entry.map(it -> "/ledger/entries/" + it.id()).orElse("");
    }

    /** What people call its entry. */
    public String entryName() {
        return entry.map(EntrySummary::name).orElse("");
    }
}
