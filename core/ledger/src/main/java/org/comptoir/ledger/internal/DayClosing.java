// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.ledger.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.comptoir.api.company.Companies;
import org.comptoir.kernel.Tx;
import org.comptoir.kernel.Tx.Chain;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;

/** Closes days. */
final class DayClosing {

    private final Charts charts;
    private final Companies companies;
    private final Clock clock;
    private final EntryStore store = new EntryStore();
    private final ClosingStore closings = new ClosingStore();

    DayClosing(Charts charts, Companies companies, Clock clock) {
        this.charts = charts;
        this.companies = companies;
        this.clock = clock;
    }

    /** Refused: {@code ledger.period-ahead}. */
    void requireOver(LocalDate until, Call call) {
        Days.require("until", until);
        if (!until.isBefore(companies.get(call).dayOf(clock.instant()))) {
            throw ComptoirException.invalid("ledger.period-ahead", "until", until);
        }
    }

    /** The chains of all journals, to be read before the transaction. */
    Chain[] chains(Call call) {
        return charts.of(call).journals().keySet().stream().map(Journals::chain).toArray(Chain[]::new);
    }

    /** Refused: {@code ledger.period-closed}. */
    void close(Tx tx, LocalDate until, Chain... chains) {
        // Postings in flight hold one of these and end first; later ones see the new end of the closed days.
        tx.hold(chains);
        LocalDate former = closings.closedUntil(tx, tx.call().company());
        if (!store.close(tx, until)) {
            throw closed(until);
        }
        closings.insert(tx, until, former);
        tx.audit(ClosedDays.CLOSED, until.toString(), Map.of());
        tx.publish("PeriodClosed", tx.call().company(), Map.of("until", until.toString()));
    }

    static ComptoirException closed(LocalDate until) {
        return new ComptoirException(
                "ledger.period-closed",
                Fault.CONFLICT,
                Map.of(ComptoirException.FIELD, "until", ComptoirException.VALUE, until.toString()));
    }
}
