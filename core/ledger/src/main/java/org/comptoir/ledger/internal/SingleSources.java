// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.ledger.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comptoir.kernel.Findings;
import org.comptoir.kernel.Invariant;
import org.comptoir.kernel.Sql;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.id.CompanyId;
import org.comptoir.model.id.EntryId;
import org.comptoir.model.ledger.Entry;
import org.comptoir.model.ledger.Posting;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** I2 in the books: one entry a source, and each reversal undoes exactly one entry that is there. */
@Component(service = Invariant.class)
public final class SingleSources implements Invariant {

    private final EntryReader reader = new EntryReader();

    @Activate
    public SingleSources(@Reference LedgerTables tables) {}

    @Override
    public String id() {
        return "I2-ledger";
    }

    @Override
    public String promise() {
        return "Every entry has a source that no other entry has, and every reversal is the exact opposite of one entry.";
    }

    @Override
    public Verdict verify(Sql sql, Call call) {
        Findings findings = new Findings();
        CompanyId company = call.company();
        String[] before = {""};
        sql.each(
                "select source from ledger_entry where company = ? order by source",
                row -> {
                    findings.checked(1);
                    if (row.text(1).equals(before[0])) {
                        findings.breach("The source '" + before[0] + "' has several entries, or an entry has none.");
                    }
                    before[0] = row.text(1);
                },
                company);
        List<EntryId> reversals = sql.query(
                "select id from ledger_entry where company = ? and (reverses <> '' or source like ?)",
                row -> new EntryId(row.uuid(1)),
                company,
                Reversals.SOURCE + "%");
        for (EntryId id : reversals) {
            reader.byId(sql, company, id).ifPresent(reversal -> check(sql, company, reversal, findings));
        }
        return findings.verdict();
    }

    private void check(Sql sql, CompanyId company, Entry reversal, Findings findings) {
        String name = "Entry " + reversal.journal() + " " + reversal.number();
        if (!reversal.source().equals(Reversals.SOURCE + reversal.reverses())) {
            findings.breach(name + ": reverses '" + reversal.reverses() + "' by its mark, '" + reversal.source()
                    + "' by its source.");
            return;
        }
        Optional<Entry> reversed = reversed(sql, company, reversal.reverses());
        if (reversed.isEmpty()) {
            findings.breach(name + ": reverses " + reversal.reverses() + ", which is not there.");
        } else if (!differences(reversal, reversed.get()).values().stream().allMatch(sum -> sum == 0)) {
            findings.breach(name + ": is not the opposite of " + reversal.reverses() + ".");
        }
    }

    private Optional<Entry> reversed(Sql sql, CompanyId company, String printed) {
        try {
            return reader.byId(sql, company, EntryId.parse(printed));
        } catch (ComptoirException malformed) {
            return Optional.empty();
        }
    }

    /** What both entries together leave on each account; nothing where one undoes the other. */
    private static Map<String, Long> differences(Entry one, Entry other) {
        Map<String, Long> sums = new HashMap<>();
        for (Entry entry : List.of(one, other)) {
            for (Posting posting : entry.postings()) {
                long amount = posting.debit().minor() - posting.credit().minor();
                sums.merge(posting.account() + " " + posting.auxiliary(), amount, Long::sum);
            }
        }
        return sums;
    }
}
