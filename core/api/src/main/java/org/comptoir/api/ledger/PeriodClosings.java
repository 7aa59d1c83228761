// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.ledger;

import java.time.LocalDate;
import java.util.List;
import org.comptoir.api.access.NotForPlugins;
import org.comptoir.model.Call;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Closing days by four eyes, and opening again those that were closed last: one person asks for it, another agrees, and one
 * of the two is an admin, the other an accountant. For people alone; all methods are refused with {@code period.two-people} to
 * callers that are neither. A request lapses after seven days.
 */
@NotForPlugins
@ProviderType
public interface PeriodClosings {

    /** Asks for it; where somebody did before, that stands. Refused: {@code ledger.period-ahead} for a day that is not over. */
    PeriodClosing request(LocalDate until, Call call);

    /**
     * Agrees, and closes every day until this one. Refused, in this order: {@code period.not-requested}, {@code
     * ledger.period-closed} (it is closed), {@code approval.same-person}, {@code approval.role-missing} (not an admin and an
     * accountant), and as {@link Ledger#closePeriod}.
     */
    PeriodClosing approve(LocalDate until, Call call);

    /** Those of the company, the latest first, 100 at most. */
    List<PeriodClosing> list(Call call);

    /**
     * Asks for the days to be opened again that were closed last, until the end of those that were closed before. Never a
     * day of a fiscal year that is closed. Refused, in this order: {@code ledger.not-last-closed}, {@code
     * ledger.year-closed}.
     */
    PeriodClosing requestReopening(LocalDate until, Call call);

    /**
     * Agrees, and opens the days again. Refused, in this order: {@code period.not-requested}, {@code approval.same-person},
     * {@code approval.role-missing}, and as {@link #requestReopening}.
     */
    PeriodClosing approveReopening(LocalDate until, Call call);

    /** Requests for days to be opened again, the latest first, 100 at most. */
    List<PeriodClosing> reopenings(Call call);
}
