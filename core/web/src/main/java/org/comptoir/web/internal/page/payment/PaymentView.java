// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.payment;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.comptoir.api.invoice.InvoiceSummary;
import org.comptoir.api.payment.Payment;
import org.comptoir.api.payment.PaymentAct;
import org.comptoir.model.id.EntryId;
import org.comptoir.web.internal.list.Value;
import org.comptoir.web.internal.view.View;
import org.comptoir.web.internal.view.Words;

/**
 * One payment.
 *
 * @param payment what is known of it
 * @param orderNumber of the order that it pays, empty where the reader sees none
 * @param customer the id of whose it is, empty where the reader may not see their page
 * @param documents the invoice and the credit notes of that order, as far as the reader may see them
 * @param entries that book its acts, by their keys; none for who may not know
 * @param zone of the company
 */
public record PaymentView(
        Payment payment,
        String orderNumber,
        String customer,
        List<InvoiceSummary> documents,
        Map<String, EntryId> entries,
        ZoneId zone)
        implements View {

    public PaymentView {
        documents = List.copyOf(documents);
        entries = Map.copyOf(entries);
    }

    @Override
    public String template() {
        return "payment";
    }

    @Override
    public String title(Words words) {
        String reference = payment.reference();
        return words.of("payment/title", reference.isEmpty() ? payment.id().toString() : reference);
    }

    public Value.Status state() {
        return PaymentState.of(payment.state());
    }

    /** What came of an act. */
    public Value.Status state(PaymentAct act) {
        return PaymentState.ofAct(act.state());
    }

    /** What went wrong with an act: in words, or else its code. */
    public String trouble(PaymentAct act) {
        return act.message().isEmpty() ? act.problem() : act.message();
    }

    /** Where the entry of an act is shown, empty for nowhere. */
    public String entryAt(PaymentAct act) {
        EntryId entry = entries.get(act.key());
        return entry == null ? "" : "/ledger/entries/" + entry;
    }
}
