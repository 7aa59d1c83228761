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
 * I2 in the stock: each fact that moved value is booked by exactly one entry, of that value. Walks the entries and looks
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
        return "Every fact that moved goods of value is booked by exactly one entry of that value, and no other entry"
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
        Map<String, Long> moved = moved(sql, company, candidates);
        long found = 0;
        for (Entry entry : ours) {
            findings.checked(1);
            String name = "Entry " + entry.journal() + " " + entry.number();
            Optional<Long> value = Optional.ofNullable(moved.get(entry.source()));
            long stocked = entry.postings().stream()
                    .filter(posting -> account.holds(posting.account()))
                    .mapToLong(posting ->
                            posting.debit().minor() - posting.credit().minor())
                    .sum();
            if (value.isEmpty()) {
                findings.breach(name + ": books " + entry.source() + ", of which there is no move.");
            } else if (value.get() != stocked) {
                findings.breach(name + ": books " + stocked + " minor units for " + entry.source()
                        + ", its moves add up to " + value.get() + ".");
            }
            found += value.isPresent() ? 1 : 0;
        }
        return found;
    }

    /** What moved, by the name that the ledger has for the source. */
    private static Map<String, Long> moved(Sql sql, CompanyId company, Set<String> sources) {
        Map<String, Long> values = new HashMap<>();
        Map<String, String> kinds = new HashMap<>();
        sql.query(
                "select source, kind, sum(value_minor) from stock_move where company = ? and source in ?"
                        + " group by source, kind",
                row -> {
                    values.merge(row.text(1), row.number(3), Long::sum);
                    if (!row.text(2).equals(Kind.ROUNDING.code())) {
                        kinds.put(row.text(1), row.text(2));
                    }
                    return row.text(1);
                },
                company,
                new Sql.Keys(sources));
        Map<String, Long> byEntry = new HashMap<>();
        values.forEach((source, value) -> byEntry.put(entrySource(kinds.getOrDefault(source, ""), source), value));
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
