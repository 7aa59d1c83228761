// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.vatfr;

import org.comptoir.model.CountryCode;
import org.comptoir.model.LocalText;
import org.comptoir.model.Rate;
import org.comptoir.model.VatCategory;
import org.comptoir.spi.vat.v1.VatVerdict;

/**
 * A reason why an invoice bears no VAT, with what the law wants printed (CGI ann. II art. 242 nonies A, I, 12° to 16°).
 *
 * <p>The articles are those of the CGI. Since 1 September 2026 the law itself stands in the CIBS (ordonnance 2025-1247);
 * invoices may name the CGI until 31 December 2027.
 */
enum Ground {
    /** Goods to a business in another member state (CGI art. 262 ter I, 1°). */
    INTRA_UNION_GOODS(
            VatCategory.K,
            "VATEX-EU-IC",
            "Exonération de TVA, art. 262 ter I du CGI",
            "VAT exempt intra-Community supply, art. 262 ter I of the French tax code (CGI)",
            "CGI art. 262 ter I",
            "F2",
            "union"),
    /** A service to a business in another member state, which owes the tax there (CGI art. 259, 1°). */
    INTRA_UNION_SERVICE(
            VatCategory.AE,
            "VATEX-EU-AE",
            "Autoliquidation, art. 259, 1° du CGI et art. 196 de la directive 2006/112/CE",
            "Reverse charge, art. 259, 1° of the French tax code (CGI) and art. 196 of Directive 2006/112/EC",
            "CGI art. 259, 1°",
            "E2",
            "union"),
    /** A supply within France whose business buyer owes the tax (CGI art. 283, 2 sexies to 2 nonies). */
    DOMESTIC_REVERSE_CHARGE(
            VatCategory.AE,
            "VATEX-FR-AE",
            "Autoliquidation, art. 283 du CGI",
            "Reverse charge, art. 283 of the French tax code (CGI)",
            "CGI art. 283, 2 sexies à 2 nonies",
            "E2",
            "domestic"),
    /** Goods out of the Union's VAT territory, and services that go with them (CGI art. 262 I). */
    EXPORT(
            VatCategory.G,
            "VATEX-EU-G",
            "Exonération de TVA, art. 262 I du CGI",
            "VAT exempt export, art. 262 I of the French tax code (CGI)",
            "CGI art. 262 I",
            "E1",
            "export"),
    /** Goods from the mainland to an overseas department (CGI art. 294, 2, 1°). */
    OVERSEAS_GOODS(
            VatCategory.G,
            "VATEX-EU-G",
            "Exonération de TVA, art. 262 I et 294, 2 du CGI",
            "VAT exempt export, art. 262 I and 294, 2 of the French tax code (CGI)",
            "CGI art. 294, 2",
            "E1",
            "export"),
    /** A service in Guyane or Mayotte, where VAT is not applied (CGI art. 294, 1). */
    UNTAXED_DEPARTMENT(
            VatCategory.G,
            "VATEX-EU-G",
            "TVA non applicable, art. 294, 1 du CGI",
            "VAT not applicable, art. 294, 1 of the French tax code (CGI)",
            "CGI art. 294, 1",
            "E2",
            "export"),
    /** A service to a business outside the Union, located there (CGI art. 259, 1°). */
    THIRD_COUNTRY_SERVICE(
            VatCategory.G,
            "VATEX-EU-G",
            "TVA non applicable, art. 259, 1° du CGI",
            "VAT not applicable, art. 259, 1° of the French tax code (CGI)",
            "CGI art. 259, 1°",
            "E2",
            "export"),
    /** A small business that charges no VAT (CGI art. 293 B). */
    FRANCHISE(
            VatCategory.E,
            "VATEX-FR-FRANCHISE",
            "TVA non applicable, art. 293 B du CGI",
            "VAT not applicable, art. 293 B of the French tax code (CGI)",
            "CGI art. 293 B",
            "",
            "domestic"),
    /** Second-hand goods taxed on the margin (CGI art. 297 A). */
    MARGIN_SECOND_HAND(
            VatCategory.E,
            "VATEX-EU-F",
            "Régime particulier - Biens d'occasion",
            "Margin scheme - Second-hand goods",
            "CGI art. 297 A",
            "A1",
            "domestic"),
    /** Works of art taxed on the margin (CGI art. 297 A). */
    MARGIN_ART(
            VatCategory.E,
            "VATEX-EU-I",
            "Régime particulier - Objets d'art",
            "Margin scheme - Works of art",
            "CGI art. 297 A",
            "A1",
            "domestic"),
    /** Collectors' items and antiques taxed on the margin (CGI art. 297 A). */
    MARGIN_ANTIQUES(
            VatCategory.E,
            "VATEX-EU-J",
            "Régime particulier - Objets de collection et d'antiquité",
            "Margin scheme - Collector's items and antiques",
            "CGI art. 297 A",
            "A1",
            "domestic"),
    /** Travel sold by an agent, taxed on the margin (CGI art. 266, 1 e). */
    MARGIN_TRAVEL(
            VatCategory.E,
            "VATEX-EU-D",
            "Régime particulier - Agences de voyages",
            "Margin scheme - Travel agents",
            "CGI art. 266, 1 e",
            "A1",
            "domestic"),
    /** No supply for VAT: a deposit, a multi-purpose voucher (CGI art. 256, read the other way round). */
    OUT_OF_SCOPE(
            VatCategory.O,
            "VATEX-EU-O",
            "Opération hors du champ d'application de la TVA, art. 256 du CGI",
            "Outside the scope of VAT, art. 256 of the French tax code (CGI)",
            "CGI art. 256",
            "",
            "domestic");

    private final VatCategory category;
    private final String exemptionCode;
    private final LocalText mention;
    private final String legalBasis;
    private final String returnBox;
    private final String account;

    Ground(
            VatCategory category,
            String exemptionCode,
            String french,
            String english,
            String legalBasis,
            String returnBox,
            String account) {
        this.category = category;
        this.exemptionCode = exemptionCode;
        this.mention = LocalText.of(french, english);
        this.legalBasis = legalBasis;
        this.returnBox = returnBox;
        this.account = account;
    }

    /** The verdict that a seller charges nothing on this ground. */
    VatVerdict untaxed(CountryCode seller) {
        return new VatVerdict.Decided(
                category, Rate.ZERO, exemptionCode, mention, legalBasis, seller, returnBox, account);
    }
}
