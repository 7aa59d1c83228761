// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.party;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.comptoir.model.ComptoirException;

/**
 * When an invoice is due.
 *
 * @param days after the invoice's date, 0 to 120
 * @param endOfMonth whether the day is then moved to the end of its month ("fin de mois")
 */
public record TermsOfPayment(int days, boolean endOfMonth) {

    public static final TermsOfPayment AT_ONCE = new TermsOfPayment(0, false);

    public TermsOfPayment {
        if (days < 0 || days > 120) {
            throw ComptoirException.invalid("terms.days", "terms.days", days);
        }
    }

    public LocalDate dueOn(LocalDate issuedOn) {
        LocalDate due = issuedOn.plusDays(days);
        return endOfMonth ? due.with(TemporalAdjusters.lastDayOfMonth()) : due;
    }
}
