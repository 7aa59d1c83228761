// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.ledger.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.comptoir.kernel.Findings;
import org.comptoir.kernel.Invariant;
import org.comptoir.kernel.Sql;
import org.comptoir.model.Call;
import org.comptoir.model.id.CompanyId;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * I1: what is on the left equals what is on the right, in each entry and over all. One pass in whatever order the rows
 * come, which is that of their making: an entry is kept in mind only until it balances.
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
        Map<String, long[]> all = new TreeMap<>();
        Map<String, Long> open = new LinkedHashMap<>();
        sql.each(
                "select journal, entry_no, currency, debit_minor, credit_minor from ledger_posting where company = ?",
                row -> {
                    findings.checked(1);
                    long[] sides = all.computeIfAbsent(row.text(3), first -> new long[2]);
                    sides[0] = Math.addExact(sides[0], row.number(4));
                    sides[1] = Math.addExact(sides[1], row.number(5));
                    String entry = row.text(1) + " " + row.number(2) + " in " + row.text(3);
                    open.merge(entry, row.number(4) - row.number(5), BalancedEntries::difference);
                },
                company);
        open.forEach((entry, difference) ->
                findings.breach("Entry " + entry + ": debits less credits leave " + difference + " minor units."));
        all.forEach((currency, sides) -> {
            if (sides[0] != sides[1]) {
                findings.breach("All entries in " + currency + ": debits " + sides[0] + ", credits " + sides[1]
                        + " minor units.");
            }
        });
        return findings.verdict();
    }

    /** Nothing, which takes the entry off the map, once it balances. */
    private static @Nullable Long difference(Long before, Long more) {
        long sum = Math.addExact(before, more);
        return sum == 0 ? null : sum;
    }
}
