// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.facturx.check;

import java.util.function.Consumer;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.CountryCode;
import org.comptoir.model.identity.Siren;
import org.comptoir.model.identity.Siret;
import org.comptoir.model.identity.VatNumber;
import org.comptoir.model.invoice.Invoice;
import org.comptoir.model.invoice.TradeParty;

/** Who the parties are in law. */
final class PartyRules implements Rules {

    private static final String SIREN = "0002";

    @Override
    public void examine(Invoice invoice, Market market, Findings findings) {
        TradeParty seller = invoice.seller();
        TradeParty buyer = invoice.buyer();
        name(seller.name(), "BR-06", "BT-27", findings);
        name(buyer.name(), "BR-07", "BT-44", findings);
        legalId(seller, market.frenchSeller(), "BR-FR-10", "BT-30", findings);
        legalId(buyer, market.domesticBusiness(), "BR-FR-11", "BT-47", findings);
        establishment(seller, "BT-29", findings);
        establishment(buyer, "BT-46", findings);
        vatNumber(seller, "BT-31", findings);
        vatNumber(buyer, "BT-48", findings);
    }

    private static void name(String name, String rule, String field, Findings findings) {
        if (name.isBlank()) {
            findings.fatal(rule, field, "Le nom manque.", "The name is missing.");
        }
    }

    private static void legalId(TradeParty party, boolean sirenNeeded, String rule, String field, Findings findings) {
        boolean siren = party.legalIdScheme().equals(SIREN);
        if (sirenNeeded && (party.legalId().isEmpty() || !siren)) {
            findings.fatal(
                    rule,
                    field,
                    "Le SIREN manque (identifiant légal de schéma 0002).",
                    "The SIREN is missing (legal identifier of scheme 0002).");
            return;
        }
        if (party.legalId().isEmpty()) {
            return;
        }
        if (party.legalIdScheme().isEmpty() || (siren && !party.legalId().matches("[0-9]{9}"))) {
            findings.fatal(
                    siren && sirenNeeded ? rule : "BR-FR-32",
                    field,
                    "L’identifiant légal « " + party.legalId() + " » doit avoir son schéma ; un SIREN a 9 chiffres.",
                    "The legal identifier \"" + party.legalId() + "\" needs its scheme; a SIREN has 9 digits.");
        } else if (siren && !holds(Siren::new, party.legalId())) {
            findings.fatal(
                    "facturx.siren-key",
                    field,
                    "Le SIREN " + party.legalId() + " n’existe pas : sa clé de contrôle est fausse.",
                    "There is no SIREN " + party.legalId() + ": its check digit is wrong.");
        }
    }

    private static void establishment(TradeParty party, String field, Findings findings) {
        String siret = party.establishment();
        if (siret.isEmpty()) {
            return;
        }
        boolean ofCompany = party.legalId().isEmpty() || siret.startsWith(party.legalId());
        if (!siret.matches("[0-9]{14}") || !ofCompany) {
            findings.fatal(
                    "BR-FR-09",
                    field,
                    "Le SIRET « " + siret + " » doit avoir 14 chiffres et commencer par le SIREN.",
                    "The SIRET \"" + siret + "\" must have 14 digits and begin with the SIREN.");
        } else if (!holds(Siret::new, siret)) {
            findings.fatal(
                    "facturx.siret-key",
                    field,
                    "Le SIRET " + siret + " n’existe pas : sa clé de contrôle est fausse.",
                    "There is no SIRET " + siret + ": its check digit is wrong.");
        }
    }

    private static void vatNumber(TradeParty party, String field, Findings findings) {
        String number = party.vatNumber();
        if (number.isEmpty()) {
            return;
        }
        if (!number.matches("[A-Z]{2}[A-Z0-9+*]{2,15}") || !prefixed(number)) {
            findings.fatal(
                    "BR-CO-09",
                    field,
                    "Le numéro de TVA « " + number + " » doit commencer par le code du pays, sans espaces.",
                    "The VAT number \"" + number + "\" must begin with the country's code, without spaces.");
        } else if (!possible(number)) {
            findings.fatal(
                    "facturx.vat-number-key",
                    field,
                    "Le numéro de TVA " + number + " n’existe pas : forme ou clé fausse.",
                    "There is no VAT number " + number + ": wrong form or key.");
        }
    }

    private static boolean prefixed(String number) {
        String prefix = number.substring(0, 2);
        return prefix.equals("EL") || prefix.equals("XI") || CountryCode.isAssigned(prefix);
    }

    /** Of countries outside the scheme nothing is known, so nothing is refused. */
    private static boolean possible(String number) {
        try {
            VatNumber.parse(number);
            return true;
        } catch (ComptoirException impossible) {
            return impossible.code().equals("vat-number.country-unknown");
        }
    }

    private static boolean holds(Consumer<String> reading, String text) {
        try {
            reading.accept(text);
            return true;
        } catch (ComptoirException refused) {
            return false;
        }
    }
}
