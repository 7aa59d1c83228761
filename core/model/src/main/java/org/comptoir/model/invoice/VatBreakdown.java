// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.model.invoice;

import org.comptoir.model.CountryCode;
import org.comptoir.model.LocalText;
import org.comptoir.model.Money;
import org.comptoir.model.Rate;
import org.comptoir.model.VatCategory;

/**
 * The VAT of one category and rate (BG-23). The tax is worked out once on the sum of its lines, never per line.
 *
 * @param category BT-118
 * @param rate BT-119, 0 for untaxed categories
 * @param base BT-116, the sum of its lines
 * @param tax BT-117 = base x rate, rounded half up to the cent
 * @param exemptionCode BT-121, a VATEX code, empty where the category needs none
 * @param exemptionReason BT-120, the mention to print; empty texts where the category needs none
 * @param payableTo the state that the tax is owed to
 * @param legalBasis the article that the decision rests on
 */
public record VatBreakdown(
        VatCategory category,
        Rate rate,
        Money base,
        Money tax,
        String exemptionCode,
        LocalText exemptionReason,
        CountryCode payableTo,
        String legalBasis) {}
