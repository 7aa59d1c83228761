// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.ledger.internal;

import java.util.Map;
import java.util.TreeMap;
import org.comptoir.kernel.Invariant;
import org.comptoir.kernel.Sql;
import org.comptoir.model.Call;
import org.comptoir.model.id.CompanyId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * I1: what is on the left equals what is on the right, in each entry and over all. One pass in the order of the key, so
 * that nothing has to be sorted or kept.
 */
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
        Sums all = new Sums();
        Sums[] entry = {new Sums()};
        String[] name = {""};
        sql.each(
                "select journal, entry_no, currency, debit_minor, credit_minor from ledger_posting"
                        + EntryReader.along("constraint=LEDGER_POSTING_LINE")
                        + " where company = ? order by journal, entry_no, line_no",
                row -> {
                    findings.checked(1);
                    String current = row.text(1) + " " + row.number(2);
                    if (!current.equals(name[0])) {
                        entry[0].report("Entry " + name[0], findings);
                        entry[0] = new Sums();
                        name[0] = current;
                    }
                    entry[0].add(row.text(3), row.number(4), row.number(5));
                    all.add(row.text(3), row.number(4), row.number(5));
                },
                company);
        entry[0].report("Entry " + name[0], findings);
        all.report("All entries", findings);
        return findings.verdict();
    }

    /** Both sides by currency. */
    private static final class Sums {
        private final Map<String, long[]> sides = new TreeMap<>();

        void add(String currency, long debit, long credit) {
            long[] sums = sides.computeIfAbsent(currency, first -> new long[2]);
            sums[0] = Math.addExact(sums[0], debit);
            sums[1] = Math.addExact(sums[1], credit);
        }

        void report(String what, Findings findings) {
            sides.forEach((currency, sums) -> {
                if (sums[0] != sums[1]) {
                    findings.breach(what + ": debits " + sums[0] + ", credits " + sums[1] + " minor units of "
                            + currency + ".");
                }
            });
        }
    }
}
