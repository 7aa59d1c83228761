// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.order;

import org.comptoir.model.CountryCode;
import org.comptoir.model.LocalText;
import org.comptoir.model.Money;
import org.comptoir.model.Rate;
import org.comptoir.model.VatCategory;

/**
 * The VAT of one category and rate.
 *
 * @param category the category
 * @param rate the rate
 * @param base the sum of its lines
 * @param tax base x rate, rounded half up to the cent
 * @param exemptionCode VATEX code, empty if none
 * @param mention what the invoice must say
 * @param payableTo the state it is owed to
 * @param legalBasis the article
 * @param returnBox the box of the seller's return, empty if none
 * @param account which revenue it is: {@code domestic}, {@code union} or {@code export}
 */
public record OrderVat(
        VatCategory category,
        Rate rate,
        Money base,
        Money tax,
        String exemptionCode,
        LocalText mention,
        CountryCode payableTo,
        String legalBasis,
        String returnBox,
        String account) {}
