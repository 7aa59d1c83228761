// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.facturx;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

/** Makes invoices of Maison Lenoir; whatever a test does not set is a sound French sale between businesses. */
final class InvoiceSample {

    static final PostalAddress LENOIR_ADDRESS =
            new PostalAddress("", "12 rue des Carmes", "", "44000", "Nantes", CountryCode.FR);

    static final TradeParty LENOIR = new TradeParty(
            "Lenoir SAS",
            "Maison Lenoir",
            "732829320",
            "0002",
            "73282932000074",
            "FR44732829320",
            "732829320",
            "0225",
            "SAS au capital de 50 000 €, RCS Nantes 732 829 320",
            "facturation@maison-lenoir.example",
            "+33 2 40 00 00 00",
            LENOIR_ADDRESS);

    static final TradeParty HOTEL = new TradeParty(
            "Hôtel du Port & Fils SARL",
            "",
            "404833048",
            "0002",
            "40483304800022",
            "FR83404833048",
            "404833048",
            "0225",
            "",
            "",
            "",
            new PostalAddress("", "3 quai de la Fosse", "Bâtiment B", "44100", "Nantes", CountryCode.FR));

    static final TradeParty CONSUMER = consumer(
            "Camille Bernard", new PostalAddress("", "8 rue du Château", "", "29200", "Brest", CountryCode.FR));

    static final PaymentTerms TRANSFER = new PaymentTerms(
            "58",
            "Paiement par virement SEPA à réception, au plus tard à l’échéance.",
            "Lenoir SAS",
            "FR7630006000011234567890189",
            "AGRIFRPP",
            "F2026-00042",
            "BCD\n002\n1\nSCT\nAGRIFRPP\nLenoir SAS\nFR7630006000011234567890189\nEUR1.00\n\n\nF2026-00042");

    static final List<InvoiceNote> BUSINESS_NOTES = List.of(
            new InvoiceNote(
                    "PMD",
                    "En cas de retard de paiement, des pénalités sont dues au taux de trois fois le taux d’intérêt légal,"
                            + " sans qu’un rappel soit nécessaire."),
            new InvoiceNote("PMT", "Indemnité forfaitaire pour frais de recouvrement en cas de retard : 40 €."),
            new InvoiceNote("AAB", "Pas d’escompte pour paiement anticipé."));

    static final LocalText NONE = LocalText.of("", "");

    String number = "F2026-00042";
    String type = Invoice.INVOICE;
    LocalDate issuedOn = LocalDate.of(2026, 11, 21);
    LocalDate suppliedOn = LocalDate.of(2026, 11, 20);
    LocalDate dueOn = LocalDate.of(2026, 12, 21);
    String process = "B1";
    TradeParty seller = LENOIR;
    TradeParty buyer = HOTEL;
    PostalAddress shipTo = HOTEL.address();
    CountryCode destination = CountryCode.FR;
    CountryCode payableTo = CountryCode.FR;
    Currency currency = Currency.EUR;
    List<InvoiceNote> notes = BUSINESS_NOTES;
    PaymentTerms payment = TRANSFER;
    List<PrecedingInvoice> corrects = List.of();
    String buyerReference = "CDE-2026-118";
    String language = "fr";
    String nature = "goods";
    boolean paid;
    String exemptionCode = "";
    LocalText exemptionReason = NONE;
    final List<InvoiceLine> lines = new ArrayList<>();

    static TradeParty consumer(String name, PostalAddress address) {
        return new TradeParty(name, "", "", "", "", "", "", "", "", "", "", address);
    }

    InvoiceSample line(
            String sku, String name, String quantity, Unit unit, String price, VatCategory category, String rate) {
        int position = lines.size() + 1;
        Quantity pieces = Quantity.of(quantity, unit);
        UnitPrice each = UnitPrice.of(price, currency);
        lines.add(new InvoiceLine(
                new InvoiceLineId(new UUID(7, position)),
                position,
                sku,
                name,
                pieces,
                each,
                each.times(pieces, RoundingMode.HALF_UP),
                category,
                Rate.of(rate),
                nature));
        return this;
    }

    Invoice build() {
        List<VatBreakdown> vat = breakdown();
        Money net = Money.sum(lines.stream().map(InvoiceLine::net).toList(), currency);
        Money tax = Money.sum(vat.stream().map(VatBreakdown::tax).toList(), currency);
        Money gross = net.plus(tax);
        Money prepaid = paid ? gross : Money.zero(currency);
        return new Invoice(
                new InvoiceId(new UUID(0x0190_0000_0000_7000L, number.hashCode())),
                new CompanyId(new UUID(1, 1)),
                number,
                "F",
                42,
                type,
                issuedOn,
                suppliedOn,
                dueOn,
                Instant.parse("2026-11-21T09:30:15.123Z"),
                new OrderId(new UUID(2, 2)),
                process,
                seller,
                buyer,
                shipTo,
                destination,
                currency,
                lines,
                vat,
                new InvoiceTotals(net, net, tax, gross, prepaid, gross.minus(prepaid)),
                notes,
                payment,
                corrects,
                buyerReference,
                language,
                List.of());
    }

    private List<VatBreakdown> breakdown() {
        Map<String, VatBreakdown> parts = new LinkedHashMap<>();
        for (InvoiceLine line : lines) {
            parts.merge(
                    line.category() + "/" + line.rate(),
                    part(line.category(), line.rate(), line.net()),
                    (one, other) -> part(one.category(), one.rate(), one.base().plus(other.base())));
        }
        return List.copyOf(parts.values());
    }

    private VatBreakdown part(VatCategory category, Rate rate, Money base) {
        boolean reasoned = !category.equals(VatCategory.S) && !category.equals(VatCategory.Z);
        return new VatBreakdown(
                category,
                rate,
                base,
                rate.of(base, RoundingMode.HALF_UP),
                reasoned ? exemptionCode : "",
                reasoned ? exemptionReason : NONE,
                payableTo,
                "");
    }

    /** A price that has no tax in it from one that has, as shops do; used to get odd cents. */
    static String excluding(String gross, String rate) {
        BigDecimal factor = BigDecimal.ONE.add(new BigDecimal(rate).movePointLeft(2));
        return new BigDecimal(gross).divide(factor, 6, RoundingMode.HALF_UP).toPlainString();
    }
}
