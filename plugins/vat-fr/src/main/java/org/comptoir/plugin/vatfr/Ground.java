// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.vatfr;

import java.util.Locale;
import org.comptoir.model.CountryCode;
import org.comptoir.model.Rate;
import org.comptoir.model.VatCategory;
import org.comptoir.spi.vat.v1.VatVerdict;

/**
 * A reason why an invoice bears no VAT. What the law wants printed for it (CGI ann. II art. 242 nonies A, I, 12° to 16°)
 * and the article it rests on are in {@code french-law.csv}, by day.
 */
enum Ground {
    /** Goods to a business in another member state (CGI art. 262 ter I, 1°). */
    INTRA_UNION_GOODS(VatCategory.K, "VATEX-EU-IC", "F2", "union"),
    /** A service to a business in another member state, which owes the tax there (CGI art. 259, 1°). */
    INTRA_UNION_SERVICE(VatCategory.AE, "VATEX-EU-AE", "E2", "union"),
    /** A supply within France whose business buyer owes the tax (CGI art. 283, 2 sexies to 2 nonies). */
    DOMESTIC_REVERSE_CHARGE(VatCategory.AE, "VATEX-FR-AE", "E2", "domestic"),
    /** Goods out of the Union's VAT territory, and services that go with them (CGI art. 262 I). */
    EXPORT(VatCategory.G, "VATEX-EU-G", "E1", "export"),
    /** Goods from the mainland to an overseas department (CGI art. 294, 2, 1°). */
    OVERSEAS_GOODS(VatCategory.G, "VATEX-EU-G", "E1", "export"),
    /** A service in Guyane or Mayotte, where VAT is not applied (CGI art. 294, 1). */
    UNTAXED_DEPARTMENT(VatCategory.G, "VATEX-EU-G", "E2", "export"),
    /** A service to a business outside the Union, located there (CGI art. 259, 1°). */
    THIRD_COUNTRY_SERVICE(VatCategory.G, "VATEX-EU-G", "E2", "export"),
    /** A small business that charges no VAT (CGI art. 293 B). */
    FRANCHISE(VatCategory.E, "VATEX-FR-FRANCHISE", "", "domestic"),
    /** Second-hand goods taxed on the margin (CGI art. 297 A). */
    MARGIN_SECOND_HAND(VatCategory.E, "VATEX-EU-F", "A1", "domestic"),
    /** Works of art taxed on the margin (CGI art. 297 A). */
    MARGIN_ART(VatCategory.E, "VATEX-EU-I", "A1", "domestic"),
    /** Collectors' items and antiques taxed on the margin (CGI art. 297 A). */
    MARGIN_ANTIQUES(VatCategory.E, "VATEX-EU-J", "A1", "domestic"),
    /** Travel sold by an agent, taxed on the margin (CGI art. 266, 1 e). */
    MARGIN_TRAVEL(VatCategory.E, "VATEX-EU-D", "A1", "domestic"),
    /** No supply for VAT: a deposit, a multi-purpose voucher (CGI art. 256, read the other way round). */
    OUT_OF_SCOPE(VatCategory.O, "VATEX-EU-O", "", "domestic");

    private final VatCategory category;
    private final String exemptionCode;
    private final String returnBox;
    private final String account;

    Ground(VatCategory category, String exemptionCode, String returnBox, String account) {
        this.category = category;
        this.exemptionCode = exemptionCode;
        this.returnBox = returnBox;
        this.account = account;
    }

    /** What the table of articles calls it. */
    String topic() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The verdict that a seller charges nothing on this ground. */
    VatVerdict untaxed(CountryCode seller, Article article) {
        return new VatVerdict.Decided(
                category, Rate.ZERO, exemptionCode, article.mention(), article.basis(), seller, returnBox, account);
    }
}
