// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.facturx.page;

import org.comptoir.model.Rate;
import org.comptoir.model.VatCategory;
import org.comptoir.model.invoice.InvoiceLine;
import org.comptoir.plugin.facturx.xml.Markup;

/** The lines, over as many pages as they need, the heading on each. */
final class LinesSection {

    void write(Sheet sheet) {
        Markup html = sheet.html();
        html.open("table", "class", "lines");
        html.open("thead").open("tr");
        html.leaf("th", sheet.word(Word.SKU), "class", "sku");
        html.leaf("th", sheet.word(Word.DESIGNATION));
        html.leaf("th", sheet.word(Word.QUANTITY), "class", "number quantity");
        html.leaf("th", sheet.word(Word.UNIT_PRICE), "class", "number price");
        html.leaf("th", sheet.word(Word.RATE), "class", "number rate");
        html.leaf("th", sheet.word(Word.LINE_NET), "class", "number net");
        html.close().close();
        html.open("tbody");
        sheet.invoice().lines().forEach(line -> line(sheet, line));
        html.close().close();
    }

    private static void line(Sheet sheet, InvoiceLine line) {
        Figures figures = sheet.figures();
        sheet.html()
                .open("tr")
                .leaf("td", line.sku(), "class", "sku")
                .leaf("td", line.name(), "class", "designation")
                .leaf("td", figures.quantity(line.quantity()), "class", "number")
                .leaf("td", figures.price(line.price()), "class", "number")
                .leaf("td", rate(sheet, line.category(), line.rate()), "class", "number")
                .leaf("td", figures.money(line.net()), "class", "number")
                .close();
    }

    static String rate(Sheet sheet, VatCategory category, Rate rate) {
        boolean taxed = category.equals(VatCategory.S) || category.equals(VatCategory.Z);
        return taxed ? sheet.figures().percent(rate) : sheet.word(Word.NO_VAT);
    }
}
