// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.ledger.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.Tx;
import org.comptoir.kernel.Tx.Link;
import org.comptoir.kernel.input.SearchText;
import org.comptoir.model.id.CompanyId;
import org.comptoir.model.ledger.Entry;
import org.comptoir.model.ledger.Posting;

/** Writes entries. */
final class EntryStore {

    private static final String INSERT_ENTRY = "insert into ledger_entry (company, id, journal, entry_no, booked_on,"
            + " recorded_at, recorded_by, piece, piece_on, label, source, reverses, previous_hash, hash, search_text)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final int FOUND_BY = 700;

    private static final String INSERT_POSTING = "insert into ledger_posting (company, journal, entry_no, line_no,"
            + " booked_on, account, auxiliary, auxiliary_label, currency, debit_minor, credit_minor, label)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    /**
     * What decides whether an entry may enter now.
     *
     * @param closedUntil the last day that is closed
     * @param sourceTaken whether an entry of the same source is there
     */
    record Gate(LocalDate closedUntil, boolean sourceTaken) {}

    /** Read while the journal's chain is held: neither can change any more before this unit ends. */
    Gate gate(Sql sql, CompanyId company, String source) {
        return sql.first(
                        "select closed_until, (select count(*) from ledger_entry where company = ? and source = ?)"
                                + " from ledger_book where company = ?",
                        row -> new Gate(row.date(1), row.number(2) > 0),
                        company,
                        source,
                        company)
                .orElseThrow();
    }

    void insert(Tx tx, Entry entry, Link link) {
        CompanyId company = tx.call().company();
        tx.later(
                INSERT_ENTRY,
                company,
                entry.id(),
                entry.journal(),
                entry.number(),
                entry.bookedOn(),
                entry.recordedAt(),
                tx.call().actor().toString(),
                entry.piece(),
                entry.pieceOn(),
                entry.label(),
                entry.source(),
                entry.reverses(),
                link.previousHash(),
                link.hash(),
                found(entry).folded());
        List<Posting> postings = entry.postings();
        for (int i = 0; i < postings.size(); i++) {
            insert(tx, entry, i + 1, postings.get(i));
        }
    }

    /** What it is found by. */
    private static SearchText found(Entry entry) {
        String names = entry.postings().stream()
                .map(Posting::auxiliaryLabel)
                .filter(name -> !name.isEmpty())
                .distinct()
                .collect(Collectors.joining(" "));
        return SearchText.of(FOUND_BY, entry.journal() + " " + entry.number(), entry.piece(), entry.label(), names);
    }

    private static void insert(Tx tx, Entry entry, int line, Posting posting) {
        tx.later(
                INSERT_POSTING,
                tx.call().company(),
                entry.journal(),
                entry.number(),
                line,
                entry.bookedOn(),
                posting.account(),
                posting.auxiliary(),
                posting.auxiliaryLabel(),
                posting.debit().currency().code(),
                posting.debit().minor(),
                posting.credit().minor(),
                posting.label());
    }

    /** Moves the end of the closed days forward; false where it is there or beyond already. */
    boolean close(Tx tx, LocalDate until) {
        return tx.update(
                        "update ledger_book set closed_until = ?, changed_at = ?, changed_by = ?, version = version + 1"
                                + " where company = ? and closed_until < ?",
                        until,
                        tx.now(),
                        tx.call().actor().toString(),
                        tx.call().company(),
                        until)
                == 1;
    }
}
