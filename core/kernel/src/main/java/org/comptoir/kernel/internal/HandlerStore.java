// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.internal;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.comptoir.api.event.Events.KnownHandler;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.Tx;

/** Handlers that were seen once, so that what happens while one is away waits for it. */
final class HandlerStore {

    private static final String GIVEN_UP = "its handler is away and was forgotten";

    /**
     * A handler as it is remembered.
     *
     * @param types what it listens to; empty for all
     * @param away whether it was not there when it was last looked for
     */
    record Remembered(Set<String> types, boolean away) {}

    Map<String, Remembered> all(Sql sql) {
        Map<String, Remembered> found = new LinkedHashMap<>();
        for (KnownHandler handler : known(sql)) {
            found.put(
                    handler.name(),
                    new Remembered(handler.types(), handler.awaySince().isPresent()));
        }
        return found;
    }

    List<KnownHandler> known(Sql sql) {
        Map<String, Long> waiting = sql
                .query(
                        "select handler, count(*) from outbox_delivery where state = 'retry' group by handler",
                        row -> Map.entry(row.text(1), row.number(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return sql.query(
                "select handler, event_types, away_since from outbox_handler order by handler",
                row -> new KnownHandler(
                        row.text(1),
                        row.text(2).isEmpty() ? Set.of() : Set.of(row.text(2).split(",")),
                        Optional.ofNullable(row.instantOrNull(3)),
                        waiting.getOrDefault(row.text(1), 0L)));
    }

    /** Writes down a handler that is there, with the types it listens to now. */
    void there(Tx tx, String handler, Set<String> listensTo) {
        String types = String.join(",", new TreeSet<>(listensTo));
        int known = tx.update(
                "update outbox_handler set event_types = ?, away_since = null where handler = ?", types, handler);
        if (known == 0) {
            tx.update(
                    "insert into outbox_handler (handler, event_types, since_order) values (?, ?, ?)",
                    handler,
                    types,
                    0L);
        }
    }

    void away(Tx tx, String handler) {
        tx.update(
                "update outbox_handler set away_since = ? where handler = ? and away_since is null", tx.now(), handler);
    }

    /** Handlers that have been away since before. */
    List<String> gone(Sql sql, Instant before) {
        return sql.query(
                "select handler from outbox_handler where away_since < ? order by handler", row -> row.text(1), before);
    }

    /** Whether it was known. What waits for it is set aside, to be replayed should it come back. */
    boolean forget(Tx tx, String handler) {
        if (tx.update("delete from outbox_handler where handler = ?", handler) == 0) {
            return false;
        }
        tx.update(
                "update outbox_delivery set state = 'dead', next_at = ?, last_error = ?"
                        + " where handler = ? and state = 'retry'",
                tx.now(),
                GIVEN_UP,
                handler);
        return true;
    }

    /** Sets aside what was replayed for a handler that nobody has seen since. */
    void giveUp(Tx tx, Instant before) {
        tx.update(
                "update outbox_delivery set state = 'dead', next_at = ?, last_error = ?"
                        + " where state = 'retry' and next_at < ? and not exists"
                        + " (select 1 from outbox_handler h where h.handler = outbox_delivery.handler)",
                tx.now(),
                GIVEN_UP,
                before);
    }
}
