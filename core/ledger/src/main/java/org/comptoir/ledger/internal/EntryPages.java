// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.ledger.internal;

import java.time.LocalDate;
import java.util.ArrayList;
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

    /** By journal and number. @param journal empty for all */
    Page<Entry> entries(
            Sql sql, CompanyId company, String journal, LocalDate from, LocalDate to, Place after, int limit) {
        List<String> journals =
                journal.isEmpty() ? reader.journalsFrom(sql, company, after.journal()) : List.of(journal);
        List<Entry> found = new ArrayList<>();
        for (String next : journals) {
            if (found.size() <= limit) {
                long number = next.equals(after.journal()) ? after.number() : 0;
                int missing = limit + 1 - found.size();
                reader.ofJournal(sql, company, next, Days.within(from), Days.within(to), number, missing)
                        .forEach(stored -> found.add(stored.entry()));
            }
        }
        if (found.size() <= limit) {
            return new Page<>(found, "");
        }
        return new Page<>(
                found.subList(0, limit), Place.of(found.get(limit - 1)).cursor());
    }

    /** Entries with the postings of one account alone. A page may be short of its limit and yet not be the last. */
    Page<Entry> ofAccount(
            Sql sql, CompanyId company, String account, LocalDate from, LocalDate to, Place after, int limit) {
        List<Place> postings =
                reader.places(sql, company, account, Days.within(from), Days.within(to), after, limit + 1);
        List<Place> places = postings.stream().distinct().limit(limit).toList();
        List<Entry> found = reader.at(sql, company, places).stream()
                .map(entry -> onlyOf(account, entry))
                .toList();
        boolean more = postings.size() > limit;
        return new Page<>(found, more ? places.get(places.size() - 1).cursor() : "");
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
