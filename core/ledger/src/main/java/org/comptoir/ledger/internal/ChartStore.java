// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.ledger.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.comptoir.api.ledger.Account;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.Tx;
import org.comptoir.model.id.CompanyId;
import org.jspecify.annotations.Nullable;

/** Charts as they are stored. */
final class ChartStore {

    private static final String INSERT_ACCOUNT = "insert into ledger_account"
            + " (company, account, label, created_at, created_by, changed_at, changed_by, version)"
            + " values (?, ?, ?, ?, ?, ?, ?, 1)";

    /** The chart; empty of journals where the company has no books yet. One round trip. */
    Chart read(Sql sql, CompanyId company, Instant now) {
        SortedMap<String, String> accounts = new TreeMap<>();
        SortedMap<String, String> roles = new TreeMap<>();
        SortedMap<String, String> journals = new TreeMap<>();
        sql.each(
                "select 'A', account, label from ledger_account where company = ?"
                        + " union all select 'R', played, account from ledger_role where company = ?"
                        + " union all select 'J', code, label from ledger_journal where company = ?",
                row -> {
                    SortedMap<String, String> kind =
                            switch (row.text(1)) {
                                case "A" -> accounts;
                                case "R" -> roles;
                                default -> journals;
                            };
                    kind.put(row.text(2), row.text(3));
                },
                company,
                company,
                company);
        return new Chart(accounts, roles, journals, now);
    }

    /** Opens the books. Seen at once by the same unit. */
    void create(Tx tx, FrenchChart chart, LocalDate closedUntil) {
        CompanyId company = tx.call().company();
        String actor = tx.call().actor().toString();
        tx.update(
                "insert into ledger_book"
                        + " (company, closed_until, created_at, created_by, changed_at, changed_by, version)"
                        + " values (?, ?, ?, ?, ?, ?, 1)",
                company,
                closedUntil,
                tx.now(),
                actor,
                tx.now(),
                actor);
        List<@Nullable Object[]> journals = new ArrayList<>();
        chart.journals()
                .forEach(journal ->
                        journals.add(new Object[] {company, journal.code(), journal.label(), tx.now(), actor}));
        tx.batch(
                "insert into ledger_journal (company, code, label, created_at, created_by) values (?, ?, ?, ?, ?)",
                journals);
        addAccounts(tx, chart.accounts());
        List<@Nullable Object[]> roles = new ArrayList<>();
        for (Account account : chart.accounts()) {
            Chart.rolesIn(account.role())
                    .forEach(role -> roles.add(new Object[] {company, role, account.number(), tx.now(), actor}));
        }
        tx.batch(
                "insert into ledger_role (company, played, account, changed_at, changed_by) values (?, ?, ?, ?, ?)",
                roles);
    }

    /** Seen at once by the same unit, so that whoever else adds the same is found out now and not at the commit. */
    void addAccounts(Tx tx, List<Account> accounts) {
        CompanyId company = tx.call().company();
        String actor = tx.call().actor().toString();
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Account account : accounts) {
            rows.add(new Object[] {company, account.number(), account.label(), tx.now(), actor, tx.now(), actor});
        }
        tx.batch(INSERT_ACCOUNT, rows);
    }

    boolean rename(Tx tx, Account account) {
        return tx.update(
                        "update ledger_account set label = ?, changed_at = ?, changed_by = ?, version = version + 1"
                                + " where company = ? and account = ?",
                        account.label(),
                        tx.now(),
                        tx.call().actor().toString(),
                        tx.call().company(),
                        account.number())
                == 1;
    }

    void moveRole(Tx tx, String role, String account) {
        CompanyId company = tx.call().company();
        String actor = tx.call().actor().toString();
        int moved = tx.update(
                "update ledger_role set account = ?, changed_at = ?, changed_by = ? where company = ? and played = ?",
                account,
                tx.now(),
                actor,
                company,
                role);
        if (moved == 0) {
            tx.update(
                    "insert into ledger_role (company, played, account, changed_at, changed_by) values (?, ?, ?, ?, ?)",
                    company,
                    role,
                    account,
                    tx.now(),
                    actor);
        }
    }
}
