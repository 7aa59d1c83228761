// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.ledger.internal;

import java.util.HashSet;
import java.util.Set;
import org.comptoir.api.company.Companies;
import org.comptoir.kernel.Invariant;
import org.comptoir.kernel.Sql;
import org.comptoir.model.Call;
import org.comptoir.model.id.CompanyId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** I6 in the books: each posting is whole minor units of the books' currency, on one side of a known account. */
@Component(service = Invariant.class)
public final class SoundAmounts implements Invariant {

    private final Companies companies;

    @Activate
    public SoundAmounts(@Reference LedgerTables tables, @Reference Companies companies) {
        this.companies = companies;
    }

    @Override
    public String id() {
        return "I6-ledger";
    }

    @Override
    public String promise() {
        return "Every posting is a positive amount in the currency of the books, on one side of an account of the chart.";
    }

    @Override
    public Verdict verify(Sql sql, Call call) {
        Findings findings = new Findings();
        CompanyId company = call.company();
        sql.each(
                "select journal, entry_no, line_no, debit_minor, credit_minor from ledger_posting where company = ?"
                        + " and not ((debit_minor > 0 and credit_minor = 0) or (debit_minor = 0 and credit_minor > 0))",
                row -> findings.breach("Entry " + row.text(1) + " " + row.number(2) + ", line " + row.number(3)
                        + ": debit " + row.number(4) + " and credit " + row.number(5) + " minor units."),
                company);
        Set<String> accounts = new HashSet<>(
                sql.query("select account from ledger_account where company = ?", row -> row.text(1), company));
        String books = companies.get(call).currency().code();
        sql.each(
                "select account, currency, count(*) from ledger_posting where company = ? group by account, currency",
                row -> {
                    findings.checked(row.number(3));
                    if (!accounts.contains(row.text(1))) {
                        findings.breach("Account " + row.text(1) + " has postings and is not in the chart.");
                    }
                    if (!row.text(2).equals(books)) {
                        findings.breach("Account " + row.text(1) + " has postings in " + row.text(2)
                                + ", the books are kept in " + books + ".");
                    }
                },
                company);
        return findings.verdict();
    }
}
