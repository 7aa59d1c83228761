// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.ledger.internal;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.comptoir.api.company.Companies;
import org.comptoir.kernel.Findings;
import org.comptoir.kernel.Invariant;
import org.comptoir.kernel.Sql;
import org.comptoir.model.Call;
import org.comptoir.model.id.CompanyId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** I6 in the books: each posting is whole minor units of the books' currency, on one side of a known account in a known journal. */
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
        return "Every posting is a positive amount in the currency of the books, on one side of a known account in a known journal.";
    }

    @Override
    public Verdict verify(Sql sql, Call call) {
        Findings findings = new Findings();
        CompanyId company = call.company();
        Set<String> accounts = new HashSet<>(
                sql.query("select account from ledger_account where company = ?", row -> row.text(1), company));
        Set<String> journals = new HashSet<>(
                sql.query("select code from ledger_journal where company = ?", row -> row.text(1), company));
        String books = companies.get(call).currency().code();
        Set<String> strange = new TreeSet<>();
        sql.each(
                "select journal, entry_no, line_no, account, currency, debit_minor, credit_minor from ledger_posting"
                        + " where company = ?",
                row -> {
                    findings.checked(1);
                    long debit = row.number(6);
                    long credit = row.number(7);
                    if (Math.min(debit, credit) != 0 || Math.max(debit, credit) <= 0) {
                        findings.breach("Entry " + row.text(1) + " " + row.number(2) + ", line " + row.number(3)
                                + ": debit " + debit + " and credit " + credit + " minor units.");
                    }
                    if (!journals.contains(row.text(1))) {
                        strange.add("Journal " + row.text(1) + " has postings and is not one of the company's.");
                    }
                    if (!accounts.contains(row.text(4))) {
                        strange.add("Account " + row.text(4) + " has postings and is not in the chart.");
                    }
                    if (!row.text(5).equals(books)) {
                        strange.add("Account " + row.text(4) + " has postings in " + row.text(5)
                                + ", the books are kept in " + books + ".");
                    }
                },
                company);
        strange.forEach(findings::breach);
        sql.each(
                "select journal, entry_no from ledger_posting where company = ? group by journal, entry_no"
                        + " having min(line_no) <> 1 or max(line_no) <> count(*)",
                row -> findings.breach(
                        "Entry " + row.text(1) + " " + row.number(2) + ": its lines are not numbered from 1 on."),
                company);
        return findings.verdict();
    }
}
