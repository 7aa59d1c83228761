// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.accounts.internal;

import java.util.Optional;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.Tx;
import org.comptoir.model.id.CompanyId;

/** The table of the companies that were founded to be shown. */
final class DemoStore {

    Optional<CompanyId> open(Sql sql) {
        return sql.first("select company from demo_company where closed_at is null", row -> new CompanyId(row.uuid(1)));
    }

    boolean has(Sql sql, CompanyId company) {
        return sql.first("select 1 from demo_company where company = ?", row -> true, company)
                .isPresent();
    }

    /** How many there were, open or closed. */
    int count(Sql sql) {
        return sql.first("select count(*) from demo_company", row -> (int) row.number(1))
                .orElse(0);
    }

    /** By their number, so that of two who found the next at once one loses. */
    void insert(Tx tx, int number, CompanyId company) {
        tx.update(
                "insert into demo_company (place, company, created_at, created_by) values (?, ?, ?, ?)",
                number,
                company,
                tx.now(),
                tx.call().actor().toString());
    }

    boolean close(Tx tx, CompanyId company) {
        return tx.update(
                        "update demo_company set closed_at = ? where company = ? and closed_at is null",
                        tx.now(),
                        company)
                == 1;
    }
}
