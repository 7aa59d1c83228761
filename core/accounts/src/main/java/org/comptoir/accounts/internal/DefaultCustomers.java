// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.accounts.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.comptoir.api.Counted;
import org.comptoir.api.ListPage;
import org.comptoir.api.PageRequest;
import org.comptoir.api.party.Customer;
import org.comptoir.api.party.CustomerRequest;
import org.comptoir.api.party.CustomerSelection;
import org.comptoir.api.party.Customers;
import org.comptoir.kernel.Database.TransientConflict;
import org.comptoir.kernel.DuplicateKey;
import org.comptoir.kernel.Tx;
import org.comptoir.kernel.Units;
import org.comptoir.kernel.list.Told;
import org.comptoir.kernel.list.Walk;
import org.comptoir.kernel.privacy.Pseudonym;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.CountryCode;
import org.comptoir.model.Fault;
import org.comptoir.model.Reach;
import org.comptoir.model.id.PartyId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The customers of a company. */
@Component
public final class DefaultCustomers implements Customers {

    private final Units units;
    private final CustomerStore store = new CustomerStore();
    private final AssignmentStore assignments = new AssignmentStore();
    private final CustomerRules rules = new CustomerRules();

    @Activate
    public DefaultCustomers(@Reference AccountsSchema schema, @Reference Units units) {
        Objects.requireNonNull(schema, "schema");
        this.units = units;
    }

    @Override
    public Customer create(PartyId id, CustomerRequest request, Call call) {
        requireMayTakeIn(call);
        Customer wanted = customer(id, rules.checked(request), 1);
        return units.write(call, Customer.class, tx -> take(tx, wanted));
    }

    /** A buyer has one organisation, and does not make another. */
    private static void requireMayTakeIn(Call call) {
        if (call.reach() instanceof Reach.Organisation || call.reach() instanceof Reach.Own) {
            throw new ComptoirException("access.out-of-reach", Fault.FORBIDDEN, Map.of());
        }
    }

    private Customer take(Tx tx, Customer wanted) {
        List<Customer> met = store.meeting(tx, tx.call().company(), wanted);
        if (!met.isEmpty()) {
            return same(met.get(0), wanted);
        }
        try {
            store.insert(tx, wanted);
        } catch (DuplicateKey raced) {
            // Somebody was quicker: the next try meets what they wrote.
            throw new TransientConflict(raced);
        }
        if (tx.call().reach() instanceof Reach.Assigned assigned) {
            // Who found a customer must reach it.
            assignments.insert(tx, wanted.id(), assigned.representative());
        }
        tx.publish("CustomerCreated", wanted.id(), Map.of("code", wanted.code()));
        tx.audit("customer.created", wanted.id().toString(), Map.of("kind", wanted.kind()));
        return wanted;
    }

    /** A retry without an idempotency key takes nobody in twice; another customer under a used id is a mistake. */
    private static Customer same(Customer former, Customer wanted) {
        if (former.equals(wanted)) {
            return former;
        }
        if (former.id().equals(wanted.id())) {
            throw conflict("customer.id-taken", "id", wanted.id().toString());
        }
        throw conflict("customer.code-taken", "code", wanted.code());
    }

    @Override
    public Customer update(PartyId id, long version, CustomerRequest request, Call call) {
        Customer wanted = customer(id, rules.checked(request), version + 1);
        return units.write(call, Customer.class, tx -> change(tx, version, wanted));
    }

    private Customer change(Tx tx, long version, Customer wanted) {
        PartyId id = wanted.id();
        Customer former = store.find(tx, tx.call(), id).orElseThrow(() -> unknown(id));
        if (Pseudonym.isFor(id.value(), former.code())) {
            throw conflict("customer.erased", "customer", id.toString());
        }
        if (tx.call().reach() instanceof Reach.Organisation || tx.call().reach() instanceof Reach.Own) {
            rules.requireBuyers(former, wanted);
        }
        try {
            if (!store.update(tx, version, wanted)) {
                throw conflict("customer.stale", "version", Long.toString(version));
            }
        } catch (DuplicateKey taken) {
            throw conflict("customer.code-taken", "code", wanted.code());
        }
        tx.publish("CustomerChanged", id, Map.of("code", wanted.code(), "version", wanted.version()));
        tx.audit("customer.changed", id.toString(), Map.of("fields", Changes.between(former, wanted)));
        return wanted;
    }

    @Override
    public Customer get(PartyId id, Call call) {
        return units.read(sql -> store.find(sql, call, id)).orElseThrow(() -> unknown(id));
    }

    @Override
    public Map<String, Customer> byCodes(Collection<String> codes, Call call) {
        Set<String> wanted = new TreeSet<>(codes);
        Map<String, Customer> found = new TreeMap<>();
        if (!wanted.isEmpty()) {
            units.read(sql -> store.byCodes(sql, call, wanted)).forEach(it -> found.put(it.code(), it));
        }
        return found;
    }

    @Override
    public Map<PartyId, Customer> byIds(Collection<PartyId> ids, Call call) {
        Set<PartyId> wanted = new HashSet<>(ids);
        Map<PartyId, Customer> found = new HashMap<>();
        if (!wanted.isEmpty()) {
            units.read(sql -> store.byIds(sql, call, wanted)).forEach(it -> found.put(it.id(), it));
        }
        return found;
    }

    @Override
    public ListPage<Customer> list(CustomerSelection selection, PageRequest page, Call call) {
        return units.read(sql -> store.list(sql, selection, page, call));
    }

    @Override
    public Counted count(CustomerSelection selection, Call call) {
        return units.read(sql -> store.count(sql, selection, call));
    }

    @Override
    public void export(CustomerSelection selection, Consumer<Customer> consumer, Call call) {
        Walk.through(page -> list(selection, page, call), () -> tell(selection, call), consumer);
    }

    /** Not what was searched for: that may be a name, which the trail would keep for good. */
    private void tell(CustomerSelection selection, Call call) {
        CountryCode country = selection.country();
        units.audit(
                call,
                "customer.exported",
                "customers",
                Told.of(
                        Map.of(
                                "kinds",
                                selection.kinds(),
                                "country",
                                country == null ? "" : country.code(),
                                "searched",
                                !selection.search().isEmpty()),
                        count(selection, call)));
    }

    private static ComptoirException unknown(PartyId id) {
        return new ComptoirException(
                "customer.unknown", Fault.NOT_FOUND, Map.of("field", "customer", "value", id.toString()));
    }

    private static ComptoirException conflict(String code, String field, String value) {
        return new ComptoirException(
                code, Fault.CONFLICT, Map.of(ComptoirException.FIELD, field, ComptoirException.VALUE, value));
    }

    private static Customer customer(PartyId id, CustomerRequest request, long version) {
        return new Customer(
                id,
                request.code(),
                request.kind(),
                request.name(),
                request.siren(),
                request.siret(),
                request.vatNumber(),
                request.vatNumberChecked(),
                request.email(),
                request.phone(),
                request.billing(),
                request.delivery(),
                request.terms(),
                request.priceList(),
                request.language(),
                version);
    }
}
