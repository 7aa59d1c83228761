// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.facturx.check;

import java.util.Set;
import java.util.regex.Pattern;
import org.comptoir.model.Currency;
import org.comptoir.model.invoice.Invoice;
import org.comptoir.model.invoice.PrecedingInvoice;

/** Number, type, billing framework, currency and what it corrects. */
final class DocumentRules implements Rules {

    private static final int NUMBER_LENGTH = 35;
    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9+_/-]+");

    private static final Set<String> TYPES = Set.of(Invoice.INVOICE, Invoice.CREDIT_NOTE);

    private static final Set<String> PROCESSES = Set.of(
            "B1", "S1", "M1", "B2", "S2", "M2", "S3", "B4", "S4", "M4", "S5", "S6", "B7", "S7", "B8", "S8", "M8", "B9",
            "S9", "M9");

    @Override
    public void examine(Invoice invoice, Market market, Findings findings) {
        number(invoice.number(), "BT-1", findings);
        if (!TYPES.contains(invoice.type())) {
            findings.fatal(
                    "BR-FR-04",
                    "BT-3",
                    "Type de document inconnu : " + invoice.type() + ". Utiliser 380 (facture) ou 381 (avoir).",
                    "Unknown document type: " + invoice.type() + ". Use 380 (invoice) or 381 (credit note).");
        }
        process(invoice, market, findings);
        currency(invoice, market, findings);
        preceding(invoice, market, findings);
    }

    private static void number(String number, String field, Findings findings) {
        if (number.isEmpty()) {
            findings.fatal(
                    field.equals("BT-1") ? "BR-02" : "BR-55",
                    field,
                    "Le numéro de facture manque.",
                    "The invoice number is missing.");
        } else if (!NUMBER.matcher(number).matches()) {
            findings.fatal(
                    "BR-FR-02",
                    field,
                    "Le numéro « " + number
                            + " » ne doit contenir que des lettres, des chiffres et + - _ /, sans espace.",
                    "The number \"" + number + "\" may hold letters, digits and + - _ / only, without spaces.");
        }
        if (number.length() > NUMBER_LENGTH) {
            findings.fatal(
                    "BR-FR-01",
                    field,
                    "Le numéro « " + number + " » dépasse 35 caractères.",
                    "The number \"" + number + "\" is longer than 35 characters.");
        }
    }

    private static void process(Invoice invoice, Market market, Findings findings) {
        boolean known = PROCESSES.contains(invoice.process());
        if (!known && (market.frenchSeller() || !invoice.process().isEmpty())) {
            findings.fatal(
                    "BR-FR-08",
                    "BT-23",
                    "Le cadre de facturation manque ou est inconnu ; par exemple B1 (biens), S1 (services), M1 (mixte).",
                    "The billing framework is missing or unknown; for example B1 (goods), S1 (services), M1 (both).");
        }
        if (known && !nature(invoice).contains(invoice.process().substring(0, 1))) {
            findings.warning(
                    "facturx.process-nature",
                    "BT-23",
                    "Le cadre de facturation " + invoice.process() + " ne correspond pas à la nature des lignes.",
                    "Billing framework " + invoice.process() + " does not fit the nature of the lines.");
        }
    }

    /** First letters that fit: a mixed framework fits always. */
    private static String nature(Invoice invoice) {
        boolean goods = invoice.lines().stream().anyMatch(line -> line.nature().equals("goods"));
        boolean services =
                invoice.lines().stream().anyMatch(line -> line.nature().equals("services"));
        return "M" + (services && !goods ? "" : goods && services ? "" : "B") + (goods ? "" : "S");
    }

    private static void currency(Invoice invoice, Market market, Findings findings) {
        if (invoice.currency().exponent() > 2) {
            findings.fatal(
                    "BR-DEC-12",
                    "BT-5",
                    "La devise " + invoice.currency() + " a plus de deux décimales, EN 16931 n’en admet que deux.",
                    "Currency " + invoice.currency() + " has more than two decimals, EN 16931 allows two.");
        }
        boolean vatInOther = !invoice.currency().equals(Currency.EUR)
                && !invoice.totals().vat().isZero();
        if (market.frenchSeller() && vatInOther) {
            findings.fatal(
                    "BR-FR-CO-12",
                    "BT-111",
                    "La TVA doit aussi être exprimée en euros ; facturer en euros.",
                    "The VAT must be stated in euros as well; invoice in euros.");
        }
    }

    /** The French rule holds between French businesses; a consumer's goods may come back without their invoice. */
    private static void alone(Market market, Findings findings) {
        String french = "Un avoir doit nommer la facture qu’il corrige, avec sa date.";
        String english = "A credit note must name the invoice that it corrects, with its date.";
        if (market.domesticBusiness()) {
            findings.fatal("BR-FR-CO-05", "BG-3", french, english);
        } else {
            findings.warning("facturx.credit-note-alone", "BG-3", french, english);
        }
    }

    private static void preceding(Invoice invoice, Market market, Findings findings) {
        if (invoice.isCreditNote() && invoice.corrects().isEmpty()) {
            alone(market, findings);
        }
        for (PrecedingInvoice before : invoice.corrects()) {
            number(before.number(), "BT-25", findings);
            if (before.issuedOn().isAfter(invoice.issuedOn())) {
                findings.fatal(
                        "facturx.preceding-later",
                        "BT-26",
                        "La facture corrigée " + before.number() + " est datée après ce document.",
                        "The corrected invoice " + before.number() + " is dated after this document.");
            }
        }
    }
}
