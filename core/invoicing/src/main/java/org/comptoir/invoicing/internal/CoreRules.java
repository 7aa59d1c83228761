// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.invoicing.internal;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comptoir.api.invoice.InvoiceProblem;
import org.comptoir.model.LocalText;
import org.comptoir.model.Money;
import org.comptoir.model.Rate;
import org.comptoir.model.VatCategory;
import org.comptoir.model.invoice.Invoice;
import org.comptoir.model.invoice.InvoiceLine;
import org.comptoir.model.invoice.InvoiceTotals;
import org.comptoir.model.invoice.TradeParty;
import org.comptoir.model.invoice.VatBreakdown;

/**
 * What no invoice of ours may get wrong, whatever its format: the arithmetic of EN 16931, and that both parties can be
 * told. The rules of a format and of a country's platform are the plugins'.
 */
final class CoreRules {

    private static final Set<VatCategory> REASONED =
            Set.of(VatCategory.E, VatCategory.AE, VatCategory.K, VatCategory.G, VatCategory.O);

    private final List<InvoiceProblem> problems = new ArrayList<>();
    private final Invoice invoice;

    private CoreRules(Invoice invoice) {
        this.invoice = invoice;
    }

    private record Part(VatCategory category, Rate rate) {}

    static List<InvoiceProblem> problems(Invoice invoice) {
        CoreRules rules = new CoreRules(invoice);
        rules.parties();
        rules.dates();
        rules.lines();
        rules.vat();
        rules.totals();
        return List.copyOf(rules.problems);
    }

    private void parties() {
        TradeParty seller = invoice.seller();
        TradeParty buyer = invoice.buyer();
        require(
                !seller.name().isBlank(),
                "BR-06",
                "BT-27",
                "Le nom du vendeur manque.",
                "The seller's name is missing.");
        require(
                !buyer.name().isBlank(),
                "BR-07",
                "BT-44",
                "Le nom de l'acheteur manque.",
                "The buyer's name is missing.");
        boolean taxed = invoice.vat().stream().anyMatch(part -> part.category().equals(VatCategory.S));
        require(
                !taxed || !seller.vatNumber().isEmpty(),
                "BR-S-02",
                "BT-31",
                "Le numéro de TVA du vendeur manque.",
                "The seller's VAT number is missing.");
        boolean within = invoice.vat().stream().anyMatch(part -> part.category().equals(VatCategory.K));
        require(
                !within || !buyer.vatNumber().isEmpty(),
                "BR-IC-02",
                "BT-48",
                "Une livraison intracommunautaire exige le numéro de TVA de l'acheteur.",
                "A supply within the Union needs the buyer's VAT number.");
    }

    private void dates() {
        require(
                !invoice.dueOn().isBefore(invoice.issuedOn()),
                "BR-FR-CO-07",
                "BT-9",
                "L'échéance précède la date de la facture.",
                "The due date is before the invoice's date.");
    }

    private void lines() {
        require(
                !invoice.lines().isEmpty(),
                "BR-16",
                "BG-25",
                "La facture n'a aucune ligne.",
                "The invoice has no line.");
        Set<Integer> positions = new HashSet<>();
        for (InvoiceLine line : invoice.lines()) {
            String where = "BG-25[" + line.position() + "]";
            require(
                    line.position() > 0 && positions.add(line.position()),
                    "BR-21",
                    where,
                    "Le numéro de ligne est répété.",
                    "The line's number is repeated.");
            require(!line.name().isBlank(), "BR-25", where, "La désignation manque.", "The name is missing.");
            require(line.price().signum() >= 0, "BR-27", where, "Le prix est négatif.", "The price is negative.");
            require(line.quantity().signum() > 0, "BR-22", where, "La quantité manque.", "The quantity is missing.");
            Money exact = line.price().times(line.quantity(), RoundingMode.HALF_UP);
            require(
                    near(line.net(), exact),
                    "core.line-net",
                    where,
                    "Le net de la ligne n'est pas quantité × prix.",
                    "The line's net is not quantity times price.");
        }
    }

    private void vat() {
        Map<Part, Money> bases = new HashMap<>();
        invoice.lines().forEach(line -> bases.merge(new Part(line.category(), line.rate()), line.net(), Money::plus));
        Set<Part> shown = new HashSet<>();
        for (VatBreakdown part : invoice.vat()) {
            Part key = new Part(part.category(), part.rate());
            String where = "BG-23[" + part.category() + " " + part.rate() + "]";
            require(shown.add(key), "BR-CO-18", where, "Le groupe est répété.", "The group is repeated.");
            require(
                    part.base().equals(bases.get(key)),
                    "BR-S-08",
                    where,
                    "La base n'est pas la somme des lignes.",
                    "The base is not the sum of the lines.");
            require(
                    near(part.tax(), part.rate().of(part.base(), RoundingMode.HALF_UP)),
                    "BR-CO-17",
                    where,
                    "La TVA n'est pas base × taux.",
                    "The VAT is not base times rate.");
            require(
                    part.category().equals(VatCategory.S) != part.rate().isZero(),
                    "BR-S-05",
                    where,
                    "La catégorie ne va pas avec le taux.",
                    "The category does not go with the rate.");
            require(
                    !REASONED.contains(part.category()) || reasoned(part),
                    "BR-E-10",
                    where,
                    "Le motif d'exonération manque.",
                    "The reason for exemption is missing.");
        }
        require(
                shown.equals(bases.keySet()),
                "BR-CO-18",
                "BG-23",
                "La TVA d'une ligne manque.",
                "The VAT of a line is missing.");
    }

    private void totals() {
        InvoiceTotals stated = invoice.totals();
        InvoiceTotals exact = Totals.of(invoice.lines(), invoice.vat(), invoice.currency());
        equal(stated.lines(), exact.lines(), "BR-CO-10", "BT-106");
        equal(stated.net(), exact.net(), "BR-CO-13", "BT-109");
        equal(stated.vat(), exact.vat(), "BR-CO-14", "BT-110");
        equal(stated.gross(), stated.net().plus(stated.vat()), "BR-CO-15", "BT-112");
        equal(stated.payable(), stated.gross().minus(stated.prepaid()), "BR-CO-16", "BT-115");
    }

    private static boolean reasoned(VatBreakdown part) {
        return !part.exemptionCode().isEmpty()
                || part.exemptionReason().byLanguage().values().stream().anyMatch(text -> !text.isBlank());
    }

    /** Exact on an invoice. The parts of a credited invoice add up to it, so each may lie beside its own rounding. */
    private boolean near(Money stated, Money exact) {
        long difference = Math.abs(stated.minor() - exact.minor());
        return difference <= (invoice.isCreditNote() ? CreditedPart.FARTHEST_MINOR : 0);
    }

    private void equal(Money stated, Money exact, String rule, String field) {
        require(
                stated.equals(exact),
                rule,
                field,
                "Le montant " + stated + " devrait être " + exact + ".",
                "The amount " + stated + " should be " + exact + ".");
    }

    private void require(boolean holds, String rule, String field, String french, String english) {
        if (!holds) {
            problems.add(new InvoiceProblem(
                    rule, PreFlight.FATAL, field, LocalText.of(french, english), Remedy.of(field), "core"));
        }
    }
}
