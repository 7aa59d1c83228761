// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.people.internal;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.comptoir.api.people.Visitor;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.Tx;
import org.comptoir.kernel.text.OneLine;
import org.comptoir.model.id.CompanyId;
import org.comptoir.model.id.UserId;

/** The table of wishes for a new password. */
final class WishStore {

    private static final int LONGEST_LANGUAGE = 35;
    private static final int LONGEST_TRACE = 64;

    void insert(Tx tx, Wish wish) {
        Visitor visitor = wish.visitor();
        tx.update(
                "insert into person_wish (id, company, person, address, agent, language_code, trace_id, asked_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                wish.id(),
                wish.company(),
                wish.person(),
                Visits.address(visitor),
                Visits.agent(visitor),
                OneLine.of(visitor.locale().toLanguageTag(), LONGEST_LANGUAGE),
                OneLine.of(visitor.traceId(), LONGEST_TRACE),
                tx.now());
    }

    boolean any(Sql sql) {
        return sql.first("select 1 from person_wish fetch first 1 rows only", row -> true)
                .isPresent();
    }

    /** The oldest. */
    List<Wish> next(Sql sql, int most) {
        return sql.query(
                "select id, company, person, address, agent, language_code, trace_id from person_wish"
                        + " order by asked_at, id fetch first " + most + " rows only",
                row -> new Wish(
                        row.uuid(1),
                        new CompanyId(row.uuid(2)),
                        new UserId(row.uuid(3)),
                        new Visitor(row.text(4), row.text(5), Locale.forLanguageTag(row.text(6)), row.text(7))));
    }

    /** Of two who would answer it, one does. */
    boolean take(Tx tx, Wish wish) {
        return tx.update("delete from person_wish where id = ?", wish.id()) == 1;
    }

    int purge(Tx tx, Instant before) {
        return tx.update("delete from person_wish where asked_at < ?", before);
    }
}
