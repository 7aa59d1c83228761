// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.people.internal;

import java.time.Instant;
import java.util.Optional;
import org.comptoir.kernel.Row;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.Tx;
import org.comptoir.model.id.CompanyId;
import org.comptoir.model.id.UserId;

/** The table of tickets and links. */
final class TicketStore {

    /** Not scoped to a company: the ticket tells which company is meant. */
    Optional<Ticket> find(Sql sql, String digest) {
        return sql.first(
                "select digest, company, person, kind, ends_at from person_ticket where digest = ?",
                TicketStore::read,
                digest);
    }

    void insert(Tx tx, Ticket ticket) {
        tx.update(
                "insert into person_ticket (digest, company, person, kind, ends_at) values (?, ?, ?, ?, ?)",
                ticket.digest(),
                ticket.company(),
                ticket.person(),
                ticket.kind().text(),
                ticket.endsAt());
    }

    /** Uses a ticket up; of two who try, one does. */
    boolean use(Tx tx, Ticket ticket) {
        return tx.update("delete from person_ticket where digest = ?", ticket.digest()) == 1;
    }

    void endAll(Tx tx, UserId person) {
        tx.update("delete from person_ticket where person = ?", person);
    }

    void endAll(Tx tx, UserId person, Ticket.Kind kind) {
        tx.update("delete from person_ticket where person = ? and kind = ?", person, kind.text());
    }

    int purge(Tx tx, Instant now) {
        return tx.update("delete from person_ticket where ends_at <= ?", now);
    }

    private static Ticket read(Row row) {
        return new Ticket(
                row.text(1),
                new CompanyId(row.uuid(2)),
                new UserId(row.uuid(3)),
                Ticket.Kind.of(row.text(4)),
                row.instant(5));
    }
}
