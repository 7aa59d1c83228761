// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.model.invoice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.comptoir.model.CountryCode;
import org.comptoir.model.Currency;
import org.comptoir.model.PluginStamp;
import org.comptoir.model.id.CompanyId;
import org.comptoir.model.id.InvoiceId;
import org.comptoir.model.id.OrderId;

/**
 * An issued invoice or credit note. Immutable: a mistake is corrected by another document that names this one.
 *
 * @param id its id
 * @param company whose invoice it is
 * @param number the legal number (BT-1), unique and continuous within its series
 * @param series the series the number was drawn from
 * @param sequence the number's rank in its series, from 1
 * @param type BT-3, an UNTDID 1001 code: {@code 380} invoice, {@code 381} credit note
 * @param issuedOn BT-2, in the company's time zone
 * @param suppliedOn BT-72, when the goods left or the service was done
 * @param dueOn BT-9
 * @param recordedAt when the system took it in
 * @param order the order that it bills or, for a credit note, corrects
 * @param process BT-23, the French billing framework such as {@code B1}
 * @param seller who sells (BG-4)
 * @param buyer who buys (BG-7)
 * @param shipTo where the goods went (BG-15)
 * @param destination the country that decides the VAT
 * @param currency BT-5
 * @param lines BG-25, in order
 * @param vat BG-23, one per category and rate
 * @param totals BG-22
 * @param notes BG-1
 * @param payment BG-16
 * @param corrects BG-3, empty for an invoice
 * @param buyerReference BT-13 or the shop's order number; empty if none
 * @param language ISO 639 code of the document's language
 * @param stamps the plugins that took part in prices, VAT and payment terms
 */
public record Invoice(
        InvoiceId id,
        CompanyId company,
        String number,
        String series,
        long sequence,
        String type,
        LocalDate issuedOn,
        LocalDate suppliedOn,
        LocalDate dueOn,
        Instant recordedAt,
        OrderId order,
        String process,
        TradeParty seller,
        TradeParty buyer,
        PostalAddress shipTo,
        CountryCode destination,
        Currency currency,
        List<InvoiceLine> lines,
        List<VatBreakdown> vat,
        InvoiceTotals totals,
        List<InvoiceNote> notes,
        PaymentTerms payment,
        List<PrecedingInvoice> corrects,
        String buyerReference,
        String language,
        List<PluginStamp> stamps) {

    /** UNTDID 1001 code of a commercial invoice. */
    public static final String INVOICE = "380";

    /** UNTDID 1001 code of a credit note. */
    public static final String CREDIT_NOTE = "381";

    public Invoice {
        lines = List.copyOf(lines);
        vat = List.copyOf(vat);
        notes = List.copyOf(notes);
        corrects = List.copyOf(corrects);
        stamps = List.copyOf(stamps);
    }

    public boolean isCreditNote() {
        return type.equals(CREDIT_NOTE);
    }
}
