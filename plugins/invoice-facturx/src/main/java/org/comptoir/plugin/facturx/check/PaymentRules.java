// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.facturx.check;

import java.util.Set;
import java.util.regex.Pattern;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.identity.Bic;
import org.comptoir.model.identity.Iban;
import org.comptoir.model.invoice.Invoice;
import org.comptoir.model.invoice.PaymentTerms;

/** How it is to be paid. */
final class PaymentRules implements Rules {

    private static final Set<String> TRANSFERS = Set.of("30", "58");
    private static final Pattern MEANS = Pattern.compile("[1-9][0-9]?|ZZZ");

    @Override
    public void examine(Invoice invoice, Market market, Findings findings) {
        PaymentTerms payment = invoice.payment();
        if (!MEANS.matcher(payment.meansCode()).matches()) {
            findings.fatal(
                    payment.meansCode().isEmpty() ? "BR-49" : "BR-CL-16",
                    "BT-81",
                    "Le moyen de paiement manque (code UNTDID 4461, par exemple 30, 58 ou 1).",
                    "The means of payment is missing (code of UNTDID 4461, for example 30, 58 or 1).");
        }
        String iban = payment.iban().replace(" ", "");
        if (iban.isEmpty() && TRANSFERS.contains(payment.meansCode())) {
            findings.fatal(
                    "BR-61", "BT-84", "Un virement exige un IBAN.", "A credit transfer needs an account number.");
        } else if (!iban.isEmpty() && !account(iban)) {
            findings.fatal(
                    "facturx.iban",
                    "BT-84",
                    "L’IBAN n’existe pas : longueur ou clé fausse.",
                    "There is no such IBAN: wrong length or key.");
        }
        if (!payment.bic().isEmpty() && !bank(payment.bic())) {
            findings.fatal("facturx.bic", "BT-86", "Le BIC n’existe pas.", "There is no such BIC.");
        }
    }

    private static boolean account(String iban) {
        try {
            new Iban(iban);
            return true;
        } catch (ComptoirException refused) {
            return false;
        }
    }

    private static boolean bank(String bic) {
        try {
            new Bic(bic);
            return true;
        } catch (ComptoirException refused) {
            return false;
        }
    }
}
