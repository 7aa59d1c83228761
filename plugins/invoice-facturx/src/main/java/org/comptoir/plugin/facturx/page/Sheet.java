// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.facturx.page;

import org.comptoir.model.CountryCode;
import org.comptoir.model.invoice.Invoice;
import org.comptoir.plugin.facturx.xml.Markup;

/**
 * What every section of a page writes with.
 *
 * @param invoice what is shown
 * @param html where to
 * @param inFrench the language
 * @param figures numbers and dates in it
 * @param countries country names
 */
record Sheet(Invoice invoice, Markup html, boolean inFrench, Figures figures, Countries countries) {

    String word(Word word) {
        return word.in(inFrench);
    }

    String country(CountryCode country) {
        return countries.name(country, inFrench);
    }

    /** A label and its value in one row of a small table, or nothing where there is no value. */
    void fact(Word label, String value) {
        if (!value.isEmpty()) {
            html.open("tr").leaf("th", word(label)).leaf("td", value).close();
        }
    }

    /** One line of a block, or nothing. */
    void line(String text) {
        html.leafUnlessEmpty("div", text);
    }

    /** A text that may hold line ends of its own. */
    void paragraph(String text, String style) {
        if (text.isBlank()) {
            return;
        }
        html.open("div", "class", style);
        text.lines().forEach(part -> html.leaf("div", part));
        html.close();
    }
}
