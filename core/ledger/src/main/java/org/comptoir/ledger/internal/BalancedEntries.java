// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.ledger.internal;

import org.comptoir.kernel.Invariant;
import org.comptoir.kernel.Sql;
import org.comptoir.model.Call;
import org.comptoir.model.id.CompanyId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** I1: what is on the left equals what is on the right, in each entry and over all. */
@Component(service = Invariant.class)
public final class BalancedEntries implements Invariant {

    @Activate
    public BalancedEntries(@Reference LedgerTables tables) {}

    @Override
    public String id() {
        return "I1";
    }

    @Override
    public String promise() {
        return "Debits equal credits in every entry, in every currency and over all entries.";
    }

    @Override
    public Verdict verify(Sql sql, Call call) {
        Findings findings = new Findings();
        CompanyId company = call.company();
        sql.each(
                "select currency, sum(debit_minor), sum(credit_minor), count(*) from ledger_posting"
                        + " where company = ? group by currency",
                row -> {
                    findings.checked(row.number(4));
                    if (row.number(2) != row.number(3)) {
                        findings.breach("All postings in " + row.text(1) + ": debits " + row.number(2) + ", credits "
                                + row.number(3) + " minor units.");
                    }
                },
                company);
        sql.each(
                "select journal, entry_no, currency, sum(debit_minor), sum(credit_minor) from ledger_posting"
                        + " where company = ? group by journal, entry_no, currency"
                        + " having sum(debit_minor) <> sum(credit_minor)",
                row -> findings.breach("Entry " + row.text(1) + " " + row.number(2) + ": debits " + row.number(4)
                        + ", credits " + row.number(5) + " minor units of " + row.text(3) + "."),
                company);
        return findings.verdict();
    }
}
