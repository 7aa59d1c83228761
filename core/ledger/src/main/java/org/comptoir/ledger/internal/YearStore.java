// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.ledger.internal;

import java.util.Optional;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.Tx;
import org.comptoir.model.id.CompanyId;

/** The table of the fiscal years with which books begin. */
final class YearStore {

    Optional<FiscalYear> first(Sql sql, CompanyId company) {
        return sql.first(
                "select first_on, last_on from ledger_first_year where company = ?",
                row -> new FiscalYear(row.date(1), row.date(2)),
                company);
    }

    boolean anythingBooked(Tx tx) {
        return tx.first(
                        "select 1 from ledger_entry where company = ? fetch first 1 rows only",
                        row -> true,
                        tx.call().company())
                .isPresent();
    }

    void insert(Tx tx, FiscalYear year) {
        tx.update(
                "insert into ledger_first_year (company, first_on, last_on, created_at, created_by) values (?, ?, ?, ?, ?)",
                tx.call().company(),
                year.from(),
                year.to(),
                tx.now(),
                tx.call().actor().toString());
    }
}
