// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.orders.internal.vat;

import org.comptoir.model.CountryCode;
import org.comptoir.model.LocalText;
import org.comptoir.model.Rate;
import org.comptoir.model.VatCategory;

/**
 * The VAT of one supply, with its rate.
 *
 * @param category the category
 * @param rate 0 for every category but {@code S}
 * @param exemptionCode VATEX code, empty if none
 * @param mention what the invoice must say
 * @param legalBasis the article
 * @param payableTo the state it is owed to
 * @param returnBox the box of the seller's return, empty if none
 * @param account {@code domestic}, {@code union} or {@code export}
 */
public record Verdict(
        VatCategory category,
        Rate rate,
        String exemptionCode,
        LocalText mention,
        String legalBasis,
        CountryCode payableTo,
        String returnBox,
        String account) {

    /**
     * Whether two verdicts may share one line of the VAT breakdown: same debt, same box of the return, same revenue; and
     * where nothing is charged the same reason, for a line tells one.
     */
    boolean merges(Verdict other) {
        return payableTo.equals(other.payableTo)
                && returnBox.equals(other.returnBox)
                && account.equals(other.account)
                && (!rate.isZero() || sameReason(other));
    }

    private boolean sameReason(Verdict other) {
        return exemptionCode.equals(other.exemptionCode)
                && legalBasis.equals(other.legalBasis)
                && mention.equals(other.mention);
    }
}
