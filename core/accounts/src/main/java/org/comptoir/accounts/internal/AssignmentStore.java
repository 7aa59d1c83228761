// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.accounts.internal;

import java.util.List;
import org.comptoir.api.PageRequest;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.Tx;
import org.comptoir.model.id.CompanyId;
import org.comptoir.model.id.PartyId;
import org.comptoir.model.id.UserId;

/** The table of which sales representative has which customers; {@link org.comptoir.kernel.Reached} reads it too. */
final class AssignmentStore {

    boolean has(Sql sql, CompanyId company, PartyId customer, UserId user) {
        return sql.first(
                        "select 1 from customer_assignment where company = ? and user_id = ? and customer = ?",
                        row -> true,
                        company,
                        user,
                        customer)
                .isPresent();
    }

    void insert(Tx tx, PartyId customer, UserId user) {
        tx.update(
                "insert into customer_assignment (company, user_id, customer, created_at, created_by)"
                        + " values (?, ?, ?, ?, ?)",
                tx.call().company(),
                user,
                customer,
                tx.now(),
                tx.call().actor().toString());
    }

    boolean delete(Tx tx, PartyId customer, UserId user) {
        return tx.update(
                        "delete from customer_assignment where company = ? and user_id = ? and customer = ?",
                        tx.call().company(),
                        user,
                        customer)
                == 1;
    }

    List<UserId> of(Sql sql, CompanyId company, PartyId customer) {
        return sql.query(
                "select user_id from customer_assignment where company = ? and customer = ? order by user_id",
                row -> new UserId(row.uuid(1)),
                company,
                customer);
    }

    /** The codes of a representative's customers, one more than asked for, to tell whether there is a next page. */
    List<String> codes(Sql sql, CompanyId company, UserId user, PageRequest page) {
        return sql.query(
                "select c.code from customer_assignment a join customers c on c.company = a.company and c.id = a.customer"
                        + " where a.company = ? and a.user_id = ? and c.code > ? order by c.code fetch first "
                        + (page.limit() + 1) + " rows only",
                row -> row.text(1),
                company,
                user,
                page.cursor());
    }
}
