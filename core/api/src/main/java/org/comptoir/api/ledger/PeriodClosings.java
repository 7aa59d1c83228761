// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.ledger;

import java.time.LocalDate;
import java.util.List;
import org.comptoir.api.access.NotForPlugins;
import org.comptoir.model.Call;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Closing days by four eyes, since it cannot be taken back: one person asks for it, another agrees, and one of the two is an
 * admin, the other an accountant. For people alone; all methods are refused with {@code period.two-people} to callers that are
 * none.
 */
@NotForPlugins
@ProviderType
public interface PeriodClosings {

    /**
     * Asks for it; where somebody did before, that stands. Refused: {@code period.two-people} (neither admin nor accountant),
     * {@code ledger.period-ahead} for a day that is not over.
     */
    PeriodClosing request(LocalDate until, Call call);

    /**
     * Agrees, and closes every day until this one. Refused, in this order: {@code period.not-requested}, {@code
     * ledger.period-closed} (it was agreed to before), {@code period.same-person}, {@code period.two-people} (not an admin
     * and an accountant), and as {@link Ledger#closePeriod}.
     */
    PeriodClosing approve(LocalDate until, Call call);

    /** Those of the company, the latest day first, 100 at most. */
    List<PeriodClosing> list(Call call);
}
