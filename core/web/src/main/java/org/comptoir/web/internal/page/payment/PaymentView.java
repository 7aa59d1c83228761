// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.payment;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.comptoir.api.invoice.InvoiceSummary;
import org.comptoir.api.payment.Payment;
import org.comptoir.api.payment.PaymentAct;
import org.comptoir.model.Money;
import org.comptoir.model.id.EntryId;
import org.comptoir.web.internal.http.Refused;
import org.comptoir.web.internal.list.Value;
import org.comptoir.web.internal.route.Visit;
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
 * @param form what can be asked of its service
 */
public record PaymentView(
        Payment payment,
        String orderNumber,
        String customer,
        List<InvoiceSummary> documents,
        Map<String, EntryId> entries,
        ZoneId zone,
        Form form)
        implements View {

    /**
     * What can be asked of the service now, and what was typed.
     *
     * @param acts by name, as far as the state and the rights of the reader allow; the service has the last word
     * @param amount to give back, as typed
     * @param reason as typed
     * @param key makes the first sending of a form the only one that acts
     */
    public record Form(List<String> acts, String amount, String reason, String key, Refused refused) {

        private static final Map<String, List<String>> BY_STATE = Map.of(
                "open", List.of("cancel"),
                "authorised", List.of("capture", "cancel"),
                "paid", List.of("refund"),
                "partly-refunded", List.of("refund"));

        static Form of(Payment payment, Visit visit, String key, Refused refused) {
            boolean writes = PaymentPages.WRITES.allows(visit.session());
            return new Form(
                    writes ? BY_STATE.getOrDefault(payment.state(), List.of()) : List.of(),
                    visit.form().text(PaymentPages.AMOUNT),
                    visit.form().text("reason"),
                    key,
                    refused);
        }

        /** Whether it cannot be undone. */
        public boolean isDanger(String act) {
            return !act.equals("capture");
        }
    }

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

    /** What is left to give back. */
    public Money left() {
        return payment.amount().minus(payment.refunded());
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
