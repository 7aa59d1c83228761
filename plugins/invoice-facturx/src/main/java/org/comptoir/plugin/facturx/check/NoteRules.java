// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.facturx.check;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comptoir.model.invoice.Invoice;
import org.comptoir.model.invoice.InvoiceNote;

/** The mentions that French law wants between businesses, each once and saying something. */
final class NoteRules implements Rules {

    private static final Map<String, List<String>> MANDATORY = Map.of(
            "PMD", List.of("les pénalités de retard", "the penalties for late payment"),
            "PMT", List.of("l’indemnité forfaitaire de recouvrement de 40 €", "the recovery fee of 40 €"),
            "AAB", List.of("l’escompte ou son absence", "the discount for early payment or its absence"));

    private static final List<String> ORDER = List.of("PMT", "PMD", "AAB");
    private static final List<String> ONCE = List.of("PMT", "PMD", "AAB", "TXD", "BAR");
    private static final Set<String> ROUTES = Set.of("B2B", "B2BINT", "B2C", "OUTOFSCOPE", "ARCHIVEONLY");

    @Override
    public void examine(Invoice invoice, Market market, Findings findings) {
        if (market.frenchSeller() && market.businessBuyer()) {
            ORDER.stream()
                    .filter(subject -> count(invoice, subject) == 0)
                    .forEach(subject -> missing(subject, findings));
        }
        ONCE.stream().filter(subject -> count(invoice, subject) > 1).forEach(subject -> repeated(subject, findings));
        for (InvoiceNote note : invoice.notes()) {
            if (note.text().codePoints().noneMatch(Character::isLetterOrDigit)) {
                findings.fatal(
                        "facturx.note-empty",
                        "BT-22",
                        "La note " + note.subject() + " ne dit rien.",
                        "Note " + note.subject() + " says nothing.");
            }
            if (note.subject().equals("BAR") && !ROUTES.contains(note.text())) {
                findings.fatal(
                        "BR-FR-20",
                        "BT-22",
                        "La note BAR doit valoir B2B, B2BINT, B2C, OUTOFSCOPE ou ARCHIVEONLY.",
                        "Note BAR must be B2B, B2BINT, B2C, OUTOFSCOPE or ARCHIVEONLY.");
            }
        }
    }

    private static long count(Invoice invoice, String subject) {
        return invoice.notes().stream()
                .filter(note -> note.subject().equals(subject))
                .count();
    }

    private static void missing(String subject, Findings findings) {
        List<String> words = MANDATORY.getOrDefault(subject, List.of(subject, subject));
        findings.fatal(
                "BR-FR-05",
                "BT-22",
                "La mention sur " + words.get(0) + " manque (note " + subject + ").",
                "The mention of " + words.get(1) + " is missing (note " + subject + ").");
    }

    private static void repeated(String subject, Findings findings) {
        findings.fatal(
                subject.equals("BAR") ? "BR-FR-31" : "BR-FR-06",
                "BT-21",
                "La note " + subject + " ne doit figurer qu’une fois.",
                "Note " + subject + " may appear once only.");
    }
}
