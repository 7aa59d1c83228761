// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.people.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.comptoir.api.Counted;
import org.comptoir.api.ListPage;
import org.comptoir.api.PageRequest;
import org.comptoir.api.party.Customer;
import org.comptoir.api.party.CustomerRequest;
import org.comptoir.api.party.CustomerSelection;
import org.comptoir.api.party.Customers;
import org.comptoir.api.party.TermsOfPayment;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.CountryCode;
import org.comptoir.model.Fault;
import org.comptoir.model.Reach;
import org.comptoir.model.id.PartyId;
import org.comptoir.model.invoice.PostalAddress;

/** Customers of which a test says that they are there, and to whom they are assigned. */
final class FakeCustomers implements Customers {

    private final Set<PartyId> there = new TreeSet<>((one, other) -> one.value().compareTo(other.value()));
    private final Map<String, PartyId> codes = new HashMap<>();
    private final Map<PartyId, Reach> assigned = new HashMap<>();

    void named(String code, PartyId id) {
        codes.put(code, id);
    }

    PartyId add(PartyId id) {
        there.add(id);
        return id;
    }

    void assign(PartyId id, Reach.Assigned to) {
        assigned.put(id, to);
    }

    private boolean reaches(PartyId id, Call call) {
        return there.contains(id)
                && (!(call.reach() instanceof Reach.Assigned) || call.reach().equals(assigned.get(id)));
    }

    @Override
    public Customer get(PartyId id, Call call) {
        if (!reaches(id, call)) {
            throw new ComptoirException("customer.unknown", Fault.NOT_FOUND, Map.of("value", id.toString()));
        }
        return customer(id);
    }

    @Override
    public Map<PartyId, Customer> byIds(Collection<PartyId> ids, Call call) {
        Map<PartyId, Customer> found = new HashMap<>();
        ids.stream().filter(id -> reaches(id, call)).forEach(id -> found.put(id, customer(id)));
        return found;
    }

    private static Customer customer(PartyId id) {
        PostalAddress address = PostalAddress.in(CountryCode.FR);
        return new Customer(
                id,
                id.toString(),
                "business",
                "Épicerie",
                "",
                "",
                "",
                false,
                "",
                "",
                address,
                address,
                TermsOfPayment.AT_ONCE,
                "",
                "fr",
                1);
    }

    @Override
    public Customer create(PartyId id, CustomerRequest request, Call call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Customer update(PartyId id, long version, CustomerRequest request, Call call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<String, Customer> byCodes(Collection<String> wanted, Call call) {
        Map<String, Customer> found = new HashMap<>();
        wanted.stream().filter(codes::containsKey).forEach(code -> found.put(code, customer(codes.get(code))));
        return found;
    }

    @Override
    public ListPage<Customer> list(CustomerSelection selection, PageRequest page, Call call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Counted count(CustomerSelection selection, Call call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void export(CustomerSelection selection, Consumer<Customer> consumer, Call call) {
        throw new UnsupportedOperationException();
    }
}
