// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.accounts.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.comptoir.api.Counted;
import org.comptoir.api.ListPage;
import org.comptoir.api.PageRequest;
import org.comptoir.api.party.Customer;
import org.comptoir.api.party.CustomerSelection;
import org.comptoir.kernel.Reached;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.Tx;
import org.comptoir.kernel.list.Conditions;
import org.comptoir.kernel.list.Keyset;
import org.comptoir.model.Call;
import org.comptoir.model.CountryCode;
import org.comptoir.model.id.CompanyId;
import org.comptoir.model.id.PartyId;

/** The table of customers. */
final class CustomerStore {

    private static final String COLUMNS = String.join(", ", CustomerRow.COLUMNS);
    private static final String SELECT_SOME = "select id, " + COLUMNS + ", version from customers";
    private static final String SELECT = "select id, " + COLUMNS + ", version from customers where company = ?";
    private static final Keyset<Customer> LIST = new Keyset<>(
            "id",
            Customer::id,
            List.of(
                    new Keyset.Key<>("code", "code", Keyset.Kind.TEXT, Customer::code),
                    new Keyset.Key<>("name", "name", Keyset.Kind.TEXT, Customer::name)));
    private static final String INSERT = "insert into customers (company, id, " + COLUMNS
            + ", created_at, created_by, changed_at, changed_by, version) values ("
            + String.join(", ", Collections.nCopies(CustomerRow.COLUMNS.length + 7, "?")) + ")";
    private static final String UPDATE = "update customers set " + String.join(" = ?, ", CustomerRow.COLUMNS)
            + " = ?, changed_at = ?, changed_by = ?, version = version + 1 where company = ? and id = ? and version = ?";

    /** One that the call reaches. */
    Optional<Customer> find(Sql sql, Call call, PartyId id) {
        Reached reached = Reached.customers(call, "id");
        return sql.first(SELECT + " and id = ?" + reached.and(), CustomerRow::read, reached.after(call.company(), id));
    }

    /**
     * The customers, two at most, that have this one's code or id already; each found by its own index. Whoever's they
     * are: a code is taken for all.
     */
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

    List<Customer> byCodes(Sql sql, Call call, Collection<String> codes) {
        Reached reached = Reached.customers(call, "id");
        return sql.query(
                SELECT + " and code in ?" + reached.and(),
                CustomerRow::read,
                reached.after(call.company(), new Sql.Keys(codes)));
    }

    List<Customer> byIds(Sql sql, Call call, Collection<PartyId> ids) {
        Reached reached = Reached.customers(call, "id");
        return sql.query(
                SELECT + " and id in ?" + reached.and(),
                CustomerRow::read,
                reached.after(call.company(), new Sql.Keys(ids)));
    }

    ListPage<Customer> list(Sql sql, CustomerSelection selection, PageRequest page, Call call) {
        return LIST.page(sql, SELECT_SOME, reached(selection, call), selection.sort(), page, CustomerRow::read);
    }

    Counted count(Sql sql, CustomerSelection selection, Call call) {
        return LIST.count(sql, "from customers", reached(selection, call));
    }

    private static Conditions reached(CustomerSelection selection, Call call) {
        CountryCode country = selection.country();
        return Conditions.where("company = ?", call.company())
                .oneOf("kind", selection.kinds())
                .same("billing_country", country == null ? null : country.code())
                .search("search_text", selection.search())
                .and(Reached.customers(call, "id"));
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
