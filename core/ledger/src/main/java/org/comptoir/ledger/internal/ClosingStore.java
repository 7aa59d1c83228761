// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.ledger.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.Tx;
import org.comptoir.model.id.CompanyId;

/** The table of closings that hold, each with the end of the closed days before it. */
final class ClosingStore {

    /**
     * A closing.
     *
     * @param until the last day that it closed
     * @param former the last day that was closed before
     */
    record Closed(LocalDate until, LocalDate former) {}

    LocalDate closedUntil(Sql sql, CompanyId company) {
        return sql.first("select closed_until from ledger_book where company = ?", row -> row.date(1), company)
                .orElse(Days.NEVER_CLOSED);
    }

    void insert(Tx tx, LocalDate until, LocalDate former) {
        tx.later(
                "insert into ledger_closing (company, until_on, former_on, closed_at, closed_by) values (?, ?, ?, ?, ?)",
                tx.call().company(),
                until,
                former,
                tx.now(),
                tx.call().actor().toString());
    }

    Optional<Closed> last(Sql sql, CompanyId company) {
        return sql.first(
                "select until_on, former_on from ledger_closing where company = ? order by until_on desc"
                        + " fetch first 1 rows only",
                row -> new Closed(row.date(1), row.date(2)),
                company);
    }

    /** All closings that hold. */
    List<Closed> all(Sql sql, CompanyId company) {
        return sql.query(
                "select until_on, former_on from ledger_closing where company = ? order by until_on",
                row -> new Closed(row.date(1), row.date(2)),
                company);
    }

    /** The first day that a closing closed and for which an entry is booked. */
    Optional<LocalDate> firstBooked(Sql sql, CompanyId company, Closed closing) {
        return sql.first(
                        "select min(booked_on) from ledger_entry where company = ? and booked_on > ? and booked_on <= ?",
                        row -> Optional.ofNullable(row.dateOrNull(1)),
                        company,
                        closing.former(),
                        closing.until())
                .flatMap(first -> first);
    }

    /** Moves the end of the closed days back; false where it is not there any more. */
    boolean reopen(Tx tx, LocalDate until, LocalDate former) {
        tx.update(
                "delete from ledger_closing where company = ? and until_on = ?",
                tx.call().company(),
                until);
        return tx.update(
                        "update ledger_book set closed_until = ?, changed_at = ?, changed_by = ?, version = version + 1"
                                + " where company = ? and closed_until = ?",
                        former,
                        tx.now(),
                        tx.call().actor().toString(),
                        tx.call().company(),
                        until)
                == 1;
    }
}
