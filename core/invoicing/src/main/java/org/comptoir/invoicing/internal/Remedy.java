// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.invoicing.internal;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comptoir.model.LocalText;

/**
 * What a merchant can do about a problem, told by the business term or group of EN 16931 that it is about: whichever plugin
 * found it, the term says on whose record it is mended.
 *
 * @param kind {@code BT} or {@code BG}
 * @param from the first number of the terms
 * @param to the last
 * @param text what to do
 */
record Remedy(String kind, int from, int to, LocalText text) {

    private static final Pattern TERM = Pattern.compile("(BT|BG)-(\\d+)");

    private static final LocalText SERIES = LocalText.of(
            "Corrigez les préfixes des séries dans les réglages de facturation.",
            "Correct the prefixes of the series in the invoicing settings.");
    private static final LocalText DATES =
            LocalText.of("Choisissez une autre date de facture.", "Choose another invoice date.");
    private static final LocalText CURRENCY = LocalText.of("Facturez en euros.", "Invoice in euros.");
    private static final LocalText REFERENCE = LocalText.of(
            "Corrigez la référence sur la commande ou la fiche du client.",
            "Correct the reference on the order or the customer's record.");
    private static final LocalText MENTIONS = LocalText.of(
            "Complétez les mentions dans les réglages de facturation.",
            "Complete the mentions in the invoicing settings.");
    private static final LocalText PRECEDING = LocalText.of(
            "Créditez la facture d'origine, ou indiquez son numéro.",
            "Credit the original invoice, or state its number.");
    private static final LocalText SELLER = LocalText.of(
            "Complétez la fiche de l'entreprise, puis émettez de nouveau.",
            "Complete the company's record, then issue again.");
    private static final LocalText BUYER = LocalText.of(
            "Complétez la fiche du client, puis émettez de nouveau.",
            "Complete the customer's record, then issue again.");
    private static final LocalText DELIVERY = LocalText.of(
            "Vérifiez l'adresse de livraison ; si elle est fausse, reprenez la marchandise, clôturez la commande et"
                    + " saisissez-en une autre.",
            "Check the delivery address; if it is wrong, take the goods back, close the order and enter another.");
    private static final LocalText PAYMENT = LocalText.of(
            "Complétez l'IBAN et le BIC sur la fiche de l'entreprise, ou ajoutez un moyen de paiement.",
            "Complete the IBAN and BIC on the company's record, or add a means of payment.");
    private static final LocalText LINES = LocalText.of(
            "Vérifiez les lignes et la TVA de la commande ; si elles sont justes, signalez l'anomalie avec son numéro.",
            "Check the order's lines and VAT; if they are right, report the fault with its number.");
    private static final LocalText REPORT = LocalText.of(
            "Signalez l'anomalie avec le numéro de la commande.", "Report the fault with the order's number.");

    /** In the order of the norm's numbers. */
    private static final List<Remedy> ALL = List.of(
            new Remedy("BT", 1, 1, SERIES),
            new Remedy("BT", 2, 2, DATES),
            new Remedy("BT", 5, 6, CURRENCY),
            new Remedy("BT", 7, 9, DATES),
            new Remedy("BT", 10, 19, REFERENCE),
            new Remedy("BT", 20, 20, PAYMENT),
            new Remedy("BT", 21, 22, MENTIONS),
            new Remedy("BT", 25, 26, PRECEDING),
            new Remedy("BT", 27, 43, SELLER),
            new Remedy("BT", 44, 58, BUYER),
            new Remedy("BT", 70, 80, DELIVERY),
            new Remedy("BT", 81, 91, PAYMENT),
            new Remedy("BT", 92, 110, LINES),
            new Remedy("BT", 111, 111, CURRENCY),
            new Remedy("BT", 112, 161, LINES),
            new Remedy("BG", 1, 1, MENTIONS),
            new Remedy("BG", 3, 3, PRECEDING),
            new Remedy("BG", 4, 6, SELLER),
            new Remedy("BG", 7, 9, BUYER),
            new Remedy("BG", 13, 15, DELIVERY),
            new Remedy("BG", 16, 19, PAYMENT),
            new Remedy("BG", 20, 32, LINES));

    /** @param field such as {@code BT-31} or {@code BG-25[2]} */
    static LocalText of(String field) {
        Matcher term = TERM.matcher(field);
        if (!term.lookingAt()) {
            return REPORT;
        }
        int number = Integer.parseInt(term.group(2));
        return ALL.stream()
                .filter(remedy -> remedy.kind.equals(term.group(1)))
                .filter(remedy -> remedy.from <= number && number <= remedy.to)
                .map(Remedy::text)
                .findFirst()
                .orElse(REPORT);
    }
}
