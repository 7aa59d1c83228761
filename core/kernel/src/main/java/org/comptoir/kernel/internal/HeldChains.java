// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.comptoir.kernel.ChainHash;
import org.comptoir.kernel.Database.Connected;
import org.comptoir.kernel.Database.TransientConflict;
import org.comptoir.kernel.DuplicateKey;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.Tx.Chain;
import org.comptoir.kernel.Tx.Link;
import org.comptoir.model.id.CompanyId;
import org.jspecify.annotations.Nullable;

/** The heads of the chains that one unit holds. Heads are always taken in the order of their names: no deadlock. */
final class HeldChains {

    /** Before every business date. */
    private static final LocalDate BEFORE_ALL = LocalDate.of(1900, 1, 1);

    private final CompanyId company;
    private final Connected sql;
    private final boolean locksBySelect;
    private final Map<Chain, Head> held = new HashMap<>();

    /** A head as it will be written. */
    record Head(Chain chain, long count, String hash, LocalDate on, boolean moved) {}

    HeldChains(CompanyId company, Connected sql, boolean locksBySelect) {
        this.company = company;
        this.sql = sql;
        this.locksBySelect = locksBySelect;
    }

    void hold(Collection<Chain> wanted) {
        List<Chain> missing = wanted.stream()
                .filter(chain -> !held.containsKey(chain))
                .distinct()
                .sorted(Comparator.comparing(Chain::name))
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        take(missing);
        List<Chain> unborn =
                missing.stream().filter(chain -> !held.containsKey(chain)).toList();
        unborn.forEach(this::begin);
    }

    private void take(List<Chain> chains) {
        List<String> names = locksBySelect ? chains.stream().map(Chain::name).toList() : locked(chains);
        if (names.isEmpty()) {
            return;
        }
        sql.query(
                        "select chain, link_count, last_hash, last_on from chain_head where company = ? and chain in ?"
                                + (locksBySelect ? " order by chain for update" : ""),
                        row -> new Head(new Chain(row.text(1)), row.number(2), row.text(3), row.date(4), false),
                        company,
                        new Sql.Keys(names))
                .forEach(head -> held.put(head.chain(), head));
    }

    /**
     * Locks heads by writing them; the names of those that were there. Only they may be read: one that another unit began
     * a moment later is not locked by this one.
     */
    private List<String> locked(List<Chain> chains) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Chain chain : chains) {
            rows.add(new Object[] {company, chain.name()});
        }
        int[] counts = sql.batch("update chain_head set link_count = link_count where company = ? and chain = ?", rows);
        List<String> there = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == 1) {
                there.add(chains.get(i).name());
            }
        }
        return there;
    }

    /** Begins a chain; another unit that begins the same one makes this one run again and find it. */
    private void begin(Chain chain) {
        try {
            sql.update(
                    "insert into chain_head (company, chain, link_count, last_hash, last_on) values (?, ?, ?, ?, ?)",
                    company,
                    chain.name(),
                    0L,
                    ChainHash.START,
                    BEFORE_ALL);
        } catch (DuplicateKey begun) {
            throw new TransientConflict(begun);
        }
        held.put(chain, new Head(chain, 0, ChainHash.START, BEFORE_ALL, false));
    }

    Link next(Chain chain) {
        Head head = head(chain);
        return new Link(head.count() + 1, head.hash(), "", head.on());
    }

    Link append(Chain chain, byte[] content, LocalDate on) {
        Head head = head(chain);
        long number = head.count() + 1;
        String hash = ChainHash.of(number, head.hash(), content);
        held.put(chain, new Head(chain, number, hash, on, true));
        return new Link(number, head.hash(), hash, head.on());
    }

    private Head head(Chain chain) {
        hold(List.of(chain));
        Head head = held.get(chain);
        if (head == null) {
            throw new IllegalStateException("chain not held: " + chain.name());
        }
        return head;
    }

    /** The heads that moved. */
    List<Head> heads() {
        return held.values().stream()
                .filter(Head::moved)
                .sorted(Comparator.comparing(head -> head.chain().name()))
                .toList();
    }
}
