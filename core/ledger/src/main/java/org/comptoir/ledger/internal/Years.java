// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.ledger.internal;

import java.time.LocalDate;
import java.util.Optional;
import org.comptoir.kernel.Units;
import org.comptoir.model.id.CompanyId;

/** The fiscal years of companies: after the one that their books began with, else by the closing day of the settings. */
final class Years {

    private final Units units;
    private final String closing;
    private final YearStore store = new YearStore();

    /** @param closing of those that began with none, as MM-DD */
    Years(Units units, String closing) {
        this.units = units;
        this.closing = closing;
    }

    /** The year that a period belongs to, see {@link FiscalYear#of}. */
    FiscalYear of(LocalDate from, LocalDate to, CompanyId company) {
        Optional<FiscalYear> first = units.read(sql -> store.first(sql, company));
        return first.map(year -> FiscalYear.after(year, from, to)).orElseGet(() -> FiscalYear.of(from, to, closing));
    }

    /** The first day of the year that a day lies in. */
    LocalDate start(LocalDate day, CompanyId company) {
        return of(day, day, company).from();
    }
}
