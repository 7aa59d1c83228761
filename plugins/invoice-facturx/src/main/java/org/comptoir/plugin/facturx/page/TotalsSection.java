// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.facturx.page;

import java.util.Locale;
import org.comptoir.model.Money;
import org.comptoir.model.invoice.InvoiceTotals;
import org.comptoir.model.invoice.VatBreakdown;
import org.comptoir.plugin.facturx.xml.Markup;

/** The VAT by rate with the mentions that law wants, and the sums. */
final class TotalsSection {

    void write(Sheet sheet) {
        Markup html = sheet.html();
        html.open("table", "class", "sums").open("tr");
        html.open("td", "class", "vat");
        vat(sheet);
        html.close();
        html.open("td", "class", "totals");
        totals(sheet);
        html.close();
        html.close().close();
    }

    private static void vat(Sheet sheet) {
        Markup html = sheet.html();
        html.leaf("h2", sheet.word(Word.VAT_DETAIL));
        html.open("table", "class", "breakdown").open("thead").open("tr");
        html.leaf("th", sheet.word(Word.RATE))
                .leaf("th", sheet.word(Word.BASE), "class", "number")
                .leaf("th", sheet.word(Word.TAX), "class", "number");
        html.close().close().open("tbody");
        for (VatBreakdown part : sheet.invoice().vat()) {
            html.open("tr")
                    .leaf("td", LinesSection.rate(sheet, part.category(), part.rate()))
                    .leaf("td", sheet.figures().money(part.base()), "class", "number")
                    .leaf("td", sheet.figures().money(part.tax()), "class", "number")
                    .close();
        }
        html.close().close();
        sheet.invoice().vat().forEach(part -> mentions(sheet, part));
    }

    private static void mentions(Sheet sheet, VatBreakdown part) {
        Locale language = sheet.inFrench() ? Locale.FRENCH : Locale.ENGLISH;
        sheet.paragraph(part.exemptionReason().in(language), "mention");
        boolean elsewhere =
                !part.payableTo().equals(sheet.invoice().seller().address().country());
        if (elsewhere && part.tax().signum() > 0) {
            String colon = sheet.inFrench() ? "\u00A0: " : ": ";
            sheet.paragraph(sheet.word(Word.OWED_TO) + colon + sheet.country(part.payableTo()), "mention");
        }
    }

    private static void totals(Sheet sheet) {
        InvoiceTotals totals = sheet.invoice().totals();
        Markup html = sheet.html();
        html.open("table", "class", "total");
        sum(sheet, Word.TOTAL_NET, totals.net(), "");
        sum(sheet, Word.TOTAL_VAT, totals.vat(), "");
        sum(sheet, Word.TOTAL_GROSS, totals.gross(), "gross");
        if (!totals.prepaid().isZero()) {
            sum(sheet, Word.PREPAID, totals.prepaid().negate(), "");
        }
        sum(sheet, sheet.invoice().isCreditNote() ? Word.CREDITED : Word.PAYABLE, totals.payable(), "payable");
        html.close();
        if (totals.payable().isZero() && totals.prepaid().signum() > 0) {
            html.leaf("div", sheet.word(Word.PAID), "class", "paid");
        }
    }

    private static void sum(Sheet sheet, Word label, Money amount, String style) {
        sheet.html()
                .open("tr", "class", style)
                .leaf("th", sheet.word(label))
                .leaf("td", sheet.figures().money(amount), "class", "number")
                .close();
    }
}
