// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.ledger.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.comptoir.kernel.Row;
import org.comptoir.kernel.Sql;
import org.comptoir.model.Currency;
import org.comptoir.model.Money;
import org.comptoir.model.id.CompanyId;
import org.comptoir.model.id.EntryId;
import org.comptoir.model.ledger.Entry;
import org.comptoir.model.ledger.Posting;

/** Reads entries: first their heads, then the postings of all of them together. */
final class EntryReader {

    private static final String HEADS = "select id, journal, entry_no, booked_on, recorded_at, piece, piece_on, label,"
            + " source, reverses, recorded_by, recorded_order, previous_hash, hash, ended_at from ledger_entry";

    private static final String OF_COMPANY = " where company = ?";

    private static final String BY_NUMBER = HEADS + along("constraint=LEDGER_ENTRY_NO") + OF_COMPANY;

    private static final String BY_ORDER = HEADS + along("constraint=LEDGER_ENTRY_ORDER") + OF_COMPANY;

    private static final String POSTINGS = "select entry_no, booked_on, account, auxiliary, auxiliary_label, currency,"
            + " debit_minor, credit_minor, label from ledger_posting" + along("constraint=LEDGER_POSTING_LINE")
            + OF_COMPANY + " and journal = ?";

    /**
     * The index to walk along, for Derby; a comment to all others. Not knowing the bounds of a range when it plans, Derby
     * takes it for half of the table and reads all of it.
     */
    static String along(String index) {
        return " --DERBY-PROPERTIES " + index + "\n";
    }

    Optional<Entry> byId(Sql sql, CompanyId company, EntryId id) {
        return complete(sql, company, sql.query(HEADS + OF_COMPANY + " and id = ?", EntryReader::head, company, id))
                .stream()
                .map(StoredEntry::entry)
                .findFirst();
    }

    /** The journals from one on, in order. */
    List<String> journalsFrom(Sql sql, CompanyId company, String journal) {
        return sql.query(
                "select code from ledger_journal where company = ? and code >= ? order by code",
                row -> row.text(1),
                company,
                journal);
    }

    /** The next entries of a journal in the order of their numbers. */
    List<StoredEntry> ofJournal(
            Sql sql, CompanyId company, String journal, LocalDate from, LocalDate to, long afterNumber, int limit) {
        return complete(
                sql,
                company,
                sql.query(
                        BY_NUMBER + " and journal = ? and entry_no > ? and booked_on between ? and ?"
                                + " order by entry_no fetch first " + limit + " rows only",
                        EntryReader::head,
                        company,
                        journal,
                        afterNumber,
                        from,
                        to));
    }

    /** The next entries in the order of recording, without those of a journal. */
    List<StoredEntry> recorded(
            Sql sql, CompanyId company, String butJournal, LocalDate from, LocalDate to, long after, int limit) {
        return complete(
                sql,
                company,
                sql.query(
                        BY_ORDER + " and recorded_order > ? and journal <> ? and booked_on between ? and ?"
                                + " order by recorded_order fetch first " + limit + " rows only",
                        EntryReader::head,
                        company,
                        after,
                        butJournal,
                        from,
                        to));
    }

    /** The places of the next postings of an account, oldest first; one place may come several times in a row. */
    List<Place> places(
            Sql sql, CompanyId company, String account, LocalDate from, LocalDate to, Place after, int limit) {
        return sql.query(
                "select booked_on, journal, entry_no from ledger_posting" + along("index=LEDGER_POSTING_BY_ACCOUNT")
                        + OF_COMPANY + " and account = ? and booked_on between ? and ?"
                        + " and (booked_on > ? or journal > ? or (journal = ? and entry_no > ?))"
                        + " order by booked_on, journal, entry_no fetch first " + limit + " rows only",
                row -> new Place(row.date(1), row.text(2), row.number(3)),
                company,
                account,
                from.isAfter(after.bookedOn()) ? from : after.bookedOn(),
                to,
                after.bookedOn(),
                after.journal(),
                after.journal(),
                after.number());
    }

    /** The entries at these places, in their order. */
    List<Entry> at(Sql sql, CompanyId company, List<Place> places) {
        Map<String, StoredEntry> found = new HashMap<>();
        byJournal(places)
                .forEach((journal, numbers) -> sql.each(
                        HEADS + OF_COMPANY + " and journal = ? and entry_no in ?",
                        row -> {
                            StoredEntry head = head(row);
                            found.put(head.name(), head);
                        },
                        company,
                        journal,
                        new Sql.Keys(numbers)));
        List<StoredEntry> ordered = places.stream()
                .map(place -> found.get(place.journal() + " " + place.number()))
                .toList();
        return complete(sql, company, ordered).stream().map(StoredEntry::entry).toList();
    }

    /** The entries of a stretch of a journal, without their postings. */
    List<StoredEntry> heads(Sql sql, CompanyId company, String journal, long from, long to) {
        return sql.query(
                BY_NUMBER + " and journal = ? and entry_no between ? and ? order by entry_no",
                EntryReader::head,
                company,
                journal,
                from,
                to);
    }

    /** The stored hashes of some entries, by number. */
    Map<Long, String> hashes(Sql sql, CompanyId company, String journal, Collection<Long> numbers) {
        Map<Long, String> hashes = new HashMap<>();
        sql.each(
                "select entry_no, hash from ledger_entry" + OF_COMPANY + " and journal = ? and entry_no in ?",
                row -> hashes.put(row.number(1), row.text(2)),
                company,
                journal,
                new Sql.Keys(numbers));
        return hashes;
    }

    /** The numbers of entries after one, and of postings too, whether or not their entries are there. */
    List<Long> numbersAfter(Sql sql, CompanyId company, String journal, long number) {
        String after = OF_COMPANY + " and journal = ? and entry_no > ?";
        return sql.query(
                "select entry_no from ledger_entry" + along("constraint=LEDGER_ENTRY_NO") + after
                        + " union select entry_no from ledger_posting" + along("constraint=LEDGER_POSTING_LINE")
                        + after,
                row -> row.number(1),
                company,
                journal,
                number,
                company,
                journal,
                number);
    }

    /** Takes a posting with its entry's number and the day that it repeats. */
    interface PostingConsumer {
        void accept(long entry, LocalDate bookedOn, Posting posting);
    }

    /** The postings of a stretch of a journal, whether or not their entries are there. */
    void postings(Sql sql, CompanyId company, String journal, long from, long to, PostingConsumer consumer) {
        sql.each(
                POSTINGS + " and entry_no between ? and ? order by entry_no, line_no",
                row -> consumer.accept(row.number(1), row.date(2), posting(row)),
                company,
                journal,
                from,
                to);
    }

    private List<StoredEntry> complete(Sql sql, CompanyId company, List<StoredEntry> heads) {
        Map<String, List<Posting>> postings = new HashMap<>();
        List<Place> places = heads.stream()
                .map(head -> new Place(
                        head.entry().bookedOn(),
                        head.entry().journal(),
                        head.entry().number()))
                .toList();
        byJournal(places)
                .forEach((journal, numbers) -> sql.each(
                        POSTINGS + " and entry_no in ? order by entry_no, line_no",
                        row -> postings.computeIfAbsent(journal + " " + row.number(1), name -> new ArrayList<>())
                                .add(posting(row)),
                        company,
                        journal,
                        new Sql.Keys(numbers)));
        return heads.stream()
                .map(head -> head.with(postings.getOrDefault(head.name(), List.of())))
                .toList();
    }

    private static Map<String, Collection<Long>> byJournal(List<Place> places) {
        Map<String, Collection<Long>> numbers = new TreeMap<>();
        places.forEach(place -> numbers.computeIfAbsent(place.journal(), journal -> new ArrayList<>())
                .add(place.number()));
        return numbers;
    }

    private static StoredEntry head(Row row) {
        Entry entry = new Entry(
                new EntryId(row.uuid(1)),
                row.text(2),
                row.number(3),
                row.date(4),
                row.instant(5),
                row.text(6),
                row.date(7),
                row.text(8),
                row.text(9),
                row.text(10),
                List.of());
        return new StoredEntry(entry, row.text(11), row.number(12), row.text(13), row.text(14), row.instantOrNull(15));
    }

    private static Posting posting(Row row) {
        Currency currency = Currency.of(row.text(6));
        return new Posting(
                row.text(3),
                row.text(4),
                row.text(5),
                new Money(row.number(7), currency),
                new Money(row.number(8), currency),
                row.text(9));
    }
}
