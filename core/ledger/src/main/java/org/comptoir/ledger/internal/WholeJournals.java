// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.ledger.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.comptoir.kernel.ChainHash;
import org.comptoir.kernel.ChainHead;
import org.comptoir.kernel.Findings;
import org.comptoir.kernel.Invariant;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.json.Json;
import org.comptoir.kernel.privacy.PersonalTable.Retention;
import org.comptoir.model.Call;
import org.comptoir.model.id.CompanyId;
import org.comptoir.model.ledger.Entry;
import org.comptoir.model.ledger.Posting;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * I5 in the books: walks the chain of each journal from its first entry to its head and hashes every entry again from
 * what is stored. An entry that was changed, taken out, put in or moved shows, and so does a tail that was cut off.
 */
@Component(service = Invariant.class)
public final class WholeJournals implements Invariant {

    private static final int AT_A_TIME = 1_000;

    private final EntryContent content;
    private final Clock clock;
    private final EntryReader reader = new EntryReader();

    @Activate
    public WholeJournals(@Reference LedgerTables tables, @Reference Json json, @Reference Clock clock) {
        this.content = new EntryContent(json);
        this.clock = clock;
    }

    @Override
    public String id() {
        return "I5-ledger";
    }

    @Override
    public String promise() {
        return "Every journal's entries are numbered without a gap and hash to its head, one after the other.";
    }

    @Override
    public Verdict verify(Sql sql, Call call) {
        Findings findings = new Findings();
        List<String> journals = sql.query(
                "select code from ledger_journal where company = ?"
                        + " union select journal from ledger_entry where company = ?",
                row -> row.text(1),
                call.company(),
                call.company());
        for (String journal : journals) {
            new Walk(sql, call.company(), journal, findings).toTheEnd();
        }
        return findings.verdict();
    }

    /** The walk through one journal. */
    private final class Walk {
        private final Sql sql;
        private final CompanyId company;
        private final String journal;
        private final Findings findings;
        private long number;
        private long order;
        private String hash = ChainHash.START;

        Walk(Sql sql, CompanyId company, String journal, Findings findings) {
            this.sql = sql;
            this.company = company;
            this.journal = journal;
            this.findings = findings;
        }

        /** The head is read first: what is posted meanwhile lies beyond it, and is left to the next proof. */
        void toTheEnd() {
            ChainHead head = ChainHead.read(sql, company, Journals.chain(journal));
            for (long from = 1; from <= head.number() && !findings.enough(); from += AT_A_TIME) {
                page(from, Math.min(head.number(), from + AT_A_TIME - 1));
            }
            if (number < head.number()) {
                findings.breach(
                        "Journal " + journal + ": ends at " + number + ", its head says " + head.number() + ".");
            } else if (!hash.equals(head.hash())) {
                findings.breach("Journal " + journal + ": the hash of entry " + number + " is not the head's.");
            }
            beyond(head.number());
        }

        private void page(long from, long to) {
            Map<Long, List<Posting>> postings = new TreeMap<>();
            Map<Long, LocalDate> days = new TreeMap<>();
            reader.postings(sql, company, journal, from, to, (entry, bookedOn, posting) -> {
                postings.computeIfAbsent(entry, first -> new ArrayList<>()).add(posting);
                LocalDate day = days.putIfAbsent(entry, bookedOn);
                if (day != null && !day.equals(bookedOn)) {
                    findings.breach("Entry " + journal + " " + entry + ": its postings are booked on several days.");
                }
            });
            for (StoredEntry stored : reader.heads(sql, company, journal, from, to)) {
                long current = stored.entry().number();
                findings.checked(1);
                follow(stored.with(postings.getOrDefault(current, List.of())));
                LocalDate day = days.remove(current);
                if (day != null && !day.equals(stored.entry().bookedOn())) {
                    findings.breach("Entry " + stored.name() + ": its postings are booked on " + day + ", itself on "
                            + stored.entry().bookedOn() + ".");
                }
            }
            days.keySet()
                    .forEach(orphan -> findings.breach(
                            "Journal " + journal + ": postings of an entry " + orphan + " that is not there."));
        }

        private void follow(StoredEntry stored) {
            Entry entry = stored.entry();
            if (entry.number() != number + 1) {
                findings.breach("Journal " + journal + ": entry " + (number + 1) + " is missing.");
            }
            if (!stored.previousHash().equals(hash)) {
                findings.breach("Entry " + stored.name() + ": does not follow the entry before.");
            }
            said(stored);
            if (stored.order() <= order) {
                findings.breach("Entry " + stored.name() + ": recorded before the entry that it follows.");
            }
            number = entry.number();
            order = stored.order();
            hash = stored.hash();
        }

        private void said(StoredEntry stored) {
            Entry entry = stored.entry();
            if (stored.endedAt() != null) {
                if (!Retention.hasEnded(entry.bookedOn(), stored.endedAt(), clock.instant())) {
                    findings.breach("Entry " + stored.name() + ": texts of it were taken away before its term.");
                }
                return;
            }
            byte[] bytes = content.bytes(company, entry, stored.recordedBy());
            if (!ChainHash.of(entry.number(), stored.previousHash(), bytes).equals(stored.hash())) {
                findings.breach("Entry " + stored.name() + ": what it says is not what was chained.");
            }
        }

        /** Compared with the head as it is now, read after them: an entry is never there before its head is. */
        private void beyond(long walked) {
            List<Long> found = reader.numbersAfter(sql, company, journal, walked);
            long head = ChainHead.read(sql, company, Journals.chain(journal)).number();
            found.stream()
                    .filter(beyond -> beyond > head)
                    .forEach(beyond -> findings.breach("Journal " + journal + ": has an entry " + beyond
                            + " beyond its head, which says " + head + "."));
        }
    }
}
