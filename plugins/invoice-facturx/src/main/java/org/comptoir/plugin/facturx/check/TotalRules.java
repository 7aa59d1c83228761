// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.facturx.check;

import java.util.stream.Stream;
import org.comptoir.model.Currency;
import org.comptoir.model.Money;
import org.comptoir.model.invoice.Invoice;
import org.comptoir.model.invoice.InvoiceLine;
import org.comptoir.model.invoice.InvoiceTotals;
import org.comptoir.model.invoice.VatBreakdown;

/** The sums (BR-CO-10 to 16), without tolerance. */
final class TotalRules implements Rules {

    @Override
    public void examine(Invoice invoice, Market market, Findings findings) {
        InvoiceTotals totals = invoice.totals();
        if (!oneCurrency(invoice)) {
            findings.fatal(
                    "BR-CL-03",
                    "BG-22",
                    "Tous les montants doivent être dans la devise de la facture.",
                    "All amounts must be in the invoice's currency.");
            return;
        }
        Currency currency = invoice.currency();
        Money lines = Money.sum(invoice.lines().stream().map(InvoiceLine::net).toList(), currency);
        Money vat = Money.sum(invoice.vat().stream().map(VatBreakdown::tax).toList(), currency);
        equal("BR-CO-10", "BT-106", totals.lines(), lines, findings);
        equal("BR-CO-13", "BT-109", totals.net(), totals.lines(), findings);
        equal("BR-CO-14", "BT-110", totals.vat(), vat, findings);
        equal("BR-CO-15", "BT-112", totals.gross(), totals.net().plus(totals.vat()), findings);
        equal("BR-CO-16", "BT-115", totals.payable(), totals.gross().minus(totals.prepaid()), findings);
        if (totals.gross().signum() < 0) {
            findings.fatal(
                    "facturx.total-negative",
                    "BT-112",
                    "Le total est négatif : établir un avoir, dont les montants sont positifs.",
                    "The total is negative: issue a credit note, whose amounts are positive.");
        }
        paid(invoice, findings);
    }

    private static void paid(Invoice invoice, Findings findings) {
        InvoiceTotals totals = invoice.totals();
        boolean settled =
                totals.prepaid().equals(totals.gross()) && totals.payable().isZero();
        if (DateRules.PAID.contains(invoice.process()) && !settled) {
            findings.fatal(
                    "BR-FR-CO-09",
                    "BT-113",
                    "Le cadre " + invoice.process() + " dit la facture payée : BT-113 = BT-112 et BT-115 = 0.",
                    "Framework " + invoice.process() + " says it is paid: BT-113 = BT-112 and BT-115 = 0.");
        }
    }

    private static boolean oneCurrency(Invoice invoice) {
        InvoiceTotals totals = invoice.totals();
        Stream<Money> sums = Stream.of(
                totals.lines(), totals.net(), totals.vat(), totals.gross(), totals.prepaid(), totals.payable());
        Stream<Money> lines = invoice.lines().stream().map(InvoiceLine::net);
        Stream<Money> vat = invoice.vat().stream().flatMap(part -> Stream.of(part.base(), part.tax()));
        return Stream.of(sums, lines, vat).flatMap(amounts -> amounts).allMatch(amount -> amount.currency()
                .equals(invoice.currency()));
    }

    private static void equal(String rule, String field, Money stated, Money expected, Findings findings) {
        if (!stated.equals(expected)) {
            findings.fatal(
                    rule,
                    field,
                    "Le montant " + stated + " devrait être " + expected + ".",
                    "The amount " + stated + " should be " + expected + ".");
        }
    }
}
