// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.ledger.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.comptoir.api.Page;
import org.comptoir.kernel.Sql;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.id.CompanyId;
import org.comptoir.model.id.EntryId;
import org.comptoir.model.ledger.Entry;

/** Entries for people and programs that look through the books. */
final class EntryPages {

    private final EntryReader reader = new EntryReader();

    Entry get(Sql sql, CompanyId company, EntryId id) {
        return reader.byId(sql, company, id)
                .orElseThrow(() -> new ComptoirException(
                        "ledger.entry-unknown",
                        Fault.NOT_FOUND,
                        Map.of(ComptoirException.FIELD, "id", ComptoirException.VALUE, id.toString())));
    }

    Page<Entry> entries(
            Sql sql, CompanyId company, String journal, LocalDate from, LocalDate to, Place after, int limit) {
        List<Entry> found =
                reader.booked(sql, company, journal, Days.within(from), Days.within(to), after, limit + 1).stream()
                        .map(StoredEntry::entry)
                        .toList();
        return page(found, limit);
    }

    /** Entries with the postings of one account alone. */
    Page<Entry> ofAccount(
            Sql sql, CompanyId company, String account, LocalDate from, LocalDate to, Place after, int limit) {
        List<Place> places = reader.places(sql, company, account, Days.within(from), Days.within(to), after, limit + 1);
        List<Entry> found = reader.at(sql, company, places).stream()
                .map(entry -> onlyOf(account, entry))
                .toList();
        return page(found, limit);
    }

    private static Page<Entry> page(List<Entry> found, int limit) {
        if (found.size() <= limit) {
            return new Page<>(found, "");
        }
        Entry last = found.get(limit - 1);
        return new Page<>(found.subList(0, limit), new Place(last.bookedOn(), last.journal(), last.number()).cursor());
    }

    private static Entry onlyOf(String account, Entry entry) {
        return new Entry(
                entry.id(),
                entry.journal(),
                entry.number(),
                entry.bookedOn(),
                entry.recordedAt(),
                entry.piece(),
                entry.pieceOn(),
                entry.label(),
                entry.source(),
                entry.reverses(),
                entry.postings().stream()
                        .filter(posting -> posting.account().equals(account))
                        .toList());
    }
}
