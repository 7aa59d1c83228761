// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.access;

import org.comptoir.api.DaySpan;
import org.comptoir.api.company.CompanyRequest;
import org.jspecify.annotations.Nullable;

/**
 * What is settled of a company that is about to be founded.
 *
 * @param company it, without what is not settled yet; null before anything is
 * @param year with which its books begin; null before that and how it charges VAT are settled
 */
public record SetUpDraft(
        @Nullable CompanyRequest company, @Nullable DaySpan year) {

    /** Nothing is. */
    public static final SetUpDraft NOTHING = new SetUpDraft(null, null);
}
