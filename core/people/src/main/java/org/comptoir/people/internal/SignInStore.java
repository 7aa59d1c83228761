// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.people.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.comptoir.api.people.SignInEntry;
import org.comptoir.api.people.SignInFilter;
import org.comptoir.kernel.Row;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.Tx;
import org.comptoir.kernel.text.OneLine;
import org.comptoir.model.id.CompanyId;
import org.comptoir.model.id.UserId;

/** The table of what happened at the door. */
final class SignInStore {

    private static final int LONGEST_WAY = 40;
    private static final int LONGEST_TRACE = 64;

    private static final String SELECT =
            "select s.entry_number, s.happened_at, s.person, s.action, s.way, s.address, s.agent, s.trace_id from sign_in s"
                    + " join person p on p.company = s.company and p.id = s.person"
                    + " where s.company = ? and s.happened_at >= ? and s.happened_at < ?";

    static void insert(Tx tx, String action, Person person, Map<String, String> more, String address, String agent) {
        tx.later(
                "insert into sign_in (company, person, happened_at, action, way, address, agent, trace_id)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                person.company(),
                person.id(),
                tx.now(),
                action,
                OneLine.of(more.getOrDefault("way", ""), LONGEST_WAY),
                address,
                agent,
                OneLine.of(tx.call().traceId(), LONGEST_TRACE));
    }

    /** The latest first. */
    List<SignInEntry> list(Sql sql, CompanyId company, SignInFilter filter, Seen seen, long before, int limit) {
        List<Object> arguments = new ArrayList<>();
        StringBuilder text = select(company, filter, seen, arguments).append(" and s.entry_number < ?");
        arguments.add(before);
        text.append(" order by s.entry_number desc fetch first ").append(limit).append(" rows only");
        return sql.query(text.toString(), SignInStore::read, arguments.toArray());
    }

    /** The oldest first. */
    void each(Sql sql, CompanyId company, SignInFilter filter, Seen seen, Consumer<SignInEntry> consumer) {
        List<Object> arguments = new ArrayList<>();
        StringBuilder text = select(company, filter, seen, arguments).append(" order by s.entry_number");
        sql.each(text.toString(), row -> consumer.accept(read(row)), arguments.toArray());
    }

    private static StringBuilder select(CompanyId company, SignInFilter filter, Seen seen, List<Object> arguments) {
        StringBuilder text = new StringBuilder(SELECT);
        arguments.addAll(List.of(company, filter.from(), filter.before()));
        UserId user = filter.user();
        if (user != null) {
            text.append(" and s.person = ?");
            arguments.add(user);
        }
        if (!filter.action().isEmpty()) {
            text.append(" and s.action = ?");
            arguments.add(filter.action());
        }
        seen.restrict(text, arguments);
        return text;
    }

    int purge(Tx tx, Instant before) {
        return tx.update("delete from sign_in where happened_at < ?", before);
    }

    private static SignInEntry read(Row row) {
        return new SignInEntry(
                row.number(1),
                row.instant(2),
                new UserId(row.uuid(3)),
                row.text(4),
                row.text(5),
                row.text(6),
                row.text(7),
                row.text(8));
    }
}
