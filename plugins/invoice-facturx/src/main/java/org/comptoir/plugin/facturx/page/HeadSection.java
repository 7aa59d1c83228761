// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.facturx.page;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comptoir.model.invoice.Invoice;
import org.comptoir.model.invoice.PostalAddress;
import org.comptoir.model.invoice.PrecedingInvoice;
import org.comptoir.model.invoice.TradeParty;
import org.comptoir.plugin.facturx.xml.Markup;

/** Who, to whom, which document, when. */
final class HeadSection {

    private static final String SIREN = "0002";

    void write(Sheet sheet) {
        Markup html = sheet.html();
        html.open("table", "class", "head").open("tr");
        html.open("td", "class", "seller");
        seller(sheet, sheet.invoice().seller());
        html.close();
        html.open("td", "class", "document");
        document(sheet);
        html.close();
        html.close().close();
        html.open("table", "class", "parties").open("tr");
        html.open("td");
        buyer(sheet, sheet.invoice().buyer());
        html.close();
        html.open("td");
        delivery(sheet);
        html.close();
        html.close().close();
        operation(sheet);
    }

    private static void seller(Sheet sheet, TradeParty seller) {
        Markup html = sheet.html();
        boolean trading = !seller.tradeName().isEmpty();
        html.leaf("div", trading ? seller.tradeName() : seller.name(), "class", "brand");
        if (trading && !seller.tradeName().equals(seller.name())) {
            sheet.line(seller.name());
        }
        address(sheet, seller.address());
        identifiers(sheet, seller);
        sheet.line(Stream.of(seller.phone(), seller.email())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · ")));
    }

    private static void document(Sheet sheet) {
        Invoice invoice = sheet.invoice();
        Markup html = sheet.html();
        html.leaf("h1", sheet.word(invoice.isCreditNote() ? Word.CREDIT_NOTE : Word.INVOICE));
        html.open("table", "class", "facts");
        sheet.fact(Word.NUMBER, invoice.number());
        sheet.fact(Word.ISSUED_ON, sheet.figures().day(invoice.issuedOn()));
        for (PrecedingInvoice preceding : invoice.corrects()) {
            String day = sheet.figures().day(preceding.issuedOn());
            sheet.fact(Word.CORRECTS, preceding.number() + " " + sheet.word(Word.OF_DAY) + " " + day);
        }
        sheet.fact(Word.SUPPLIED_ON, sheet.figures().day(invoice.suppliedOn()));
        if (!invoice.isCreditNote()) {
            sheet.fact(Word.DUE_ON, sheet.figures().day(invoice.dueOn()));
        }
        sheet.fact(Word.ORDER, invoice.buyerReference());
        html.close();
    }

    private static void buyer(Sheet sheet, TradeParty buyer) {
        sheet.html().leaf("h2", sheet.word(Word.BILLED_TO)).leaf("div", buyer.name(), "class", "name");
        if (!buyer.tradeName().equals(buyer.name())) {
            sheet.line(buyer.tradeName());
        }
        if (!buyer.address().name().equals(buyer.name())) {
            sheet.line(buyer.address().name());
        }
        address(sheet, buyer.address());
        identifiers(sheet, buyer);
    }

    /** French law wants the place of delivery where it is not the buyer's address. */
    private static void delivery(Sheet sheet) {
        PostalAddress to = sheet.invoice().shipTo();
        if (to.equals(sheet.invoice().buyer().address())) {
            return;
        }
        String name = to.name().isEmpty() ? sheet.invoice().buyer().name() : to.name();
        sheet.html().leaf("h2", sheet.word(Word.DELIVERED_TO)).leaf("div", name, "class", "name");
        address(sheet, to);
    }

    private static void address(Sheet sheet, PostalAddress address) {
        sheet.line(address.line1());
        sheet.line(address.line2());
        sheet.line((address.postcode() + " " + address.city()).strip());
        boolean abroad =
                !address.country().equals(sheet.invoice().seller().address().country());
        if (abroad || address.city().isEmpty()) {
            sheet.line(sheet.country(address.country()));
        }
    }

    private static void identifiers(Sheet sheet, TradeParty party) {
        Markup html = sheet.html();
        html.open("div", "class", "ids");
        if (!party.legalId().isEmpty()) {
            boolean siren = party.legalIdScheme().equals(SIREN);
            String number = siren ? sheet.figures().siren(party.legalId()) : party.legalId();
            identifier(sheet, siren ? Word.COMPANY_NUMBER : Word.OTHER_COMPANY_NUMBER, number);
        }
        identifier(sheet, Word.ESTABLISHMENT, party.establishment());
        identifier(sheet, Word.VAT_NUMBER, party.vatNumber());
        html.close();
    }

    private static void identifier(Sheet sheet, Word label, String value) {
        if (!value.isEmpty()) {
            sheet.line(sheet.word(label) + " " + value);
        }
    }

    /** A mention that decree 2022-1299 added. */
    private static void operation(Sheet sheet) {
        Invoice invoice = sheet.invoice();
        boolean goods = invoice.lines().stream().anyMatch(line -> line.nature().equals("goods"));
        boolean services =
                invoice.lines().stream().anyMatch(line -> line.nature().equals("services"));
        Word category = goods && services ? Word.BOTH : services ? Word.SERVICES : Word.GOODS;
        sheet.html()
                .open("div", "class", "operation")
                .text(sheet.word(Word.OPERATION) + (sheet.inFrench() ? "\u00A0: " : ": ") + sheet.word(category))
                .close();
    }
}
