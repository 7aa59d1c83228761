// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.facturx.cii;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.comptoir.model.VatCategory;
import org.comptoir.model.invoice.Invoice;
import org.comptoir.model.invoice.InvoiceNote;
import org.comptoir.plugin.facturx.xml.Markup;

/**
 * Writes an invoice as CII. Element order is the schema's; comments of the methods name the business groups. Nothing is
 * worked out here: what the invoice says is what comes out.
 */
public final class CiiWriter {

    /** BT-24 of the profile. */
    public static final String PROFILE = "urn:cen.eu:en16931:2017";

    private static final String RSM = "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100";
    private static final String RAM =
            "urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100";
    private static final String UDT = "urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100";
    private static final String QDT = "urn:un:unece:uncefact:data:standard:QualifiedDataType:100";

    /** Format 102 of UNTDID 2379: year, month, day. */
    private static final String DAY_FORMAT = "102";

    private final CiiParties parties = new CiiParties();
    private final CiiLines lines = new CiiLines();
    private final CiiSettlement settlement = new CiiSettlement();

    /** The invoice as a file in UTF-8. */
    public byte[] write(Invoice invoice) {
        Markup xml = Markup.indented().declaration();
        xml.open("rsm:CrossIndustryInvoice", "xmlns:rsm", RSM, "xmlns:qdt", QDT, "xmlns:ram", RAM, "xmlns:udt", UDT);
        context(xml, invoice);
        document(xml, invoice);
        xml.open("rsm:SupplyChainTradeTransaction");
        invoice.lines().forEach(line -> lines.write(xml, line));
        parties.writeAgreement(xml, invoice);
        parties.writeDelivery(xml, invoice);
        settlement.write(xml, invoice);
        xml.close();
        xml.close();
        return xml.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** BG-2. */
    private static void context(Markup xml, Invoice invoice) {
        xml.open("rsm:ExchangedDocumentContext");
        if (!invoice.process().isEmpty()) {
            xml.open("ram:BusinessProcessSpecifiedDocumentContextParameter")
                    .leaf("ram:ID", invoice.process())
                    .close();
        }
        xml.open("ram:GuidelineSpecifiedDocumentContextParameter")
                .leaf("ram:ID", PROFILE)
                .close();
        xml.close();
    }

    /** BT-1, BT-3, BT-2, BG-1. */
    private static void document(Markup xml, Invoice invoice) {
        xml.open("rsm:ExchangedDocument").leaf("ram:ID", invoice.number()).leaf("ram:TypeCode", invoice.type());
        day(xml, "ram:IssueDateTime", "udt:DateTimeString", invoice.issuedOn());
        for (InvoiceNote note : invoice.notes()) {
            xml.open("ram:IncludedNote")
                    .leaf("ram:Content", note.text())
                    .leafUnlessEmpty("ram:SubjectCode", note.subject())
                    .close();
        }
        xml.close();
    }

    static void day(Markup xml, String name, String type, LocalDate day) {
        xml.open(name)
                .leaf(type, DateTimeFormatter.BASIC_ISO_DATE.format(day), "format", DAY_FORMAT)
                .close();
    }

    /** BR-O-02: where nothing is subject to VAT, VAT numbers have no place. */
    static boolean outsideVat(Invoice invoice) {
        return invoice.lines().stream().anyMatch(line -> line.category().equals(VatCategory.O));
    }
}
