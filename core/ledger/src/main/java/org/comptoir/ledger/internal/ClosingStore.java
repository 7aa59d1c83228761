// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.ledger.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.comptoir.api.ledger.PeriodClosing;
import org.comptoir.kernel.Row;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.Tx;
import org.comptoir.model.id.CompanyId;

/** The table of who asked for days to be closed, and who agreed. */
final class ClosingStore {

    private static final String SELECT = "select until_on, requested_by, requested_at, approved_by, approved_at,"
            + " requested_as from period_closing where company = ?";

    /**
     * @param closing what was asked for
     * @param sides what who asked could be: admin, accountant
     */
    record Kept(PeriodClosing closing, Set<String> sides) {}

    Optional<Kept> find(Tx tx, LocalDate until) {
        return tx.first(
                SELECT + " and until_on = ?", ClosingStore::kept, tx.call().company(), until);
    }

    List<PeriodClosing> list(Sql sql, CompanyId company) {
        return sql.query(
                SELECT + " order by until_on desc fetch first 100 rows only",
                row -> kept(row).closing(),
                company);
    }

    void insert(Tx tx, PeriodClosing closing, Set<String> sides) {
        tx.update(
                "insert into period_closing (company, until_on, requested_by, requested_at, requested_as, approved_by)"
                        + " values (?, ?, ?, ?, ?, ?)",
                tx.call().company(),
                closing.until(),
                closing.requestedBy(),
                closing.requestedAt(),
                String.join(",", new TreeSet<>(sides)),
                "");
    }

    /** False where somebody has agreed. */
    boolean approve(Tx tx, LocalDate until) {
        return tx.update(
                        "update period_closing set approved_by = ?, approved_at = ?"
                                + " where company = ? and until_on = ? and approved_by = ''",
                        tx.call().actor().toString(),
                        tx.now(),
                        tx.call().company(),
                        until)
                == 1;
    }

    private static Kept kept(Row row) {
        return new Kept(
                new PeriodClosing(row.date(1), row.text(2), row.instant(3), row.text(4), row.instantOrNull(5)),
                Set.of(row.text(6).split(",")));
    }
}
