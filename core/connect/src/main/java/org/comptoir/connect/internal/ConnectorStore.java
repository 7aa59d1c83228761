// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.connect.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comptoir.api.connect.AsideOrder;
import org.comptoir.api.connect.ConnectorState;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.Tx;
import org.comptoir.model.id.CompanyId;

/** Where connectors stand, beside what imports remember. */
final class ConnectorStore {

    private static final int MOST_ASIDE = 1_000;

    private static final String STATE =
            "select name, cursor_at, pulled_at, next_pull_at, failures, error, message, booked,"
                    + " (select count(*) from import_quarantine q where q.company = connector.company"
                    + " and q.source = connector.name) from connector where company = ?";

    List<ConnectorState> states(Sql sql, CompanyId company) {
        return sql.query(STATE + " order by name", ConnectorStore::state, company);
    }

    Optional<ConnectorState> state(Sql sql, CompanyId company, String name) {
        return sql.first(STATE + " and name = ?", ConnectorStore::state, company, name);
    }

    private static ConnectorState state(org.comptoir.kernel.Row row) {
        return new ConnectorState(
                row.text(1),
                "",
                row.text(2),
                row.instantOrNull(3),
                row.instant(4),
                row.integer(5),
                row.text(6),
                row.text(7),
                row.number(8),
                row.number(9));
    }

    boolean anyDue(Sql sql, Instant now) {
        return sql.first("select 1 from connector where next_pull_at <= ?", row -> true, now)
                .isPresent();
    }

    /** A shop in the books of a company. */
    record Place(CompanyId company, String name) {}

    List<Place> due(Sql sql, Instant now) {
        return sql.query(
                "select company, name from connector where next_pull_at <= ?",
                row -> new Place(new CompanyId(row.uuid(1)), row.text(2)),
                now);
    }

    void putOff(Tx tx, String name, Instant nextPullAt) {
        tx.update(
                "update connector set next_pull_at = ? where company = ? and name = ?",
                nextPullAt,
                tx.call().company(),
                name);
    }

    void create(Tx tx, String name, Instant nextPullAt) {
        tx.update(
                "insert into connector (company, name, cursor_at, next_pull_at, failures, error, message, booked)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                tx.call().company(),
                name,
                "",
                nextPullAt,
                0,
                "",
                "",
                0L);
    }

    /** Moves the cursor, unless somebody else did: then false. */
    boolean advance(Tx tx, String name, String from, String to, long booked, Instant nextPullAt) {
        return tx.update(
                        "update connector set cursor_at = ?, pulled_at = ?, next_pull_at = ?, failures = 0, error = '',"
                                + " message = '', booked = booked + ? where company = ? and name = ? and cursor_at = ?",
                        to,
                        tx.now(),
                        nextPullAt,
                        booked,
                        tx.call().company(),
                        name,
                        from)
                == 1;
    }

    void fail(Tx tx, String name, String code, String message, int failures, Instant nextPullAt) {
        tx.update(
                "update connector set failures = ?, error = ?, message = ?, next_pull_at = ? where company = ? and name = ?",
                failures,
                code,
                message,
                nextPullAt,
                tx.call().company(),
                name);
    }

    void hurry(Tx tx, String name) {
        tx.update(
                "update connector set next_pull_at = ? where company = ? and name = ?",
                tx.now(),
                tx.call().company(),
                name);
    }

    void restart(Tx tx, String name) {
        tx.update(
                "update connector set cursor_at = '' where company = ? and name = ?",
                tx.call().company(),
                name);
    }

    /** Which of these facts the books hold. */
    Set<String> known(Sql sql, CompanyId company, String connector, Collection<String> facts) {
        return new HashSet<>(sql.query(
                "select fact from import_fact where company = ? and source = ? and fact in ?",
                row -> row.text(1),
                company,
                connector,
                new Sql.In(facts)));
    }

    List<AsideOrder> aside(Sql sql, CompanyId company, String connector) {
        return sql.query(
                "select ref, reason, raw, set_aside_at from import_quarantine where company = ? and source = ?"
                        + " order by set_aside_at desc, ref fetch first " + MOST_ASIDE + " rows only",
                row -> new AsideOrder(row.text(1), row.text(2), row.text(3), row.instant(4)),
                company,
                connector);
    }

    /** Forgets that these were set aside, with their marks. */
    void takeBack(Tx tx, String connector, Collection<String> refs) {
        List<String> marks = new ArrayList<>();
        refs.forEach(ref -> marks.add("aside:" + ref));
        CompanyId company = tx.call().company();
        tx.update(
                "delete from import_quarantine where company = ? and source = ? and ref in ?",
                company,
                connector,
                new Sql.In(refs));
        tx.update(
                "delete from import_fact where company = ? and source = ? and fact in ?",
                company,
                connector,
                new Sql.In(marks));
    }
}
