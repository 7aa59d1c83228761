// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.facturx.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comptoir.model.invoice.Invoice;
import org.comptoir.model.invoice.TradeParty;
import org.comptoir.plugin.facturx.xml.Markup;

/**
 * The invoice as XHTML, in French or, for any other language, in English. Texts come from shops and customers: they are
 * escaped like all others and nothing in them is evaluated.
 */
public final class InvoicePage {

    /** Type of the object element that stands for a QR code; its data is what the code says. */
    public static final String QR_TYPE = "application/x-comptoir-qr";

    private final Countries countries = new Countries();
    private final String style = style();
    private final HeadSection head = new HeadSection();
    private final LinesSection lines = new LinesSection();
    private final TotalsSection totals = new TotalsSection();
    private final PaymentSection payment = new PaymentSection();

    /** The page, well-formed. */
    public String write(Invoice invoice) {
        boolean inFrench = invoice.language().startsWith("fr");
        Markup html = Markup.compact();
        Sheet sheet = new Sheet(invoice, html, inFrench, new Figures(inFrench), countries);
        html.open("html", "lang", inFrench ? "fr" : "en");
        header(sheet);
        html.open("body");
        footer(sheet);
        head.write(sheet);
        lines.write(sheet);
        totals.write(sheet);
        payment.write(sheet);
        html.close().close();
        return html.toString();
    }

    private void header(Sheet sheet) {
        Invoice invoice = sheet.invoice();
        Word kind = invoice.isCreditNote() ? Word.CREDIT_NOTE : Word.INVOICE;
        sheet.html()
                .open("head")
                .leaf("title", title(sheet, kind))
                .empty("meta", "name", "subject", "content", title(sheet, kind))
                .empty("meta", "name", "author", "content", invoice.seller().name())
                .leaf("style", style)
                .close();
    }

    private static String title(Sheet sheet, Word kind) {
        return sheet.word(kind) + " " + sheet.invoice().number();
    }

    /** On every page: the seller as French law wants it named, and which document this page belongs to. */
    private static void footer(Sheet sheet) {
        TradeParty seller = sheet.invoice().seller();
        Word kind = sheet.invoice().isCreditNote() ? Word.CREDIT_NOTE : Word.INVOICE;
        sheet.html()
                .open("div", "id", "footer")
                .leaf(
                        "div",
                        Stream.of(seller.name(), seller.legalForm())
                                .filter(text -> !text.isEmpty())
                                .collect(Collectors.joining(" · ")))
                .leaf("div", title(sheet, kind))
                .close();
    }

    private static String style() {
        try (InputStream in = InvoicePage.class.getResourceAsStream("invoice.css")) {
            if (in == null) {
                throw new IllegalStateException("missing resource invoice.css");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
