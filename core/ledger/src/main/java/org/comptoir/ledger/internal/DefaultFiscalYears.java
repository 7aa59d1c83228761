// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.ledger.internal;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.comptoir.api.DaySpan;
import org.comptoir.api.ledger.FiscalYears;
import org.comptoir.kernel.Tx;
import org.comptoir.kernel.Units;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** With which fiscal years the books of companies begin. */
@Component
public final class DefaultFiscalYears implements FiscalYears {

    private static final String FIRST = "yearFrom";
    private static final String LAST = "yearTo";

    private final Units units;
    private final YearStore store = new YearStore();

    /** The tables are named so that they are there before the first year. */
    @Activate
    public DefaultFiscalYears(@Reference Units units, @Reference LedgerTables tables) {
        this.units = units;
        Objects.requireNonNull(tables, "tables");
    }

    @Override
    public DaySpan checked(LocalDate first, LocalDate last) {
        Days.require(FIRST, first);
        Days.require(LAST, last);
        if (last.isBefore(first)) {
            throw ComptoirException.invalid("ledger.year-reversed", LAST, last);
        }
        LocalDate latest = LocalDate.of(first.getYear() + 1, 12, 31);
        if (last.isAfter(latest)) {
            throw new ComptoirException(
                    "ledger.year-length",
                    Fault.INVALID,
                    Map.of(
                            ComptoirException.FIELD,
                            LAST,
                            ComptoirException.VALUE,
                            last.toString(),
                            "latest",
                            latest.toString()));
        }
        return new DaySpan(first, last);
    }

    @Override
    public void begin(DaySpan year, Call call) {
        DaySpan checked = checked(year.first(), year.last());
        units.write(call, Boolean.class, tx -> begun(tx, new FiscalYear(checked.first(), checked.last())));
    }

    private boolean begun(Tx tx, FiscalYear year) {
        Optional<FiscalYear> former = store.first(tx, tx.call().company());
        if (former.isPresent() ? !former.get().equals(year) : store.anythingBooked(tx)) {
            throw new ComptoirException("ledger.year-begun", Fault.CONFLICT, Map.of(ComptoirException.FIELD, FIRST));
        }
        if (former.isEmpty()) {
            store.insert(tx, year);
            tx.audit("ledger.year-begun", year.from().toString(), Map.of("to", year.to()));
        }
        return true;
    }
}
