// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.accounts.internal;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.comptoir.api.Page;
import org.comptoir.api.PageRequest;
import org.comptoir.api.party.Assignments;
import org.comptoir.api.party.Customer;
import org.comptoir.api.party.Customers;
import org.comptoir.kernel.Database.TransientConflict;
import org.comptoir.kernel.DuplicateKey;
import org.comptoir.kernel.Reached;
import org.comptoir.kernel.Tx;
import org.comptoir.kernel.Units;
import org.comptoir.model.Call;
import org.comptoir.model.id.PartyId;
import org.comptoir.model.id.UserId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Which customers each sales representative has. */
@Component
public final class DefaultAssignments implements Assignments {

    private final Units units;
    private final Customers customers;
    private final AssignmentStore store = new AssignmentStore();

    @Activate
    public DefaultAssignments(
            @Reference AccountsSchema schema, @Reference Units units, @Reference Customers customers) {
        Objects.requireNonNull(schema, "schema");
        this.units = units;
        this.customers = customers;
    }

    @Override
    public void assign(PartyId customer, UserId representative, Call call) {
        Reached.requireEverything(call);
        units.write(call, String.class, tx -> {
            customers.get(customer, call);
            if (!store.has(tx, call.company(), customer, representative)) {
                insert(tx, customer, representative);
                tell(tx, "customer.assigned", customer, representative);
            }
            return "";
        });
    }

    private void insert(Tx tx, PartyId customer, UserId representative) {
        try {
            store.insert(tx, customer, representative);
        } catch (DuplicateKey raced) {
            // Somebody was quicker: the next try finds what they wrote.
            throw new TransientConflict(raced);
        }
    }

    @Override
    public void unassign(PartyId customer, UserId representative, Call call) {
        Reached.requireEverything(call);
        units.write(call, String.class, tx -> {
            customers.get(customer, call);
            if (store.delete(tx, customer, representative)) {
                tell(tx, "customer.unassigned", customer, representative);
            }
            return "";
        });
    }

    private static void tell(Tx tx, String action, PartyId customer, UserId representative) {
        tx.audit(action, customer.toString(), Map.of("user", representative.toString()));
    }

    @Override
    public List<UserId> representatives(PartyId customer, Call call) {
        Reached.requireEverything(call);
        customers.get(customer, call);
        return units.read(sql -> store.of(sql, call.company(), customer));
    }

    @Override
    public Page<Customer> customers(UserId representative, PageRequest page, Call call) {
        Reached.requireEverything(call);
        List<String> codes = units.read(sql -> store.codes(sql, call.company(), representative, page));
        boolean more = codes.size() > page.limit();
        List<String> shown = more ? codes.subList(0, page.limit()) : codes;
        Map<String, Customer> found = customers.byCodes(shown, call);
        List<Customer> items =
                shown.stream().map(found::get).filter(Objects::nonNull).toList();
        return new Page<>(items, more ? shown.get(shown.size() - 1) : "");
    }
}
