// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.facturx.check;

import org.comptoir.model.invoice.Invoice;
import org.comptoir.model.invoice.InvoiceLine;
import org.comptoir.model.invoice.PostalAddress;
import org.comptoir.model.invoice.TradeParty;
import org.comptoir.plugin.facturx.xml.Markup;

/** Texts that look right and are not: a space at an end, a control character, half a character. */
final class TextRules implements Rules {

    @Override
    public void examine(Invoice invoice, Market market, Findings findings) {
        line("BT-13", invoice.buyerReference(), findings);
        party("BT-27", invoice.seller(), findings);
        party("BT-44", invoice.buyer(), findings);
        address("BG-15", invoice.shipTo(), findings);
        for (InvoiceLine line : invoice.lines()) {
            line("BT-153", line.name(), findings);
            line("BT-155", line.sku(), findings);
        }
        invoice.notes().forEach(note -> text("BT-22", note.text(), findings));
        invoice.vat()
                .forEach(vat ->
                        vat.exemptionReason().byLanguage().values().forEach(text -> text("BT-120", text, findings)));
        text("BT-20", invoice.payment().terms(), findings);
        line("BT-85", invoice.payment().accountHolder(), findings);
        line("BT-83", invoice.payment().reference(), findings);
    }

    private static void party(String field, TradeParty party, Findings findings) {
        line(field, party.name(), findings);
        line(field, party.tradeName(), findings);
        line(field, party.legalForm(), findings);
        line(field, party.email(), findings);
        line(field, party.phone(), findings);
        address(field, party.address(), findings);
    }

    private static void address(String field, PostalAddress address, Findings findings) {
        line(field, address.name(), findings);
        line(field, address.line1(), findings);
        line(field, address.line2(), findings);
        line(field, address.postcode(), findings);
        line(field, address.city(), findings);
    }

    /** One line: no line end either. */
    private static void line(String field, String text, Findings findings) {
        if (text.chars().anyMatch(c -> c == '\n' || c == '\r' || c == '\t')) {
            control(field, findings);
        } else {
            text(field, text, findings);
        }
    }

    private static void text(String field, String text, Findings findings) {
        if (text.codePoints().anyMatch(TextRules::forbidden)) {
            control(field, findings);
        } else if (!text.equals(text.strip())) {
            findings.fatal(
                    "facturx.text-spaces",
                    field,
                    "Le texte « " + text + " » commence ou finit par un espace.",
                    "The text \"" + text + "\" begins or ends with a space.");
        }
    }

    private static boolean forbidden(int c) {
        return !Markup.allowed(c) || (Character.isISOControl(c) && c != '\n' && c != '\t');
    }

    private static void control(String field, Findings findings) {
        findings.fatal(
                "facturx.text-control",
                field,
                "Le texte contient un caractère de contrôle.",
                "The text holds a control character.");
    }
}
