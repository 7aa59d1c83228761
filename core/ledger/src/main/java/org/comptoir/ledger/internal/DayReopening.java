// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.ledger.internal;

import java.time.LocalDate;
import java.util.Map;
import org.comptoir.api.ledger.Ledger;
import org.comptoir.kernel.Database.TransientConflict;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.Tx;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;

/**
 * Opens the days again that were closed last, for an entry that belongs there. What was posted stays as it is: entries are
 * final from the moment they are posted, closed or not, and are corrected by a reversal alone (PCG art. 921-3, 1031-3 since
 * regulation ANC 2022-06). A year that is closed stays closed: closing it is what makes its chronology final (PCG art. 921-4,
 * now 1031-4), and its file of entries (LPF art. A47 A-1) may be with the authorities.
 */
final class DayReopening {

    private final Ledger ledger;
    private final ClosingStore store = new ClosingStore();

    DayReopening(Ledger ledger) {
        this.ledger = ledger;
    }

    boolean isClosed(Tx tx, LocalDate until) {
        return !store.closedUntil(tx, tx.call().company()).isBefore(until);
    }

    /**
     * The last day that stays closed. Refused: {@code ledger.not-last-closed} (nothing was closed until that day, or more
     * was since), {@code ledger.year-closed}.
     */
    LocalDate require(Sql sql, LocalDate until, Call call) {
        ClosingStore.Closed last = store.last(sql, call.company())
                .filter(closed -> closed.until().equals(until))
                .orElseThrow(() -> new ComptoirException(
                        "ledger.not-last-closed",
                        Fault.CONFLICT,
                        Map.of(ComptoirException.FIELD, "until", ComptoirException.VALUE, until.toString())));
        LocalDate first = store.firstBooked(sql, call.company(), last).orElse(until);
        if (!ledger.fiscalYearStart(first, call).equals(ledger.fiscalYearStart(until.plusDays(1), call))) {
            throw new ComptoirException(
                    "ledger.year-closed",
                    Fault.CONFLICT,
                    Map.of(ComptoirException.FIELD, "until", ComptoirException.VALUE, until.toString()));
        }
        return last.former();
    }

    void reopen(Tx tx, LocalDate until) {
        LocalDate former = require(tx, until, tx.call());
        if (!store.reopen(tx, until, former)) {
            throw new TransientConflict(new IllegalStateException("closed or reopened meanwhile: " + until));
        }
        tx.audit(ClosedDays.REOPENED, until.toString(), Map.of("closedUntil", former));
        tx.publish(
                "PeriodReopened",
                tx.call().company(),
                Map.of("until", until.toString(), "closedUntil", former.toString()));
    }
}
