// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.ledger.internal;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.comptoir.kernel.Units;
import org.comptoir.model.id.CompanyId;
import org.comptoir.model.ledger.Entry;
import org.comptoir.spi.export.v1.ExportedEntry;

/**
 * The entries of a period as exports want them: the opening journal first, then all others in the order in which they
 * were recorded. Read page by page, so that a year takes no more memory than a page; what was recorded cannot change
 * between two pages.
 *
 * <p>All of the fiscal year is read even where only a part is asked for: an entry's number in the year is told by those
 * before it.
 */
final class ExportedEntries implements Iterator<ExportedEntry> {

    private static final int PAGE = 500;

    private final Units units;
    private final EntryReader reader = new EntryReader();
    private final CompanyId company;
    private final FiscalYear period;
    private final FiscalYear year;
    private final Deque<ExportedEntry> page = new ArrayDeque<>();
    private final Map<String, Long> numbers = new HashMap<>();

    private boolean opening = true;
    private boolean ended;
    private long after;

    ExportedEntries(Units units, CompanyId company, LocalDate from, LocalDate to, FiscalYear year) {
        this.units = units;
        this.company = company;
        this.period = new FiscalYear(from, to);
        this.year = year;
    }

    @Override
    public boolean hasNext() {
        while (page.isEmpty() && !ended) {
            turn();
        }
        return !page.isEmpty();
    }

    @Override
    public ExportedEntry next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return page.remove();
    }

    private void turn() {
        List<StoredEntry> next = units.read(sql -> opening
                ? reader.ofJournal(sql, company, Journals.OPENING, year.from(), year.to(), after, PAGE)
                : reader.recorded(sql, company, Journals.OPENING, year.from(), year.to(), after, PAGE));
        next.forEach(stored -> number(stored.entry()));
        if (!next.isEmpty()) {
            StoredEntry last = next.get(next.size() - 1);
            after = opening ? last.entry().number() : last.order();
        } else if (opening) {
            opening = false;
            after = 0;
        } else {
            ended = true;
        }
    }

    private void number(Entry entry) {
        long number = numbers.merge(entry.journal(), 1L, Long::sum);
        if (period.has(entry.bookedOn())) {
            page.add(new ExportedEntry(entry, number));
        }
    }
}
