// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.ledger.internal;

import java.time.YearMonth;
import java.util.List;
import java.util.TreeMap;
import org.comptoir.api.company.Companies;
import org.comptoir.api.ledger.LedgerFigures;
import org.comptoir.kernel.Reached;
import org.comptoir.kernel.Units;
import org.comptoir.model.Call;
import org.comptoir.model.Currency;
import org.comptoir.model.Money;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Adds up an account by month. The databases differ in how they cut a date, so they add up days. */
@Component(service = LedgerFigures.class)
public final class MonthlyFigures implements LedgerFigures {

    private final Units units;
    private final Companies companies;

    /** The tables are named so that they are there before the first question. */
    @Activate
    public MonthlyFigures(@Reference Units units, @Reference LedgerTables tables, @Reference Companies companies) {
        this.units = units;
        this.companies = companies;
    }

    @Override
    public List<Month> months(String account, Call call) {
        Reached.requireEverything(call);
        Currency currency = companies.get(call).currency();
        TreeMap<YearMonth, Month> months = new TreeMap<>();
        units.read(sql -> sql.query(
                "select booked_on, sum(debit_minor), sum(credit_minor) from ledger_posting"
                        + " where company = ? and account = ? and currency = ? group by booked_on order by booked_on",
                row -> months.merge(
                        YearMonth.from(row.date(1)),
                        new Month(
                                YearMonth.from(row.date(1)),
                                new Money(row.number(2), currency),
                                new Money(row.number(3), currency)),
                        MonthlyFigures::sum),
                call.company(),
                account,
                currency.code()));
        return List.copyOf(months.values());
    }

    private static Month sum(Month one, Month other) {
        return new Month(
                one.month(), one.debit().plus(other.debit()), one.credit().plus(other.credit()));
    }
}
