// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.ledger.internal;

import java.util.List;
import java.util.Map;
import org.comptoir.kernel.ChainHead;
import org.comptoir.kernel.Sql;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.id.CompanyId;

/**
 * Lets no books leave that miss an entry. Counted over all years of a journal, because the date of an entry that is gone
 * cannot be known: a number that another year's entry bears is no gap, a number that no entry bears is one, wherever it
 * lies. Cheaper than the proof of the chains, which hashes everything, and enough to see what was deleted.
 */
final class UnbrokenNumbers {

    private UnbrokenNumbers() {}

    /** @throws ComptoirException {@code ledger.number-gap}, naming the journal and the first number that is missing */
    static void require(Sql sql, CompanyId company, Iterable<String> journals) {
        for (String journal : journals) {
            // The head is read first: what is posted meanwhile lies beyond it.
            long head = ChainHead.read(sql, company, Journals.chain(journal)).number();
            long there = sql.first(
                            "select count(*) from ledger_entry" + EntryReader.along("constraint=LEDGER_ENTRY_NO")
                                    + " where company = ? and journal = ? and entry_no between 1 and ?",
                            row -> row.number(1),
                            company,
                            journal,
                            head)
                    .orElse(0L);
            if (there != head) {
                throw gap(journal, firstMissing(sql, company, journal), head);
            }
        }
    }

    private static long firstMissing(Sql sql, CompanyId company, String journal) {
        List<Long> numbers = sql.query(
                "select entry_no from ledger_entry where company = ? and journal = ? order by entry_no",
                row -> row.number(1),
                company,
                journal);
        long expected = 1;
        for (long number : numbers) {
            if (number != expected) {
                return expected;
            }
            expected++;
        }
        return expected;
    }

    private static ComptoirException gap(String journal, long missing, long head) {
        return new ComptoirException(
                "ledger.number-gap",
                Fault.CONFLICT,
                Map.of("journal", journal, "number", Long.toString(missing), "last", Long.toString(head)));
    }
}
