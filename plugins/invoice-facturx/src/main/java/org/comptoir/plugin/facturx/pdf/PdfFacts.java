// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.facturx.pdf;

import java.time.Instant;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import java.util.UUID;
import org.comptoir.model.invoice.Invoice;

/**
 * What a PDF says of itself, all of it taken from the invoice so that the same invoice gives the same file.
 *
 * @param title the document's title
 * @param author who issued it
 * @param at its only date: when the invoice was recorded
 * @param seed what the file identifier is made of
 */
record PdfFacts(String title, String author, Instant at, long seed) {

    static PdfFacts of(Invoice invoice) {
        boolean french = invoice.language().startsWith("fr");
        String kind = invoice.isCreditNote() ? french ? "Avoir" : "Credit note" : french ? "Facture" : "Invoice";
        UUID id = invoice.id().value();
        long seed = id.getMostSignificantBits() ^ id.getLeastSignificantBits();
        return new PdfFacts(kind + " " + invoice.number(), invoice.seller().name(), invoice.recordedAt(), seed);
    }

    Calendar calendar() {
        Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        calendar.setTimeInMillis(at.getEpochSecond() * 1000);
        return calendar;
    }
}
