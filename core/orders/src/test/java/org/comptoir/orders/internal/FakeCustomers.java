// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.orders.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.comptoir.api.Counted;
import org.comptoir.api.ListPage;
import org.comptoir.api.PageRequest;
import org.comptoir.api.party.Customer;
import org.comptoir.api.party.CustomerRequest;
import org.comptoir.api.party.CustomerSelection;
import org.comptoir.api.party.Customers;
import org.comptoir.api.party.TermsOfPayment;
import org.comptoir.model.Call;
import org.comptoir.model.CountryCode;
import org.comptoir.model.id.PartyId;
import org.comptoir.model.invoice.PostalAddress;

/** Customers in memory. */
final class FakeCustomers implements Customers {

    private final Map<String, Customer> byCode = new ConcurrentHashMap<>();

    Customer add(String code, String kind, String country, String vatNumber, boolean checked) {
        PostalAddress address = new PostalAddress("", "1 rue Neuve", "", "69001", "Lyon", new CountryCode(country));
        Customer customer = new Customer(
                new PartyId(UUID.nameUUIDFromBytes(code.getBytes(java.nio.charset.StandardCharsets.UTF_8))),
                code,
                kind,
                "Customer " + code,
                "",
                "",
                vatNumber,
                checked,
                "",
                "",
                address,
                address,
                TermsOfPayment.AT_ONCE,
                "",
                "fr",
                1);
        byCode.put(code, customer);
        return customer;
    }

    @Override
    public Map<String, Customer> byCodes(Collection<String> codes, Call call) {
        Map<String, Customer> found = new HashMap<>(byCode);
        found.keySet().retainAll(codes);
        return found;
    }

    @Override
    public Map<PartyId, Customer> byIds(Collection<PartyId> ids, Call call) {
        return byCode.values().stream()
                .filter(customer -> ids.contains(customer.id()))
                .collect(Collectors.toMap(Customer::id, customer -> customer));
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
    public Customer get(PartyId id, Call call) {
        throw new UnsupportedOperationException();
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
