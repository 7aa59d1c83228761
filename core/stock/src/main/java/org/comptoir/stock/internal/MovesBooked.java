// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.stock.internal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.comptoir.api.Page;
import org.comptoir.api.PageRequest;
import org.comptoir.api.ledger.Ledger;
import org.comptoir.kernel.Findings;
import org.comptoir.kernel.Invariant;
import org.comptoir.kernel.Sql;
import org.comptoir.model.Call;
import org.comptoir.model.id.CompanyId;
import org.comptoir.model.ledger.Entry;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * I2 in the stock: each fact that moved value is booked by exactly one entry, of that value and day. Walks the entries and looks
 * up the moves; if every entry has its moves and there are as many facts as entries, none is left over on either side.
 */
@Component(service = Invariant.class)
public final class MovesBooked implements Invariant {

    private static final List<String> JOURNALS = List.of("AN", "ST");
    private static final int PAGE = 500;

    private final Ledger ledger;

    @Activate
    public MovesBooked(@Reference StockTables tables, @Reference Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public String id() {
        return "I2-stock";
    }

    @Override
    public String promise() {
        return "Every fact that moved goods of value is booked by exactly one entry of that value and day, and no other entry"
                + " speaks of stock moves.";
    }

    @Override
    public Verdict verify(Sql sql, Call call) {
        Findings findings = new Findings();
        StockAccount account = new StockAccount(ledger, call);
        long sources = sources(sql, call.company());
        long[] booked = new long[1];
        entries(call, page -> booked[0] += compare(sql, call.company(), page, account, findings));
        if (booked[0] < sources) {
            unbooked(sql, call, findings);
        }
        return findings.verdict();
    }

    private void entries(Call call, Consumer<List<Entry>> consumer) {
        for (String journal : JOURNALS) {
            String cursor = "";
            do {
                Page<Entry> page =
                        ledger.entries(journal, LocalDate.MIN, LocalDate.MAX, new PageRequest(cursor, PAGE), call);
                consumer.accept(page.items());
                cursor = page.next();
            } while (!cursor.isEmpty());
        }
    }

    /** How many of these entries book a fact of the stock. */
    private static long compare(Sql sql, CompanyId company, List<Entry> page, StockAccount account, Findings findings) {
        List<Entry> ours = page.stream()
                .filter(entry -> Kind.ofEntrySource(entry.source()).isPresent())
                .toList();
        Set<String> candidates = new HashSet<>();
        for (Entry entry : ours) {
            candidates.add(entry.source());
            candidates.add(entry.source().substring(entry.source().indexOf(':') + 1));
        }
        Map<String, Moved> moved = moved(sql, company, candidates);
        long found = 0;
        for (Entry entry : ours) {
            findings.checked(1);
            String name = "Entry " + entry.journal() + " " + entry.number();
            Optional<Moved> fact = Optional.ofNullable(moved.get(entry.source()));
            long stocked = entry.postings().stream()
                    .filter(posting -> account.holds(posting.account()))
                    .mapToLong(posting ->
                            posting.debit().minor() - posting.credit().minor())
                    .sum();
            if (fact.isEmpty()) {
                findings.breach(name + ": books " + entry.source() + ", of which there is no move.");
            } else {
                fact.get().compare(name, entry, stocked, findings);
            }
            found += fact.isPresent() ? 1 : 0;
        }
        return found;
    }

    /**
     * What the moves of one fact say.
     *
     * @param value that they add up to, in minor units
     * @param first the earliest day of them
     * @param last the latest
     */
    private record Moved(long value, LocalDate first, LocalDate last) {

        Moved and(Moved other) {
            return new Moved(
                    value + other.value,
                    first.isBefore(other.first) ? first : other.first,
                    last.isAfter(other.last) ? last : other.last);
        }

        void compare(String name, Entry entry, long stocked, Findings findings) {
            findings.require(
                    value == stocked,
                    name + ": books " + stocked + " minor units for " + entry.source() + ", its moves add up to "
                            + value + ".");
            findings.require(
                    first.equals(entry.bookedOn()) && last.equals(entry.bookedOn()),
                    name + ": books " + entry.source() + " on " + entry.bookedOn() + ", it moved from " + first + " to "
                            + last + ".");
        }
    }

    /** What moved, by the name that the ledger has for the source. */
    private static Map<String, Moved> moved(Sql sql, CompanyId company, Set<String> sources) {
        Map<String, Moved> facts = new HashMap<>();
        Map<String, String> kinds = new HashMap<>();
        sql.query(
                "select source, kind, sum(value_minor), min(moved_on), max(moved_on) from stock_move where company = ? and source in ?"
                        + " group by source, kind",
                row -> {
                    facts.merge(row.text(1), new Moved(row.number(3), row.date(4), row.date(5)), Moved::and);
                    if (!row.text(2).equals(Kind.ROUNDING.code())) {
                        kinds.put(row.text(1), row.text(2));
                    }
                    return row.text(1);
                },
                company,
                new Sql.Keys(sources));
        Map<String, Moved> byEntry = new HashMap<>();
        facts.forEach((source, fact) -> byEntry.put(entrySource(kinds.getOrDefault(source, ""), source), fact));
        return byEntry;
    }

    private static String entrySource(String kind, String source) {
        return Kind.ofEntrySource(kind + ":")
                .map(known -> known.entrySource(source))
                .orElse(source);
    }

    private static long sources(Sql sql, CompanyId company) {
        return sql.first(
                        "select count(distinct source) from stock_move where company = ? and value_minor <> 0",
                        row -> row.number(1),
                        company)
                .orElse(0L);
    }

    /** Names what has no entry. Only now is it worth the memory to know all that are booked. */
    private void unbooked(Sql sql, Call call, Findings findings) {
        Set<String> booked = new HashSet<>();
        entries(call, page -> page.forEach(entry -> booked.add(entry.source())));
        sql.each(
                "select source, max(case when kind <> ? then kind else '' end) from stock_move where company = ?"
                        + " group by source having max(case when value_minor <> 0 then 1 else 0 end) = 1",
                row -> {
                    if (!booked.contains(entrySource(row.text(2), row.text(1)))) {
                        findings.breach("The moves of " + row.text(1) + " have no entry.");
                    }
                },
                Kind.ROUNDING.code(),
                call.company());
    }
}
