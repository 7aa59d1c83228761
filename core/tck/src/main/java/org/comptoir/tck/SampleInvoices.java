// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.tck;

import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.comptoir.model.CountryCode;
import org.comptoir.model.Currency;
import org.comptoir.model.LocalText;
import org.comptoir.model.Money;
import org.comptoir.model.Quantity;
import org.comptoir.model.Rate;
import org.comptoir.model.Unit;
import org.comptoir.model.UnitPrice;
import org.comptoir.model.VatCategory;
import org.comptoir.model.id.CompanyId;
import org.comptoir.model.id.InvoiceId;
import org.comptoir.model.id.InvoiceLineId;
import org.comptoir.model.id.OrderId;
import org.comptoir.model.invoice.Invoice;
import org.comptoir.model.invoice.InvoiceLine;
import org.comptoir.model.invoice.InvoiceNote;
import org.comptoir.model.invoice.InvoiceTotals;
import org.comptoir.model.invoice.PaymentTerms;
import org.comptoir.model.invoice.PostalAddress;
import org.comptoir.model.invoice.PrecedingInvoice;
import org.comptoir.model.invoice.TradeParty;
import org.comptoir.model.invoice.VatBreakdown;

/** Invoices of the demo company Maison Lenoir, whose sums agree, for tests of invoice formats. */
public final class SampleInvoices {

    private static final LocalDate ISSUED = LocalDate.of(2026, 11, 21);

    private static final TradeParty SELLER = new TradeParty(
            "Lenoir SAS",
            "Maison Lenoir",
            "904127362",
            "0002",
            "90412736200013",
            "FR04904127362",
            "904127362",
            "0225",
            "SAS au capital de 20 000 €, RCS Lyon 904 127 362",
            "facturation@maison-lenoir.example",
            "+33 4 00 00 00 00",
            new PostalAddress("", "12 rue des Tanneurs", "", "69001", "Lyon", CountryCode.FR));

    private static final TradeParty BUYER = new TradeParty(
            "Épicerie du Marché & Fils SARL",
            "",
            "917583205",
            "0002",
            "91758320500013",
            "FR13917583205",
            "917583205",
            "0225",
            "",
            "",
            "",
            new PostalAddress("", "8 place du Marché", "Bâtiment B", "21000", "Dijon", CountryCode.FR));

    private static final PaymentTerms TRANSFER = new PaymentTerms(
            "58",
            "Paiement par virement, au plus tard à l’échéance.",
            "Lenoir SAS",
            "FR7630006000011234567890189",
            "AGRIFRPP",
            "FA2026-000042",
            "");

    private SampleInvoices() {}

    /** A sale and a credit note between businesses in France, at two rates. */
    public static List<Invoice> sound() {
        return List.of(sale("fr"), sale("en"), creditNote());
    }

    /** A sale between businesses in France. @param language of the document, ISO 639 */
    public static Invoice sale(String language) {
        return invoice(Invoice.INVOICE, language, lines(), List.of());
    }

    /** A credit note that takes that sale back. */
    public static Invoice creditNote() {
        List<PrecedingInvoice> corrects = List.of(new PrecedingInvoice("FA2026-000041", ISSUED.minusDays(9)));
        return invoice(Invoice.CREDIT_NOTE, "fr", lines(), corrects);
    }

    /** An invoice over nothing, which no format may let pass (EN 16931, BR-16). */
    public static Invoice withoutLines() {
        return invoice(Invoice.INVOICE, "fr", List.of(), List.of());
    }

    private static List<InvoiceLine> lines() {
        return List.of(
                line(1, "BOUGIE-FIGUIER", "Bougie parfumée figuier, 190 g", "6", "19.90", "20"),
                line(2, "LIVRE", "Le livre des bougies <à lire> & à offrir", "2", "12.345", "5.5"));
    }

    private static InvoiceLine line(int position, String sku, String name, String quantity, String price, String rate) {
        Quantity pieces = Quantity.of(quantity, Unit.ONE);
        UnitPrice each = UnitPrice.of(price, Currency.EUR);
        Money net = each.times(pieces, RoundingMode.HALF_UP);
        InvoiceLineId id = new InvoiceLineId(new UUID(7, position));
        return new InvoiceLine(id, position, sku, name, pieces, each, net, VatCategory.S, Rate.of(rate), "goods");
    }

    private static Invoice invoice(
            String type, String language, List<InvoiceLine> lines, List<PrecedingInvoice> corrects) {
        List<VatBreakdown> vat = lines.stream().map(SampleInvoices::breakdown).toList();
        Money net = Money.sum(lines.stream().map(InvoiceLine::net).toList(), Currency.EUR);
        Money tax = Money.sum(vat.stream().map(VatBreakdown::tax).toList(), Currency.EUR);
        Money gross = net.plus(tax);
        return new Invoice(
                new InvoiceId(new UUID(0x0190_0000_0000_7000L, 42)),
                new CompanyId(new UUID(1, 1)),
                "FA2026-000042",
                "FA2026",
                42,
                type,
                ISSUED,
                ISSUED.minusDays(1),
                ISSUED.plusDays(30),
                Instant.parse("2026-11-21T09:30:15.123Z"),
                new OrderId(new UUID(2, 2)),
                "B1",
                SELLER,
                BUYER,
                BUYER.address(),
                CountryCode.FR,
                Currency.EUR,
                lines,
                vat,
                new InvoiceTotals(net, net, tax, gross, Money.zero(Currency.EUR), gross),
                List.of(new InvoiceNote("AAB", "Pas d’escompte pour paiement anticipé.")),
                TRANSFER,
                corrects,
                "CDE-2026-118",
                language,
                List.of());
    }

    /** Each line has a rate of its own. */
    private static VatBreakdown breakdown(InvoiceLine line) {
        Money tax = line.rate().of(line.net(), RoundingMode.HALF_UP);
        LocalText none = LocalText.of("", "");
        return new VatBreakdown(
                line.category(), line.rate(), line.net(), tax, "", none, CountryCode.FR, "CGI art. 278");
    }
}
