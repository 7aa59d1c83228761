// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.ledger.internal;

import java.time.LocalDate;
import java.util.List;
import org.comptoir.api.ledger.Balance;
import org.comptoir.api.ledger.DaySum;
import org.comptoir.kernel.Sql;
import org.comptoir.model.Currency;
import org.comptoir.model.Money;
import org.comptoir.model.id.CompanyId;

/** Adds up postings. No balance is stored anywhere: this is the one place that they come from. */
final class BalanceReader {

    /** Accounts of the PCG that hold customers, whichever of them plays the role today. */
    private static final String CUSTOMERS = "411%";

    List<Balance> byAccount(Sql sql, CompanyId company, LocalDate from, LocalDate to, Chart chart) {
        return sql.query(
                "select account, currency, sum(debit_minor), sum(credit_minor) from ledger_posting"
                        + " where company = ? and booked_on between ? and ?"
                        + " group by account, currency order by account, currency",
                row -> balance(row.text(1), chart.label(row.text(1)), "", row.text(2), row.number(3), row.number(4)),
                company,
                from,
                to);
    }

    List<Balance> byCustomer(Sql sql, CompanyId company, LocalDate asOf, String customers) {
        return sql.query(
                "select account, max(auxiliary_label), auxiliary, currency, sum(debit_minor), sum(credit_minor)"
                        + " from ledger_posting"
                        + " where company = ? and (account like ? or account = ?) and booked_on <= ?"
                        + " group by account, auxiliary, currency having sum(debit_minor) <> sum(credit_minor)"
                        + " order by account, auxiliary, currency",
                row -> balance(row.text(1), row.text(2), row.text(3), row.text(4), row.number(5), row.number(6)),
                company,
                CUSTOMERS,
                customers,
                asOf);
    }

    /** Of the accounts whose numbers begin so, digits. */
    List<DaySum> byDay(Sql sql, CompanyId company, String begun, LocalDate from, LocalDate to) {
        return sql.query(
                "select account, booked_on, currency, sum(debit_minor) - sum(credit_minor) from ledger_posting"
                        + " where company = ? and account like ? and booked_on between ? and ?"
                        + " group by account, booked_on, currency order by account, booked_on, currency",
                row -> new DaySum(row.text(1), row.date(2), new Money(row.number(4), Currency.of(row.text(3)))),
                company,
                begun + "%",
                from,
                to);
    }

    private static Balance balance(
            String account, String label, String auxiliary, String currencyCode, long debit, long credit) {
        Currency currency = Currency.of(currencyCode);
        Money debits = new Money(debit, currency);
        Money credits = new Money(credit, currency);
        return new Balance(account, label, auxiliary, debits, credits, debits.minus(credits));
    }
}
