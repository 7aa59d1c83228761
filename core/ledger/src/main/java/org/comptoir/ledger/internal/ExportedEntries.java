// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.ledger.internal;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.comptoir.kernel.Units;
import org.comptoir.model.id.CompanyId;
import org.comptoir.model.ledger.Entry;

/**
 * The entries of a period as exports want them: the opening journal first, then all others in the order in which they
 * were recorded. Read page by page, so that a year takes no more memory than a page; what was recorded cannot change
 * between two pages.
 */
final class ExportedEntries implements Iterator<Entry> {

    private static final int PAGE = 500;

    private final Units units;
    private final EntryReader reader = new EntryReader();
    private final CompanyId company;
    private final LocalDate from;
    private final LocalDate to;
    private final Deque<StoredEntry> page = new ArrayDeque<>();

    private boolean opening = true;
    private boolean ended;
    private long after;

    ExportedEntries(Units units, CompanyId company, LocalDate from, LocalDate to) {
        this.units = units;
        this.company = company;
        this.from = from;
        this.to = to;
    }

    @Override
    public boolean hasNext() {
        while (page.isEmpty() && !ended) {
            turn();
        }
        return !page.isEmpty();
    }

    @Override
    public Entry next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return page.remove().entry();
    }

    private void turn() {
        List<StoredEntry> next = units.read(sql -> opening
                ? reader.ofJournal(sql, company, Journals.OPENING, from, to, after, PAGE)
                : reader.recorded(sql, company, Journals.OPENING, from, to, after, PAGE));
        page.addAll(next);
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
}
