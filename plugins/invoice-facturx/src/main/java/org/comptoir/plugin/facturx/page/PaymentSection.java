// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.facturx.page;

import org.comptoir.model.invoice.InvoiceNote;
import org.comptoir.model.invoice.PaymentTerms;
import org.comptoir.plugin.facturx.xml.Markup;

/** How to pay, and the conditions. */
final class PaymentSection {

    /** UNTDID 4451: steers the platforms and says nothing to people. */
    private static final String ROUTING = "BAR";

    void write(Sheet sheet) {
        payment(sheet, sheet.invoice().payment());
        notes(sheet);
    }

    private static void payment(Sheet sheet, PaymentTerms payment) {
        boolean account = !payment.iban().isEmpty();
        if (!account && payment.terms().isBlank()) {
            return;
        }
        Markup html = sheet.html();
        html.open("table", "class", "payment").open("tr").open("td");
        html.leaf("h2", sheet.word(Word.PAYMENT));
        sheet.paragraph(payment.terms(), "terms");
        if (account) {
            html.open("table", "class", "facts account");
            sheet.fact(Word.HOLDER, payment.accountHolder());
            sheet.fact(Word.IBAN, sheet.figures().iban(payment.iban()));
            sheet.fact(Word.BIC, payment.bic());
            sheet.fact(Word.REFERENCE, payment.reference());
            html.close();
        }
        html.close();
        if (!payment.qrPayload().isEmpty()) {
            html.open("td", "class", "qr");
            html.empty("object", "type", InvoicePage.QR_TYPE, "data", payment.qrPayload());
            html.leaf("div", sheet.word(Word.SCAN)).close();
        }
        html.close().close();
    }

    private static void notes(Sheet sheet) {
        if (sheet.invoice().notes().stream().allMatch(note -> note.subject().equals(ROUTING))) {
            return;
        }
        sheet.html().open("div", "class", "notes").leaf("h2", sheet.word(Word.CONDITIONS));
        for (InvoiceNote note : sheet.invoice().notes()) {
            if (!note.subject().equals(ROUTING)) {
                sheet.paragraph(note.text(), "note");
            }
        }
        sheet.html().close();
    }
}
