// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.orders.internal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comptoir.api.order.OrderLimit;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.Tx;
import org.comptoir.model.Currency;
import org.comptoir.model.Money;
import org.comptoir.model.id.CompanyId;
import org.comptoir.model.id.PartyId;
import org.comptoir.model.id.UserId;
import org.jspecify.annotations.Nullable;

/** The table of up to which amount buyers order alone. */
final class OrderLimitStore {

    /** Stands for all buyers of an organisation, in a column of the key. */
    private static final UUID ALL = new UUID(0, 0);

    /** The buyer's own limit, else that of the organisation. */
    Optional<Money> of(Sql sql, CompanyId company, PartyId customer, UserId buyer) {
        List<OrderLimit> limits = list(sql, company, customer);
        return limits.stream()
                .filter(limit -> buyer.equals(limit.buyer()))
                .findFirst()
                .or(() -> limits.stream().filter(limit -> limit.buyer() == null).findFirst())
                .map(OrderLimit::amount);
    }

    List<OrderLimit> list(Sql sql, CompanyId company, PartyId customer) {
        return sql.query(
                "select buyer, amount_minor, currency from order_limit where company = ? and customer = ? order by buyer",
                row -> new OrderLimit(
                        row.uuid(1).equals(ALL) ? null : new UserId(row.uuid(1)),
                        new Money(row.number(2), Currency.of(row.text(3)))),
                company,
                customer);
    }

    void remove(Tx tx, PartyId customer, @Nullable UserId buyer) {
        tx.update(
                "delete from order_limit where company = ? and customer = ? and buyer = ?",
                tx.call().company(),
                customer,
                buyer == null ? ALL : buyer.value());
    }

    void insert(Tx tx, PartyId customer, OrderLimit limit) {
        UserId buyer = limit.buyer();
        tx.update(
                "insert into order_limit (company, customer, buyer, amount_minor, currency, changed_at, changed_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                tx.call().company(),
                customer,
                buyer == null ? ALL : buyer.value(),
                limit.amount().minor(),
                limit.amount().currency().code(),
                tx.now(),
                tx.call().actor().toString());
    }
}
