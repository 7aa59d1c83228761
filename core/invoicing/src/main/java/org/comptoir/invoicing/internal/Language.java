// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.invoicing.internal;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.comptoir.api.party.TermsOfPayment;
import org.comptoir.model.LocalText;

/**
 * The language of a document: French, or English for everybody else.
 *
 * @param code ISO 639 code as the customer has it
 */
record Language(String code) {

    private static final DateTimeFormatter FRENCH_DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    String of(LocalText text) {
        return text.in(new Locale(code));
    }

    private boolean french() {
        return code.equals("fr");
    }

    /** The terms of payment in words (BT-20). */
    String terms(TermsOfPayment terms, LocalDate dueOn) {
        return french() ? frenchTerms(terms, dueOn) : englishTerms(terms, dueOn);
    }

    private static String frenchTerms(TermsOfPayment terms, LocalDate dueOn) {
        String when = terms.days() == 0 ? "Paiement à réception" : "Paiement à " + terms.days() + " jours";
        return when + (terms.endOfMonth() ? " fin de mois" : "") + ", au plus tard le " + FRENCH_DAY.format(dueOn);
    }

    private static String englishTerms(TermsOfPayment terms, LocalDate dueOn) {
        String when = terms.days() == 0 ? "Payment on receipt" : "Payment within " + terms.days() + " days";
        return when + (terms.endOfMonth() ? ", end of month" : "") + ", at the latest on " + dueOn;
    }

    /** Says which document of another system is corrected; its date is not known, so BG-3 cannot say it. */
    String correctsElsewhere(String number) {
        return french() ? "Corrige la facture " + number + "." : "Corrects invoice " + number + ".";
    }
}
