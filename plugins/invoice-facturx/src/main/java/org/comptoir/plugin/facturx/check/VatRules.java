// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.facturx.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.comptoir.model.Money;
import org.comptoir.model.Rate;
import org.comptoir.model.VatCategory;
import org.comptoir.model.invoice.Invoice;
import org.comptoir.model.invoice.InvoiceLine;
import org.comptoir.model.invoice.VatBreakdown;

/** The VAT breakdown against the lines: every line in one part, every part with lines, base exact and tax rounded. */
final class VatRules implements Rules {

    private static final List<BigDecimal> FRENCH_RATES = Stream.of(
                    "0", "0.9", "1.05", "1.75", "2.1", "5.5", "7", "8.5", "9.2", "9.6", "10", "13", "19.6", "20",
                    "20.6")
            .map(BigDecimal::new)
            .toList();

    private static final int RATE_DECIMALS = 2;

    private record Part(VatCategory category, Rate rate) {}

    @Override
    public void examine(Invoice invoice, Market market, Findings findings) {
        if (invoice.vat().isEmpty()) {
            findings.fatal("BR-CO-18", "BG-23", "Le détail de la TVA manque.", "The VAT breakdown is missing.");
        }
        Set<Part> parts = new HashSet<>();
        for (VatBreakdown vat : invoice.vat()) {
            if (!parts.add(new Part(vat.category(), vat.rate()))) {
                findings.fatal(
                        vat.category().equals(VatCategory.S) ? "facturx.vat-twice" : rule(vat.category(), "01"),
                        "BG-23",
                        "La TVA " + label(vat) + " figure deux fois dans le détail.",
                        "VAT " + label(vat) + " is in the breakdown twice.");
            }
            amounts(invoice, vat, findings);
            rate(vat.rate(), market, "BT-119", findings);
        }
        for (InvoiceLine line : invoice.lines()) {
            if (!parts.contains(new Part(line.category(), line.rate()))) {
                boolean other = parts.stream().anyMatch(part -> part.category().equals(line.category()));
                findings.fatal(
                        other ? "facturx.vat-missing" : rule(line.category(), "01"),
                        "BG-23",
                        "La TVA de la ligne " + line.position() + " manque dans le détail.",
                        "The VAT of line " + line.position() + " is missing in the breakdown.");
            }
        }
    }

    private static void amounts(Invoice invoice, VatBreakdown vat, Findings findings) {
        List<Money> nets = invoice.lines().stream()
                .filter(line ->
                        line.category().equals(vat.category()) && line.rate().equals(vat.rate()))
                .map(InvoiceLine::net)
                .toList();
        boolean oneCurrency = Stream.concat(nets.stream(), Stream.of(vat.base(), vat.tax()))
                .allMatch(amount -> amount.currency().equals(invoice.currency()));
        if (!oneCurrency) {
            return;
        }
        Money base = Money.sum(nets, invoice.currency());
        if (!base.equals(vat.base())) {
            findings.fatal(
                    rule(vat.category(), "08"),
                    "BT-116",
                    "La base de la TVA " + label(vat) + " est la somme de ses lignes, " + base + ".",
                    "The base of VAT " + label(vat) + " is the sum of its lines, " + base + ".");
        }
        Money tax = vat.rate().of(vat.base(), RoundingMode.HALF_UP);
        if (!Near.holds(invoice, vat.tax(), tax)) {
            findings.fatal(
                    "BR-CO-17",
                    "BT-117",
                    "La TVA " + label(vat) + " devrait être " + tax + ", pas " + vat.tax() + ".",
                    "VAT " + label(vat) + " should be " + tax + ", not " + vat.tax() + ".");
        }
    }

    private static void rate(Rate rate, Market market, String field, Findings findings) {
        if (rate.percent().scale() > RATE_DECIMALS) {
            findings.fatal(
                    "BR-FR-DEC-04",
                    field,
                    "Le taux " + rate + " a plus de deux décimales.",
                    "Rate " + rate + " has more than two decimals.");
        }
        boolean french = FRENCH_RATES.stream().anyMatch(known -> known.compareTo(rate.percent()) == 0);
        if (market.frenchVat() && !french) {
            findings.fatal(
                    "BR-FR-16",
                    field,
                    "Le taux " + rate + " n’est pas un taux français.",
                    "Rate " + rate + " is not a French rate.");
        }
    }

    private static String label(VatBreakdown vat) {
        return vat.category() + " " + vat.rate();
    }

    /** The official rules name category K by its old letters. */
    static String rule(VatCategory category, String number) {
        return "BR-" + (category.equals(VatCategory.K) ? "IC" : category.code()) + "-" + number;
    }
}
