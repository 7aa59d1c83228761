// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.catalogue.internal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
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

/** The customers EPICERIE, with the price list PRO, and ANNA, with none. */
final class SomeCustomers implements Customers {

    static final Customer EPICERIE = customer("EPICERIE", "PRO");
    static final Customer ANNA = customer("ANNA", "");

    private static Customer customer(String code, String priceList) {
        return new Customer(
                new PartyId(UUID.nameUUIDFromBytes(new byte[] {(byte) code.length()})),
                code,
                "consumer",
                code,
                "",
                "",
                "",
                false,
                "",
                "",
                PostalAddress.in(CountryCode.FR),
                PostalAddress.in(CountryCode.FR),
                TermsOfPayment.AT_ONCE,
                priceList,
                "fr",
                1);
    }

    @Override
    public Map<String, Customer> byCodes(Collection<String> codes, Call call) {
        Map<String, Customer> all = new TreeMap<>(Map.of("EPICERIE", EPICERIE, "ANNA", ANNA));
        all.keySet().retainAll(codes);
        return all;
    }

    @Override
    public Map<PartyId, Customer> byIds(Collection<PartyId> ids, Call call) {
        return List.of(EPICERIE, ANNA).stream()
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
