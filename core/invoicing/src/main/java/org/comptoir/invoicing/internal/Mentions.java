// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.invoicing.internal;

import java.util.ArrayList;
import java.util.List;
import org.comptoir.model.LocalText;
import org.comptoir.model.invoice.InvoiceNote;

/**
 * The prefixes of the series, and the mentions that French law wants between businesses. A seller elsewhere has none.
 *
 * @param invoicePrefix of the series of invoices
 * @param creditNotePrefix of the series of credit notes
 * @param latePayment note PMD
 * @param recoveryFee note PMT
 * @param earlyPayment note AAB
 */
record Mentions(
        String invoicePrefix,
        String creditNotePrefix,
        LocalText latePayment,
        LocalText recoveryFee,
        LocalText earlyPayment) {

    static final String INVOICE_PREFIX = "FA";
    static final String CREDIT_NOTE_PREFIX = "AV";

    /** The rate that holds where none was agreed (L441-10 II). */
    static final String LATE_FRENCH = "Pénalités de retard entre professionnels : taux de refinancement de la Banque"
            + " centrale européenne majoré de 10 points, exigibles sans rappel (art. L441-10 du code de commerce).";

    static final String LATE_ENGLISH = "Penalties for late payment between businesses: refinancing rate of the European"
            + " Central Bank plus 10 points, due without a reminder (art. L441-10 of the French commercial code).";

    static final String RECOVERY_FRENCH =
            "Indemnité forfaitaire pour frais de recouvrement en cas de retard de paiement"
                    + " entre professionnels : 40 € (art. D441-5 du code de commerce).";

    static final String RECOVERY_ENGLISH = "Fixed compensation for recovery costs in case of late payment between"
            + " businesses: €40 (art. D441-5 of the French commercial code).";

    static final String EARLY_FRENCH = "Pas d'escompte pour paiement anticipé.";

    static final String EARLY_ENGLISH = "No discount for early payment.";

    static Mentions standard() {
        return new Mentions(
                INVOICE_PREFIX,
                CREDIT_NOTE_PREFIX,
                LocalText.of(LATE_FRENCH, LATE_ENGLISH),
                LocalText.of(RECOVERY_FRENCH, RECOVERY_ENGLISH),
                LocalText.of(EARLY_FRENCH, EARLY_ENGLISH));
    }

    static Mentions of(InvoicingSettings settings) {
        return new Mentions(
                settings.invoicePrefix(),
                settings.creditNotePrefix(),
                LocalText.of(settings.latePaymentFrench(), settings.latePaymentEnglish()),
                LocalText.of(settings.recoveryFeeFrench(), settings.recoveryFeeEnglish()),
                LocalText.of(settings.earlyPaymentFrench(), settings.earlyPaymentEnglish()));
    }

    /** The notes of a seller's document in a language, each subject once. */
    private List<InvoiceNote> notes(boolean frenchSeller, Language language) {
        if (!frenchSeller) {
            return List.of();
        }
        return List.of(
                new InvoiceNote("PMD", language.of(latePayment)),
                new InvoiceNote("PMT", language.of(recoveryFee)),
                new InvoiceNote("AAB", language.of(earlyPayment)));
    }

    /** The same with the document's route and a remark of its own, empty if none. */
    List<InvoiceNote> notes(boolean frenchSeller, Language language, List<InvoiceNote> route, String remark) {
        List<InvoiceNote> notes = new ArrayList<>(notes(frenchSeller, language));
        notes.addAll(route);
        if (!remark.isBlank()) {
            notes.add(new InvoiceNote("AAI", remark.strip()));
        }
        return notes;
    }
}
