// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.accounts.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.comptoir.api.PageRequest;
import org.comptoir.api.party.Customer;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.Tx;
import org.comptoir.kernel.input.SearchText;
import org.comptoir.model.id.CompanyId;
import org.comptoir.model.id.PartyId;

/** The table of customers. */
final class CustomerStore {

    private static final String COLUMNS = String.join(", ", CustomerRow.COLUMNS);
    private static final String SELECT = "select id, " + COLUMNS + ", version from customers where company = ?";
    private static final String INSERT = "insert into customers (company, id, " + COLUMNS
            + ", created_at, created_by, changed_at, changed_by, version) values ("
            + String.join(", ", Collections.nCopies(CustomerRow.COLUMNS.length + 7, "?")) + ")";
    private static final String UPDATE = "update customers set " + String.join(" = ?, ", CustomerRow.COLUMNS)
            + " = ?, changed_at = ?, changed_by = ?, version = version + 1 where company = ? and id = ? and version = ?";

    Optional<Customer> find(Sql sql, CompanyId company, PartyId id) {
        return sql.first(SELECT + " and id = ?", CustomerRow::read, company, id);
    }

    /** The customers, two at most, that have this one's code or id already; each found by its own index. */
    List<Customer> meeting(Sql sql, CompanyId company, Customer wanted) {
        return sql.query(
                SELECT + " and code = ? union all " + SELECT + " and id = ? and code <> ?",
                CustomerRow::read,
                company,
                wanted.code(),
                company,
                wanted.id(),
                wanted.code());
    }

    List<Customer> byCodes(Sql sql, CompanyId company, Collection<String> codes) {
        return sql.query(SELECT + " and code in ?", CustomerRow::read, company, new Sql.Keys(codes));
    }

    List<Customer> byIds(Sql sql, CompanyId company, Collection<PartyId> ids) {
        return sql.query(SELECT + " and id in ?", CustomerRow::read, company, new Sql.Keys(ids));
    }

    /** One more than asked for, to tell whether there is a next page. */
    List<Customer> list(Sql sql, CompanyId company, String pattern, PageRequest page) {
        String rest = " and code > ?%s order by code fetch first " + (page.limit() + 1) + " rows only";
        return pattern.equals(SearchText.EVERYTHING)
                ? sql.query(SELECT + rest.formatted(""), CustomerRow::read, company, page.cursor())
                : sql.query(
                        SELECT + rest.formatted(" and search_text like ? escape '!'"),
                        CustomerRow::read,
                        company,
                        page.cursor(),
                        pattern);
    }

    void insert(Tx tx, Customer customer) {
        String actor = tx.call().actor().toString();
        List<Object> values = new ArrayList<>(List.of(tx.call().company(), customer.id()));
        Collections.addAll(values, CustomerRow.values(customer));
        values.addAll(List.of(tx.now(), actor, tx.now(), actor, customer.version()));
        tx.update(INSERT, values.toArray());
    }

    /** Changes the row unless somebody changed it since. */
    boolean update(Tx tx, long version, Customer customer) {
        List<Object> values = new ArrayList<>(Arrays.asList(CustomerRow.values(customer)));
        values.addAll(List.of(tx.now(), tx.call().actor().toString(), tx.call().company(), customer.id(), version));
        return tx.update(UPDATE, values.toArray()) == 1;
    }
}
