// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.facturx;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.comptoir.model.CountryCode;
import org.comptoir.model.Currency;
import org.comptoir.model.LocalText;
import org.comptoir.model.Unit;
import org.comptoir.model.VatCategory;
import org.comptoir.model.invoice.Invoice;
import org.comptoir.model.invoice.InvoiceNote;
import org.comptoir.model.invoice.PaymentTerms;
import org.comptoir.model.invoice.PostalAddress;
import org.comptoir.model.invoice.PrecedingInvoice;
import org.comptoir.model.invoice.TradeParty;

/** One invoice for each kind of sale, by the name of its golden file. */
final class Samples {

    private static final PaymentTerms CARD =
            new PaymentTerms("48", "Payé par carte à la commande.", "", "", "", "", "");

    private Samples() {}

    static Map<String, Supplier<Invoice>> all() {
        Map<String, Supplier<Invoice>> all = new LinkedHashMap<>();
        all.put("french-business", () -> frenchBusiness().build());
        all.put("french-business-delivered-elsewhere", () -> deliveredElsewhere()
                .build());
        all.put("french-consumer-two-rates", () -> frenchConsumer().build());
        all.put("oss-germany", () -> ossGermany().build());
        all.put("union-business", () -> unionBusiness().build());
        all.put("export", () -> export().build());
        all.put("export-in-dollars", () -> exportInDollars().build());
        all.put("credit-note", () -> creditNote().build());
        all.put("franchise", () -> franchise().build());
        all.put("reverse-charge-services", () -> reverseCharge().build());
        all.put("outside-scope", () -> outsideScope().build());
        return all;
    }

    static InvoiceSample frenchBusiness() {
        return new InvoiceSample()
                .line(
                        "LIN-DRAP-160",
                        "Drap plat lin lavé 160 × 240, écru",
                        "24",
                        Unit.PIECE,
                        "49.90",
                        VatCategory.S,
                        "20")
                .line(
                        "LIN-TAIE",
                        "Taie d’oreiller lin lavé 65 × 65, écru",
                        "48",
                        Unit.PIECE,
                        "12.75",
                        VatCategory.S,
                        "20")
                .line("THE-VERT", "Thé vert de Chine, vrac", "2.5", Unit.KILOGRAM, "38.4", VatCategory.S, "5.5");
    }

    static InvoiceSample deliveredElsewhere() {
        InvoiceSample sample = frenchBusiness();
        sample.number = "F2026-00043";
        sample.shipTo = new PostalAddress(
                "Hôtel du Port – lingerie", "Zone du Brais", "", "44600", "Saint-Nazaire", CountryCode.FR);
        return sample;
    }

    static InvoiceSample frenchConsumer() {
        InvoiceSample sample = new InvoiceSample();
        sample.number = "F2026-00044";
        sample.process = "B2";
        sample.buyer = InvoiceSample.CONSUMER;
        sample.shipTo = sample.buyer.address();
        sample.notes = List.of(new InvoiceNote("AAI", "Garantie légale de conformité de deux ans."));
        sample.payment = CARD;
        sample.paid = true;
        sample.dueOn = LocalDate.of(2026, 11, 19);
        return sample.line("TASSE", "Tasse émaillée", "3", Unit.PIECE, "12.5", VatCategory.S, "20")
                .line(
                        "CAFE-250",
                        "Café moulu 250 g",
                        "7",
                        Unit.PIECE,
                        InvoiceSample.excluding("5.95", "5.5"),
                        VatCategory.S,
                        "5.5");
    }

    static InvoiceSample ossGermany() {
        InvoiceSample sample = new InvoiceSample();
        sample.number = "F2026-00045";
        sample.process = "B2";
        sample.buyer = InvoiceSample.consumer(
                "Jürgen Weiß", new PostalAddress("", "Hauptstraße 5", "", "10115", "Berlin", new CountryCode("DE")));
        sample.shipTo = sample.buyer.address();
        sample.destination = new CountryCode("DE");
        sample.payableTo = new CountryCode("DE");
        sample.notes = List.of();
        sample.payment = new PaymentTerms("48", "Paid by card with the order.", "", "", "", "", "");
        sample.paid = true;
        sample.language = "en";
        return sample.line("TASSE", "Enamel mug", "2", Unit.PIECE, "12.61", VatCategory.S, "19");
    }

    static InvoiceSample unionBusiness() {
        InvoiceSample sample = new InvoiceSample();
        sample.number = "F2026-00046";
        sample.buyer = abroad(
                "Blumen GmbH",
                "DE136695976",
                new PostalAddress("", "Ring 1", "", "50667", "Köln", new CountryCode("DE")));
        sample.shipTo = sample.buyer.address();
        sample.destination = new CountryCode("DE");
        sample.exemptionCode = "VATEX-EU-IC";
        sample.exemptionReason = LocalText.of(
                "Exonération de TVA, art. 262 ter I du CGI (livraison intracommunautaire)",
                "VAT exempt intra-Community supply, art. 138 of Directive 2006/112/EC");
        sample.language = "en";
        return sample.line("LIN-NAPPE", "Linen tablecloth 180 × 300", "10", Unit.PIECE, "84", VatCategory.K, "0");
    }

    static InvoiceSample export() {
        InvoiceSample sample = new InvoiceSample();
        sample.number = "F2026-00047";
        sample.buyer = abroad(
                "Alpenrose AG",
                "CHE107787577MWST",
                new PostalAddress("", "Bahnhofstrasse 1", "", "8001", "Zürich", new CountryCode("CH")));
        sample.shipTo = sample.buyer.address();
        sample.destination = new CountryCode("CH");
        sample.exemptionCode = "VATEX-EU-G";
        sample.exemptionReason = LocalText.of(
                "Exportation exonérée, art. 262 I du CGI", "Export, VAT exempt, art. 146 of Directive 2006/112/EC");
        return sample.line("LIN-NAPPE", "Nappe lin 180 × 300", "4", Unit.PIECE, "84", VatCategory.G, "0");
    }

    static InvoiceSample exportTo(PostalAddress there) {
        InvoiceSample sample = export();
        sample.buyer = InvoiceSample.consumer("Camille Bernard", there);
        sample.shipTo = there;
        sample.destination = there.country();
        return sample;
    }

    static InvoiceSample exportInDollars() {
        InvoiceSample sample = new InvoiceSample();
        sample.number = "F2026-00048";
        sample.currency = Currency.of("USD");
        sample.buyer = InvoiceSample.consumer(
                "Ann Smith", new PostalAddress("", "1 Main Street", "", "10001", "New York", new CountryCode("US")));
        sample.shipTo = sample.buyer.address();
        sample.destination = new CountryCode("US");
        sample.notes = List.of();
        sample.payment = PaymentTerms.undefined("Paid on delivery.");
        sample.exemptionCode = "VATEX-EU-G";
        sample.exemptionReason = LocalText.of(
                "Exportation exonérée, art. 262 I du CGI", "Export, VAT exempt, art. 146 of Directive 2006/112/EC");
        sample.language = "en";
        return sample.line("LIN-NAPPE", "Linen tablecloth 180 × 300", "1", Unit.PIECE, "1099.5", VatCategory.G, "0");
    }

    static InvoiceSample creditNote() {
        InvoiceSample sample = new InvoiceSample();
        sample.number = "A2026-00003";
        sample.type = Invoice.CREDIT_NOTE;
        sample.corrects = List.of(new PrecedingInvoice("F2026-00042", LocalDate.of(2026, 11, 21)));
        sample.issuedOn = LocalDate.of(2026, 11, 28);
        sample.payment = PaymentTerms.undefined("Remboursé par virement sous huit jours.");
        return sample.line(
                "LIN-TAIE", "Taie d’oreiller lin lavé 65 × 65, écru", "2", Unit.PIECE, "12.75", VatCategory.S, "20");
    }

    static InvoiceSample franchise() {
        InvoiceSample sample = new InvoiceSample();
        TradeParty lenoir = InvoiceSample.LENOIR;
        sample.number = "F2026-00049";
        sample.seller = new TradeParty(
                "Lenoir Anne",
                "Atelier Lenoir",
                lenoir.legalId(),
                lenoir.legalIdScheme(),
                lenoir.establishment(),
                "",
                lenoir.electronicAddress(),
                lenoir.electronicAddressScheme(),
                "Entrepreneur individuel (EI)",
                lenoir.email(),
                "",
                lenoir.address());
        sample.exemptionCode = "VATEX-FR-FRANCHISE";
        sample.exemptionReason =
                LocalText.of("TVA non applicable, art. 293 B du CGI", "VAT not applicable, art. 293 B of the CGI");
        return sample.line("BOL", "Bol tourné main", "6", Unit.PIECE, "22", VatCategory.E, "0");
    }

    static InvoiceSample reverseCharge() {
        InvoiceSample sample = unionBusiness();
        sample.number = "F2026-00050";
        sample.process = "S1";
        sample.nature = "services";
        sample.lines.clear();
        sample.exemptionCode = "VATEX-EU-AE";
        sample.exemptionReason = LocalText.of("Autoliquidation", "Reverse charge");
        return sample.line("CONSEIL", "Table styling, half a day", "0.5", Unit.DAY, "900", VatCategory.AE, "0");
    }

    static InvoiceSample outsideScope() {
        InvoiceSample sample = frenchConsumer();
        sample.number = "F2026-00051";
        sample.lines.clear();
        sample.exemptionCode = "VATEX-EU-O";
        sample.exemptionReason = LocalText.of(
                "Hors champ de la TVA (bon à usages multiples)", "Outside the scope of VAT (multi-purpose voucher)");
        return sample.line("BON-50", "Bon cadeau 50 €", "1", Unit.PIECE, "50", VatCategory.O, "0");
    }

    static InvoiceSample longOne(int lines) {
        InvoiceSample sample = new InvoiceSample();
        sample.number = "F2026-00099";
        for (int i = 1; i <= lines; i++) {
            String name = i % 7 == 0
                    ? "Article n° " + i
                            + " avec une désignation assez longue pour qu’elle prenne plus d’une ligne dans sa colonne"
                    : "Article n° " + i;
            sample.line(
                    "REF-" + (1000 + i),
                    name,
                    Integer.toString(1 + i % 12),
                    Unit.PIECE,
                    (i % 90 + 1) + ".95",
                    VatCategory.S,
                    i % 3 == 0 ? "5.5" : "20");
        }
        return sample;
    }

    private static TradeParty abroad(String name, String vatNumber, PostalAddress address) {
        return new TradeParty(name, "", "", "", "", vatNumber, "", "", "", "", "", address);
    }
}
