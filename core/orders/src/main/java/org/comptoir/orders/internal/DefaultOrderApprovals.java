// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.orders.internal;

import java.util.List;
import java.util.Map;
import org.comptoir.api.company.Companies;
import org.comptoir.api.order.Order;
import org.comptoir.api.order.OrderApprovals;
import org.comptoir.api.order.OrderLimit;
import org.comptoir.api.party.Customers;
import org.comptoir.api.people.Users;
import org.comptoir.kernel.Database.TransientConflict;
import org.comptoir.kernel.Units;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.Money;
import org.comptoir.model.id.OrderId;
import org.comptoir.model.id.PartyId;
import org.comptoir.model.id.UserId;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What buyers submit to each other, and from which amount on. */
@Component
public final class DefaultOrderApprovals implements OrderApprovals {

    private final Units units;
    private final DefaultOrders orders;
    private final Companies companies;
    private final Customers customers;
    private final Users users;
    private final OrderLimitStore store = new OrderLimitStore();

    @Activate
    public DefaultOrderApprovals(
            @Reference Units units,
            @Reference DefaultOrders orders,
            @Reference Companies companies,
            @Reference Customers customers,
            @Reference Users users) {
        this.units = units;
        this.orders = orders;
        this.companies = companies;
        this.customers = customers;
        this.users = users;
    }

    @Override
    public Order approve(OrderId id, Call call) {
        return orders.approve(id, call);
    }

    @Override
    public Order refuse(OrderId id, String reason, Call call) {
        return orders.refuse(id, reason, call);
    }

    @Override
    public List<OrderLimit> limits(PartyId customer, Call call) {
        customers.get(customer, call);
        return units.read(sql -> store.list(sql, call.company(), customer));
    }

    @Override
    public List<OrderLimit> putLimit(PartyId customer, @Nullable UserId buyer, @Nullable Money amount, Call call) {
        customers.get(customer, call);
        requireBuyer(customer, buyer, call);
        requireAmount(amount, call);
        units.write(call, Boolean.class, tx -> {
            tx.onDuplicate("order_limit_pk", TransientConflict::new);
            store.remove(tx, customer, buyer);
            if (amount != null) {
                store.insert(tx, customer, new OrderLimit(buyer, amount));
            }
            tx.audit(
                    "order.limit-put",
                    customer.toString(),
                    Map.of(
                            "buyer", buyer == null ? "" : buyer.toString(),
                            "amount", amount == null ? "" : amount.toString()));
            return true;
        });
        return limits(customer, call);
    }

    private void requireBuyer(PartyId customer, @Nullable UserId buyer, Call call) {
        boolean known = buyer == null
                || users.ofOrganisation(customer, call).stream()
                        .anyMatch(user -> user.id().equals(buyer));
        if (!known) {
            throw new ComptoirException(
                    "user.unknown",
                    Fault.NOT_FOUND,
                    Map.of(ComptoirException.FIELD, "buyer", ComptoirException.VALUE, String.valueOf(buyer)));
        }
    }

    private void requireAmount(@Nullable Money amount, Call call) {
        if (amount != null
                && (amount.signum() < 0
                        || !amount.currency().equals(companies.get(call).currency()))) {
            throw ComptoirException.invalid("limit.amount", "amount", amount);
        }
    }
}
