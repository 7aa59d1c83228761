// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.accounts.internal.approval;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.comptoir.api.approval.Approval;
import org.comptoir.api.approval.ApprovalSelection;
import org.comptoir.kernel.Row;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.Tx;
import org.comptoir.kernel.json.Json;
import org.comptoir.model.id.ApprovalId;
import org.comptoir.model.id.CompanyId;
import org.jspecify.annotations.Nullable;

/** The table of what was asked for. */
final class ApprovalStore {

    static final String OPEN = "open";
    static final String AGREED = "agreed";
    static final String REFUSED = "refused";
    static final String USED = "used";
    private static final String LAPSED = "lapsed";
    private static final List<String> PENDING = List.of(OPEN, AGREED);

    private static final String SELECT = "select id, kind, subject, facts, state, asked_by, asked_at, answered_by,"
            + " answered_at, ends_at, agreers, digest, reason from approval where company = ?";

    private final Json json;

    ApprovalStore(Json json) {
        this.json = json;
    }

    /**
     * A row.
     *
     * @param approval what it tells
     * @param agreers roles of which whoever agrees needs one
     * @param digest of what is agreed to
     */
    record Kept(Approval approval, Set<String> agreers, String digest) {

        /** Whether somebody may still answer, or do it. */
        boolean isPending() {
            return PENDING.contains(approval.state());
        }
    }

    void insert(Tx tx, Approval asked, String digest, Set<String> agreers) {
        tx.update(
                "insert into approval (company, id, kind, subject, facts, digest, pending_key, state, agreers, asked_by,"
                        + " asked_at, answered_by, ends_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                tx.call().company(),
                asked.id(),
                asked.kind(),
                asked.subject(),
                json.write(asked.facts()),
                digest,
                digest,
                OPEN,
                String.join(",", new TreeSet<>(agreers)),
                asked.askedBy(),
                asked.askedAt(),
                "",
                asked.endsAt());
    }

    Optional<Kept> find(Sql sql, CompanyId company, ApprovalId id, Instant now) {
        return sql.first(SELECT + " and id = ?", row -> kept(row, now), company, id);
    }

    /** The same that was asked before, and is pending. */
    Optional<Kept> same(Sql sql, CompanyId company, String digest, Instant now) {
        return sql.first(SELECT + " and pending_key = ?", row -> kept(row, now), company, digest)
                .filter(Kept::isPending);
    }

    Optional<Kept> pending(Sql sql, CompanyId company, String kind, String subject, Instant now) {
        return sql
                .query(
                        SELECT + " and kind = ? and subject = ? and state in ?",
                        row -> kept(row, now),
                        company,
                        kind,
                        subject,
                        new Sql.In(PENDING))
                .stream()
                .filter(Kept::isPending)
                .findFirst();
    }

    boolean wasUsed(Sql sql, CompanyId company, String kind, String subject) {
        return sql.first(
                        "select id from approval where company = ? and kind = ? and subject = ? and state = ?",
                        row -> true,
                        company,
                        kind,
                        subject,
                        USED)
                .isPresent();
    }

    /** Makes room for the same to be asked again after it lapsed. */
    void lapse(Tx tx, String digest) {
        tx.first(
                        "select id from approval where company = ? and pending_key = ? and ends_at <= ?",
                        row -> new ApprovalId(row.uuid(1)),
                        tx.call().company(),
                        digest,
                        tx.now())
                .ifPresent(id -> tx.update(
                        "update approval set state = ?, pending_key = ? where company = ? and id = ?",
                        LAPSED,
                        id.toString(),
                        tx.call().company(),
                        id));
    }

    /** Of two who answer at once, one does. */
    boolean answer(Tx tx, ApprovalId id, String state, String reason) {
        String freed = state.equals(REFUSED) ? id.toString() : "";
        return tx.update(
                        "update approval set state = ?, pending_key = case when ? = '' then pending_key else ? end,"
                                + " answered_by = ?, answered_at = ?, reason = ? where company = ? and id = ? and state = ?",
                        state,
                        freed,
                        freed,
                        tx.call().actor().toString(),
                        tx.now(),
                        reason,
                        tx.call().company(),
                        id,
                        OPEN)
                == 1;
    }

    /** Of two who do it at once, one does. */
    boolean use(Tx tx, ApprovalId id) {
        return tx.update(
                        "update approval set state = ?, pending_key = ?"
                                + " where company = ? and id = ? and state = ? and ends_at > ?",
                        USED,
                        id.toString(),
                        tx.call().company(),
                        id,
                        AGREED,
                        tx.now())
                == 1;
    }

    /** The latest first. */
    List<Approval> list(Sql sql, Wanted wanted, @Nullable ApprovalId before, int limit) {
        Where where = where(wanted);
        if (before != null) {
            where.and(" and id < ?", before);
        }
        return sql.query(
                SELECT + where.text + " order by id desc fetch first " + limit + " rows only",
                row -> kept(row, wanted.now()).approval(),
                where.arguments.toArray());
    }

    /** How many there are, up to one more than the most that are counted. */
    long count(Sql sql, Wanted wanted, long most) {
        Where where = where(wanted);
        return sql.first(
                        "select count(*) from (select id from approval where company = ?" + where.text + " fetch first "
                                + (most + 1) + " rows only) counted",
                        row -> row.number(1),
                        where.arguments.toArray())
                .orElse(0L);
    }

    /**
     * Which part of the table is wanted.
     *
     * @param actor who looks, as the table names people
     */
    record Wanted(CompanyId company, ApprovalSelection selection, String actor, Instant now) {}

    /** What follows the company, and its arguments. */
    private static final class Where {
        private final StringBuilder text = new StringBuilder();
        private final List<Object> arguments = new ArrayList<>();

        void and(String condition, Object... values) {
            text.append(condition);
            arguments.addAll(List.of(values));
        }
    }

    private static Where where(Wanted wanted) {
        Where where = new Where();
        where.and("", wanted.company());
        where.and(" and kind in ?", new Sql.In(wanted.selection().kinds()));
        switch (wanted.selection().stage()) {
            case WAITING ->
                where.and(" and state = ? and ends_at > ? and asked_by <> ?", OPEN, wanted.now(), wanted.actor());
            case PENDING -> where.and(" and state in ? and ends_at > ?", new Sql.In(PENDING), wanted.now());
            case ALL -> {
                // Every row.
            }
        }
        return where;
    }

    private Kept kept(Row row, Instant now) {
        Map<String, String> facts = new TreeMap<>();
        Map<?, ?> stored = json.read(row.text(4), Map.class);
        stored.forEach((name, value) -> facts.put(name.toString(), value.toString()));
        String state = row.text(5);
        Instant endsAt = row.instant(10);
        @Nullable Instant answeredAt = row.instantOrNull(9);
        boolean lapsed = PENDING.contains(state) && !now.isBefore(endsAt);
        return new Kept(
                new Approval(
                        new ApprovalId(row.uuid(1)),
                        row.text(2),
                        row.text(3),
                        facts,
                        lapsed ? LAPSED : state,
                        row.text(6),
                        row.instant(7),
                        row.text(8),
                        answeredAt,
                        endsAt,
                        row.text(13)),
                Set.of(row.text(11).split(",")),
                row.text(12));
    }
}
