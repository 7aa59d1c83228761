// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.invoicing.internal;

import java.nio.charset.StandardCharsets;
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

/** A French business on thirty days end of month, and a German consumer. */
final class FakeCustomers implements Customers {

    private final Map<String, Customer> byCode = new ConcurrentHashMap<>();

    FakeCustomers() {
        add("LIBRAIRIE", "business", "FR", "552100554", "55210055400013", "FR83552100554", "fr", 30);
        add("HANS", "consumer", "DE", "", "", "", "de", 0);
    }

    private void add(
            String code,
            String kind,
            String country,
            String siren,
            String siret,
            String vatNumber,
            String language,
            int days) {
        PostalAddress address = new PostalAddress("", "1 rue Neuve", "", "69001", "Lyon", new CountryCode(country));
        byCode.put(
                code,
                new Customer(
                        id(code),
                        code,
                        kind,
                        "Customer " + code,
                        siren,
                        siret,
                        vatNumber,
                        !vatNumber.isEmpty(),
                        "",
                        "",
                        address,
                        address,
                        new TermsOfPayment(days, days > 0),
                        "",
                        language,
                        1));
    }

    static PartyId id(String code) {
        return new PartyId(UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public Map<String, Customer> byCodes(Collection<String> codes, Call call) {
        Map<String, Customer> found = new HashMap<>(byCode);
        found.keySet().retainAll(codes);
        return found;
    }

    @Override
    public Customer get(PartyId id, Call call) {
        return byCode.values().stream()
                .filter(customer -> customer.id().equals(id))
                .findFirst()
                .orElseThrow();
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
