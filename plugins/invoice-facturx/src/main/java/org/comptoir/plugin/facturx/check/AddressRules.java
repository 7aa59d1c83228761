// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.facturx.check;

import java.util.regex.Pattern;
import org.comptoir.model.invoice.Invoice;
import org.comptoir.model.invoice.PostalAddress;
import org.comptoir.model.invoice.TradeParty;

/** Where the parties are, by post and on the network. */
final class AddressRules implements Rules {

    private static final String PLATFORM_SCHEME = "0225";
    private static final int LONGEST = 125;
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9._-]+");
    private static final Pattern SCHEME = Pattern.compile("[0-9]{4}|AN|AQ|AS|AU|EM");
    private static final String MAIL_SCHEME = "EM";

    @Override
    public void examine(Invoice invoice, Market market, Findings findings) {
        electronic(invoice.seller(), market, "BR-FR-13", "BR-62", "BT-34", findings);
        electronic(invoice.buyer(), market, "BR-FR-12", "BR-63", "BT-49", findings);
        if (market.domesticBusiness()) {
            platform(invoice.buyer(), findings);
        }
        PostalAddress seller = invoice.seller().address();
        if (seller.line1().isBlank() || seller.city().isBlank()) {
            findings.fatal(
                    "facturx.seller-address",
                    "BG-5",
                    "L’adresse du vendeur est incomplète : rue et ville sont obligatoires.",
                    "The seller's address is incomplete: street and city are mandatory.");
        }
        PostalAddress buyer = invoice.buyer().address();
        if (market.businessBuyer() && (buyer.line1().isBlank() || buyer.city().isBlank())) {
            findings.warning(
                    "facturx.buyer-address",
                    "BG-8",
                    "L’adresse de l’acheteur est incomplète.",
                    "The buyer's address is incomplete.");
        }
    }

    private static void electronic(
            TradeParty party, Market market, String missing, String unnamed, String field, Findings findings) {
        String address = party.electronicAddress();
        if (address.isEmpty()) {
            if (market.domesticBusiness()) {
                findings.fatal(
                        missing,
                        field,
                        "L’adresse électronique manque ; par défaut le SIREN, schéma 0225.",
                        "The electronic address is missing; by default the SIREN, scheme 0225.");
            }
            return;
        }
        if (!SCHEME.matcher(party.electronicAddressScheme()).matches()) {
            findings.fatal(
                    unnamed,
                    field,
                    "L’adresse électronique doit avoir un schéma connu, par exemple 0225.",
                    "The electronic address needs a known scheme, for example 0225.");
        }
        boolean mail = party.electronicAddressScheme().equals(MAIL_SCHEME) && !market.domesticBusiness();
        if (!mail && !ADDRESS.matcher(address).matches()) {
            findings.fatal(
                    "BR-FR-23",
                    field,
                    "L’adresse électronique « " + address + " » ne doit contenir que lettres, chiffres et - _ .",
                    "The electronic address \"" + address + "\" may hold letters, digits and - _ . only.");
        }
        if (address.length() > LONGEST) {
            findings.fatal(
                    "BR-FR-25",
                    field,
                    "L’adresse électronique dépasse 125 caractères.",
                    "The electronic address is longer than 125 characters.");
        }
    }

    private static void platform(TradeParty buyer, Findings findings) {
        boolean reachable = buyer.electronicAddress().isEmpty()
                || (buyer.electronicAddressScheme().equals(PLATFORM_SCHEME)
                        && buyer.electronicAddress().startsWith(buyer.legalId()));
        if (!reachable) {
            findings.fatal(
                    "BR-FR-21",
                    "BT-49",
                    "L’adresse électronique de l’acheteur doit commencer par son SIREN, avec le schéma 0225.",
                    "The buyer's electronic address must begin with its SIREN, with scheme 0225.");
        }
    }
}
