// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.people.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comptoir.kernel.Row;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.Tx;
import org.comptoir.model.id.CompanyId;
import org.comptoir.model.id.SessionId;
import org.comptoir.model.id.UserId;

/** The table of sessions; one that has ended is not in it. */
final class SessionStore {

    private static final String SELECT = "select " + PersonStore.COLUMNS + ", " + """
            s.id, s.digest, s.address, s.agent, s.started_at, s.confirmed_at, s.last_used_at, s.ends_at
            from person_session s join person p on p.company = s.company and p.id = s.person""";
    private static final int OWN = PersonStore.COLUMN_COUNT + 1;

    /** Not scoped to a company: the session tells which company is meant. */
    Optional<StoredSession> byDigest(Sql sql, String digest) {
        return sql.first(SELECT + " where s.digest = ?", SessionStore::read, digest);
    }

    Optional<StoredSession> find(Sql sql, CompanyId company, SessionId id) {
        return sql.first(SELECT + " where s.company = ? and s.id = ?", SessionStore::read, company, id);
    }

    /** The latest first. */
    List<StoredSession> ofPerson(Sql sql, CompanyId company, UserId person) {
        return sql.query(
                SELECT + " where s.company = ? and s.person = ? order by s.started_at desc, s.id desc",
                SessionStore::read,
                company,
                person);
    }

    /** The latest first. */
    List<StoredSession> all(Sql sql, CompanyId company, Seen seen, int limit) {
        List<Object> arguments = new ArrayList<>(List.of(company));
        StringBuilder text = new StringBuilder(SELECT).append(" where s.company = ?");
        seen.restrict(text, arguments);
        text.append(" order by s.started_at desc, s.id desc fetch first ")
                .append(limit)
                .append(" rows only");
        return sql.query(text.toString(), SessionStore::read, arguments.toArray());
    }

    void insert(Tx tx, StoredSession session) {
        tx.update(
                """
                insert into person_session (id, digest, company, person, address, agent, started_at, confirmed_at,
                  last_used_at, ends_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                session.id(),
                session.digest(),
                session.person().company(),
                session.person().id(),
                session.address(),
                session.agent(),
                session.startedAt(),
                session.confirmedAt(),
                session.lastUsedAt(),
                session.endsAt());
    }

    /** Puts a session under another secret; of two who try, one does. */
    boolean renew(Tx tx, StoredSession session, String digest, Instant confirmedAt) {
        return tx.update("""
                        update person_session set digest = ?, confirmed_at = ?, last_used_at = ?
                        where id = ? and digest = ?""", digest, confirmedAt, tx.now(), session.id(), session.digest()) == 1;
    }

    void used(Tx tx, SessionId id, Instant at) {
        tx.later("update person_session set last_used_at = ? where id = ? and last_used_at < ?", at, id, at);
    }

    boolean end(Tx tx, SessionId id) {
        return tx.update("delete from person_session where id = ?", id) == 1;
    }

    int endAll(Tx tx, UserId person) {
        return tx.update("delete from person_session where person = ?", person);
    }

    int endOthers(Tx tx, StoredSession kept) {
        return tx.update(
                "delete from person_session where person = ? and id <> ?",
                kept.person().id(),
                kept.id());
    }

    int purge(Tx tx, Instant now) {
        return tx.update("delete from person_session where ends_at <= ?", now);
    }

    private static StoredSession read(Row row) {
        return new StoredSession(
                new SessionId(row.uuid(OWN)),
                row.text(OWN + 1),
                PersonStore.read(row, 1),
                row.text(OWN + 2),
                row.text(OWN + 3),
                row.instant(OWN + 4),
                row.instant(OWN + 5),
                row.instant(OWN + 6),
                row.instant(OWN + 7));
    }
}
