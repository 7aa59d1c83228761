// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.Tx;

/**
 * Gives committed facts their positions, one after the other.
 *
 * <p>A row's own key is drawn before its transaction commits: a reader that pages by it would pass over a fact whose
 * transaction commits later than one with a higher key. Positions are given afterwards, to committed rows alone and by
 * one unit at a time, so that nothing is ever put before what was read already.
 */
final class FeedPositions {

    private static final int PORTION = 500;

    /** The last position given. */
    long last(Sql sql) {
        return sql.first("select last_position from outbox_feed_head where head = 1", row -> row.number(1))
                .orElseThrow(() -> new IllegalStateException("outbox_feed_head has lost its row"));
    }

    /** Whether facts are there that have no position yet; on Derby it waits for transactions that are about to end. */
    boolean wanting(Sql sql) {
        return sql.first(
                        "select event_order from outbox where state = 'new' order by event_order"
                                + " fetch first 1 rows only",
                        row -> row.number(1))
                .isPresent();
    }

    /** Gives positions to a portion of new facts; returns how many there were. Holds the head until the commit. */
    int give(Tx tx) {
        tx.update("update outbox_feed_head set last_position = last_position where head = 1");
        long last = last(tx);
        List<Long> fresh = fresh(tx);
        if (fresh.isEmpty()) {
            return 0;
        }
        List<Object[]> rows = new ArrayList<>();
        for (long order : fresh) {
            last++;
            rows.add(new Object[] {last, order});
        }
        tx.batch("update outbox set state = 'due', feed_position = ? where event_order = ?", rows);
        tx.update("update outbox_feed_head set last_position = ? where head = 1", last);
        return fresh.size();
    }

    /**
     * Rows up to the newest that was seen before: of one aggregate, whatever was written before a row that is seen here
     * had been committed by then, so that the second look cannot miss it, even where a scan meets rows as they come.
     */
    private static List<Long> fresh(Sql sql) {
        return newest(sql)
                .map(newest -> sql.query(
                        "select event_order from outbox where state = 'new' and event_order <= ? order by event_order"
                                + " fetch first " + PORTION + " rows only",
                        row -> row.number(1),
                        newest))
                .orElse(List.of());
    }

    private static Optional<Long> newest(Sql sql) {
        return sql.first(
                "select event_order from outbox where state = 'new' order by event_order desc fetch first 1 rows only",
                row -> row.number(1));
    }
}
