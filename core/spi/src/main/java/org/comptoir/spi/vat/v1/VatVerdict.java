// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.spi.vat.v1;

import org.comptoir.model.CountryCode;
import org.comptoir.model.LocalText;
import org.comptoir.model.Rate;
import org.comptoir.model.VatCategory;
import org.comptoir.spi.Problem;

/** What a pack decided. Travels from plugin to core only. */
public sealed interface VatVerdict {

    /**
     * The supply bears this VAT.
     *
     * @param category UNTDID 5305 category
     * @param rate 0 for every category but {@code S}
     * @param exemptionCode VATEX code, empty where the category needs none
     * @param mention what the invoice must say; empty texts where nothing
     * @param legalBasis the article, such as {@code CGI art. 262 I}
     * @param payableTo the state that the tax is owed to
     * @param returnBox where the base goes in the seller's own return, such as {@code A1}; empty if nowhere
     * @param account which revenue this is: {@code domestic}, {@code union} or {@code export}
     */
    record Decided(
            VatCategory category,
            Rate rate,
            String exemptionCode,
            LocalText mention,
            String legalBasis,
            CountryCode payableTo,
            String returnBox,
            String account)
            implements VatVerdict {}

    /**
     * The supply bears the VAT of the country of destination; the core asks that country's pack for the rate.
     *
     * @param destination the country
     * @param taxCategory the class of rate
     * @param legalBasis the article
     * @param returnBox where the base goes in the seller's own return
     */
    record AtDestination(CountryCode destination, String taxCategory, String legalBasis, String returnBox)
            implements VatVerdict {}

    /** The pack cannot decide; the order stays a draft and its user reads why. */
    record Refused(Problem problem) implements VatVerdict {}
}
