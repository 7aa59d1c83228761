// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.facturx.check;

import java.util.Set;
import org.comptoir.model.CountryCode;
import org.comptoir.model.VatCategory;
import org.comptoir.model.VatTerritory;
import org.comptoir.model.invoice.Invoice;
import org.comptoir.model.invoice.PostalAddress;
import org.comptoir.model.invoice.VatBreakdown;

/** What each VAT category asks of the rest of the invoice. */
final class CategoryRules implements Rules {

    private static final Set<VatCategory> KNOWN = Set.of(
            VatCategory.S, VatCategory.E, VatCategory.AE, VatCategory.K, VatCategory.G, VatCategory.O, VatCategory.Z);

    /** Not taxed for a reason that must be told. */
    private static final Set<VatCategory> REASONED =
            Set.of(VatCategory.E, VatCategory.AE, VatCategory.K, VatCategory.G, VatCategory.O);

    @Override
    public void examine(Invoice invoice, Market market, Findings findings) {
        for (VatBreakdown vat : invoice.vat()) {
            category(vat, findings);
            reason(vat, findings);
            sellerNumber(invoice, vat.category(), findings);
            if (vat.category().equals(VatCategory.K)) {
                withinUnion(invoice, findings);
            } else if (vat.category().equals(VatCategory.G)) {
                export(invoice, findings);
            } else if (vat.category().equals(VatCategory.AE)) {
                reverseCharge(invoice, findings);
            } else if (vat.category().equals(VatCategory.O) && invoice.vat().size() > 1) {
                findings.fatal(
                        "BR-O-11",
                        "BG-23",
                        "Ce qui est hors du champ de la TVA ne se mêle à rien d’autre sur une facture.",
                        "What is outside the scope of VAT cannot share an invoice with anything else.");
            }
        }
    }

    private static void category(VatBreakdown vat, Findings findings) {
        if (!KNOWN.contains(vat.category())) {
            findings.fatal(
                    "BR-FR-15",
                    "BT-118",
                    "Catégorie de TVA inconnue : " + vat.category() + ".",
                    "Unknown VAT category: " + vat.category() + ".");
        } else if (vat.category().equals(VatCategory.S) == vat.rate().isZero()) {
            findings.fatal(
                    VatRules.rule(vat.category(), "05"),
                    "BT-152",
                    "La catégorie " + vat.category() + " ne va pas avec le taux " + vat.rate() + ".",
                    "Category " + vat.category() + " does not go with rate " + vat.rate() + ".");
        }
    }

    private static void reason(VatBreakdown vat, Findings findings) {
        boolean told = !vat.exemptionCode().isBlank()
                || vat.exemptionReason().byLanguage().values().stream().anyMatch(text -> !text.isBlank());
        if (REASONED.contains(vat.category()) && !told) {
            findings.fatal(
                    VatRules.rule(vat.category(), "10"),
                    "BT-120",
                    "Le motif d’exonération manque pour la catégorie " + vat.category() + ".",
                    "The reason for exemption is missing for category " + vat.category() + ".");
        } else if (!REASONED.contains(vat.category()) && told) {
            findings.fatal(
                    VatRules.rule(vat.category(), "10"),
                    "BT-120",
                    "La catégorie " + vat.category() + " ne porte pas de motif d’exonération.",
                    "Category " + vat.category() + " carries no reason for exemption.");
        }
    }

    /** Taxed, reverse charged, within the Union or exported: always by somebody with a VAT number. */
    private static void sellerNumber(Invoice invoice, VatCategory category, Findings findings) {
        boolean free = category.equals(VatCategory.E) || category.equals(VatCategory.O);
        if (!invoice.seller().vatNumber().isEmpty() || free) {
            return;
        }
        // The European rules let the SIREN stand in for the VAT number where tax is charged; tax law does not.
        boolean european = category.equals(VatCategory.K) || category.equals(VatCategory.G);
        findings.fatal(
                european ? VatRules.rule(category, "02") : "facturx.seller-vat-number",
                "BT-31",
                "Le numéro de TVA du vendeur manque.",
                "The seller's VAT number is missing.");
    }

    private static void withinUnion(Invoice invoice, Findings findings) {
        if (invoice.buyer().vatNumber().isEmpty()) {
            findings.fatal(
                    "BR-IC-02",
                    "BT-48",
                    "Une livraison intracommunautaire exige le numéro de TVA de l’acheteur.",
                    "A supply within the Union needs the buyer's VAT number.");
        }
        CountryCode to = invoice.destination();
        CountryCode from = invoice.seller().address().country();
        VatTerritory there = territory(invoice);
        boolean otherState = !to.equals(from)
                && (there.isInUnion(invoice.issuedOn()) || there.isNorthernIreland(invoice.issuedOn()));
        if (!otherState) {
            findings.fatal(
                    "facturx.within-union",
                    "BT-80",
                    "Une livraison intracommunautaire va dans un autre État membre, pas vers " + to + ".",
                    "A supply within the Union goes to another member state, not to " + to + ".");
        }
        if (!invoice.shipTo().country().equals(to)) {
            findings.warning(
                    "facturx.destination",
                    "BT-80",
                    "Le pays de livraison " + invoice.shipTo().country() + " n’est pas le pays de destination " + to
                            + ".",
                    "Delivery goes to " + invoice.shipTo().country() + ", but the destination is " + to + ".");
        }
    }

    private static void export(Invoice invoice, Findings findings) {
        CountryCode to = invoice.destination();
        if (territory(invoice).isInUnion(invoice.issuedOn())) {
            findings.fatal(
                    "facturx.export",
                    "BT-80",
                    "Une exportation quitte l’Union : " + to + " en fait partie.",
                    "An export leaves the Union: " + to + " is within.");
        }
    }

    /** Where the supply goes; the postcode of the delivery counts if it is in that country. */
    private static VatTerritory territory(Invoice invoice) {
        CountryCode to = invoice.destination();
        PostalAddress shipTo = invoice.shipTo();
        return new VatTerritory(to, shipTo.country().equals(to) ? shipTo.postcode() : "");
    }

    private static void reverseCharge(Invoice invoice, Findings findings) {
        if (invoice.buyer().vatNumber().isEmpty() && invoice.buyer().legalId().isEmpty()) {
            findings.fatal(
                    "BR-AE-02",
                    "BT-48",
                    "L’autoliquidation exige le numéro de TVA ou l’identifiant légal de l’acheteur.",
                    "Reverse charge needs the buyer's VAT number or legal identifier.");
        }
    }
}
