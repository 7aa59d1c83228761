// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.internal;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comptoir.api.event.Event;
import org.comptoir.api.event.Events.DeadLetter;
import org.comptoir.kernel.Row;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.Sql.In;
import org.comptoir.kernel.Tx;
import org.comptoir.kernel.text.OneLine;
import org.comptoir.model.id.CompanyId;
import org.comptoir.model.id.EventId;
import org.jspecify.annotations.Nullable;

/** The outbox's tables. */
final class OutboxStore {

    static final int PORTION = 500;
    private static final int LONGEST_ERROR = 500;
    private static final String EVENT =
            "o.feed_position, o.event_id, o.company, o.event_type, o.aggregate, o.event_data, o.happened_at";
    /** What {@link #fact} reads: the place in which the row was written comes last. */
    private static final String FACT = EVENT + ", o.event_order";

    /** A handler and an aggregate whose facts must wait. */
    record Stuck(String handler, String aggregate) {}

    /**
     * A fact and its row.
     *
     * @param order the row's key, drawn when it was written; unlike the fact's position it says nothing of commits
     */
    record Fact(long order, Event event) {}

    /** A delivery that did not go through; zero attempts: it only waits for an earlier one. */
    record Failure(Fact fact, String handler, int attempts, Instant nextAt, String error) {
        Failure {
            error = OneLine.of(error, LONGEST_ERROR);
        }
    }

    private static Fact fact(Row row) {
        return new Fact(row.number(8), event(row));
    }

    private static Event event(Row row) {
        return new Event(
                new EventId(row.uuid(2)),
                row.number(1),
                new CompanyId(row.uuid(3)),
                row.text(4),
                row.text(5),
                row.text(6),
                row.instant(7));
    }

    List<Fact> due(Sql sql) {
        return sql.query(
                "select " + FACT + " from outbox o where o.state = 'due' order by o.event_order fetch first " + PORTION
                        + " rows only",
                OutboxStore::fact);
    }

    /** Which handlers wait for an earlier fact of one of these aggregates. */
    Set<Stuck> stuck(Sql sql, List<Fact> facts) {
        Set<String> aggregates =
                facts.stream().map(fact -> fact.event().aggregate()).collect(Collectors.toSet());
        return new HashSet<>(sql.query(
                "select distinct handler, aggregate from outbox_delivery where aggregate in ? and state = 'retry'",
                row -> new Stuck(row.text(1), row.text(2)),
                new In(aggregates)));
    }

    void settle(Tx tx, List<Fact> facts, List<Failure> failures) {
        for (Failure failure : failures) {
            tx.later(
                    "insert into outbox_delivery (event_order, handler, aggregate, state, attempts, next_at, last_error)"
                            + " values (?, ?, ?, ?, ?, ?, ?)",
                    failure.fact().order(),
                    failure.handler(),
                    failure.fact().event().aggregate(),
                    "retry",
                    failure.attempts(),
                    failure.nextAt(),
                    failure.error());
        }
        // Row by row: Derby would compare every row of the table with a list of hundreds.
        tx.batch(
                "update outbox set state = 'done' where event_order = ?",
                facts.stream()
                        .map(fact -> new @Nullable Object[] {fact.order()})
                        .toList());
    }

    /** For each of these handlers and each aggregate the oldest delivery, if it is due; later ones wait for it. */
    List<Failure> dueAgain(Sql sql, Collection<String> handlers, Instant now) {
        return sql.query(
                "select " + FACT + ", d.handler, d.attempts, d.next_at, d.last_error from outbox_delivery d"
                        + " join outbox o on o.event_order = d.event_order"
                        + " where d.state = 'retry' and d.next_at <= ? and d.handler in ? and not exists"
                        + " (select 1 from outbox_delivery e where e.aggregate = d.aggregate and e.handler = d.handler"
                        + " and e.state = 'retry' and e.event_order < d.event_order)"
                        + " order by d.event_order fetch first " + PORTION + " rows only",
                row -> new Failure(fact(row), row.text(9), row.integer(10), row.instant(11), row.text(12)),
                now,
                new In(handlers));
    }

    void delivered(Tx tx, Failure failure) {
        tx.update(
                "delete from outbox_delivery where event_order = ? and handler = ?",
                failure.fact().order(),
                failure.handler());
    }

    void failedAgain(Tx tx, Failure failure, String error) {
        int failures = failure.attempts() + 1;
        Optional<Instant> next = RetrySchedule.after(failures).map(tx.now()::plus);
        tx.update(
                "update outbox_delivery set state = ?, attempts = ?, next_at = ?, last_error = ?"
                        + " where event_order = ? and handler = ?",
                next.isPresent() ? "retry" : "dead",
                failures,
                next.orElse(tx.now()),
                OneLine.of(error, LONGEST_ERROR),
                failure.fact().order(),
                failure.handler());
    }

    /** The company's facts after a position, as far as positions were given. */
    List<Event> feed(Sql sql, CompanyId company, long after, long last, int limit) {
        return sql.query(
                "select " + EVENT + " from outbox o where o.company = ? and o.feed_position > ?"
                        + " and o.feed_position <= ? order by o.feed_position fetch first " + limit + " rows only",
                OutboxStore::event,
                company,
                after,
                last);
    }

    List<DeadLetter> dead(Sql sql, CompanyId company) {
        return sql.query(
                "select " + EVENT + ", d.handler, d.attempts, d.last_error from outbox_delivery d"
                        + " join outbox o on o.event_order = d.event_order where d.state = 'dead' and o.company = ?"
                        + " order by d.event_order fetch first 1000 rows only",
                row -> new DeadLetter(event(row), row.text(8), row.integer(9), row.text(10)),
                company);
    }

    boolean replay(Tx tx, CompanyId company, long position, String handler) {
        return tx.update(
                        "update outbox_delivery set state = 'retry', attempts = 0, next_at = ?"
                                + " where handler = ? and state = 'dead' and event_order in"
                                + " (select o.event_order from outbox o where o.company = ? and o.feed_position = ?)",
                        tx.now(),
                        handler,
                        company,
                        position)
                == 1;
    }

    int purge(Tx tx, Instant before) {
        return tx.update(
                "delete from outbox where state = 'done' and happened_at < ? and not exists"
                        + " (select 1 from outbox_delivery d where d.event_order = outbox.event_order)",
                before);
    }

    /** Drops deliveries that were given up before; returns how many. */
    int purgeDead(Tx tx, Instant before) {
        return tx.update("delete from outbox_delivery where state = 'dead' and next_at < ?", before);
    }

    /** The age of the oldest fact that nobody delivered yet. */
    Optional<Instant> oldestDue(Sql sql) {
        return Stream.of("new", "due")
                .flatMap(state -> sql
                        .query(
                                "select happened_at from outbox where state = ? order by event_order"
                                        + " fetch first 1 rows only",
                                row -> row.instant(1),
                                state)
                        .stream())
                .min(Comparator.naturalOrder());
    }
}
