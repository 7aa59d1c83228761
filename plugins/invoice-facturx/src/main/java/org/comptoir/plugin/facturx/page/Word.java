// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.facturx.page;

/** The fixed words of the page. */
enum Word {
    INVOICE("Facture", "Invoice"),
    CREDIT_NOTE("Avoir", "Credit note"),
    NUMBER("Numéro", "Number"),
    ISSUED_ON("Date", "Date"),
    SUPPLIED_ON("Livraison ou prestation", "Date of supply"),
    DUE_ON("Échéance", "Due on"),
    ORDER("Référence commande", "Order reference"),
    CORRECTS("Corrige la facture", "Corrects invoice"),
    OF_DAY("du", "of"),
    SELLER("Vendeur", "Seller"),
    BILLED_TO("Facturé à", "Billed to"),
    DELIVERED_TO("Livré à", "Delivered to"),
    COMPANY_NUMBER("SIREN", "SIREN"),
    OTHER_COMPANY_NUMBER("Identifiant légal", "Company no."),
    ESTABLISHMENT("SIRET", "SIRET"),
    VAT_NUMBER("N° TVA", "VAT no."),
    OPERATION("Catégorie de l’opération", "Category of operation"),
    GOODS("livraison de biens", "supply of goods"),
    SERVICES("prestation de services", "supply of services"),
    BOTH("livraison de biens et prestation de services", "supply of goods and services"),
    SKU("Référence", "Item"),
    DESIGNATION("Désignation", "Description"),
    QUANTITY("Quantité", "Quantity"),
    UNIT_PRICE("Prix unitaire HT", "Net unit price"),
    RATE("TVA", "VAT"),
    LINE_NET("Montant HT", "Net amount"),
    VAT_DETAIL("Détail de la TVA", "VAT breakdown"),
    BASE("Base HT", "Taxable amount"),
    TAX("Montant TVA", "VAT amount"),
    NO_VAT("sans TVA", "no VAT"),
    TOTAL_NET("Total HT", "Total excl. VAT"),
    TOTAL_VAT("Total TVA", "Total VAT"),
    TOTAL_GROSS("Total TTC", "Total incl. VAT"),
    PREPAID("Déjà payé", "Already paid"),
    PAYABLE("Net à payer", "Amount due"),
    CREDITED("Net à votre crédit", "Amount credited"),
    OWED_TO("TVA due dans l’État suivant, guichet unique (OSS)", "VAT owed in this state, One-Stop Shop (OSS)"),
    PAYMENT("Règlement", "Payment"),
    HOLDER("Titulaire", "Account holder"),
    IBAN("IBAN", "IBAN"),
    BIC("BIC", "BIC"),
    REFERENCE("Référence à rappeler", "Reference to quote"),
    SCAN("À scanner avec votre application bancaire", "Scan with your banking app"),
    PAID("Acquittée", "Paid"),
    CONDITIONS("Conditions", "Terms");

    private final String french;
    private final String english;

    Word(String french, String english) {
        this.french = french;
        this.english = english;
    }

    String in(boolean inFrench) {
        return inFrench ? french : english;
    }
}
