// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.facturx.check;

import java.math.RoundingMode;
import java.util.HashSet;
import java.util.Set;
import org.comptoir.model.Money;
import org.comptoir.model.invoice.Invoice;
import org.comptoir.model.invoice.InvoiceLine;

/** Each line by itself. */
final class LineRules implements Rules {

    @Override
    public void examine(Invoice invoice, Market market, Findings findings) {
        if (invoice.lines().isEmpty()) {
            findings.fatal("BR-16", "BG-25", "La facture n’a aucune ligne.", "The invoice has no line.");
        }
        Set<Integer> positions = new HashSet<>();
        for (InvoiceLine line : invoice.lines()) {
            if (line.position() < 1 || !positions.add(line.position())) {
                findings.fatal(
                        "BR-21",
                        "BT-126",
                        "Le numéro de ligne " + line.position() + " est répété ou inférieur à 1.",
                        "Line number " + line.position() + " is repeated or below 1.");
            }
            line(invoice, line, findings);
        }
    }

    private static void line(Invoice invoice, InvoiceLine line, Findings findings) {
        String in = "Ligne " + line.position() + " : ";
        String at = "Line " + line.position() + ": ";
        if (line.name().isBlank()) {
            findings.fatal("BR-25", "BT-153", in + "la désignation manque.", at + "the name is missing.");
        }
        if (line.price().signum() < 0) {
            findings.fatal("BR-27", "BT-146", in + "le prix est négatif.", at + "the price is negative.");
        }
        if (line.quantity().isZero()) {
            findings.fatal(
                    "facturx.quantity-zero", "BT-129", in + "la quantité est nulle.", at + "the quantity is zero.");
        }
        if (!line.quantity().unit().isListed()) {
            findings.fatal(
                    "BR-CL-23",
                    "BT-130",
                    in + "l’unité " + line.quantity().unit() + " n’est pas des recommandations 20 et 21 de la CEE-ONU.",
                    at + "unit " + line.quantity().unit() + " is not in UN/ECE Recommendations 20 and 21.");
        }
        boolean oneCurrency = line.price().currency().equals(invoice.currency())
                && line.net().currency().equals(invoice.currency());
        if (!oneCurrency) {
            findings.fatal(
                    "BR-CL-03",
                    "BT-131",
                    in + "le montant n’est pas dans la devise de la facture.",
                    at + "the amount is not in the invoice's currency.");
            return;
        }
        Money expected = line.price().times(line.quantity(), RoundingMode.HALF_UP);
        if (!Near.holds(invoice, line.net(), expected)) {
            findings.fatal(
                    "facturx.line-net",
                    "BT-131",
                    in + "quantité × prix donne " + expected + ", pas " + line.net() + ".",
                    at + "quantity times price is " + expected + ", not " + line.net() + ".");
        }
    }
}
