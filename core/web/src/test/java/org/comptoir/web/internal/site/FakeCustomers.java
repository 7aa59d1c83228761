// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.site;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.comptoir.api.Counted;
import org.comptoir.api.ListPage;
import org.comptoir.api.PageRequest;
import org.comptoir.api.party.Customer;
import org.comptoir.api.party.CustomerRequest;
import org.comptoir.api.party.CustomerSelection;
import org.comptoir.api.party.Customers;
import org.comptoir.api.party.TermsOfPayment;
import org.comptoir.kernel.input.SearchText;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.CountryCode;
import org.comptoir.model.Fault;
import org.comptoir.model.Reach;
import org.comptoir.model.id.PartyId;
import org.comptoir.model.invoice.PostalAddress;

/** Two customers, one of whom would like to run a script and a formula. */
final class FakeCustomers implements Customers {

    static final PartyId EPICERIE = new PartyId(new UUID(4, 1));
    static final PartyId MALLORY = new PartyId(new UUID(4, 2));

    final Map<PartyId, Customer> all = new LinkedHashMap<>();
    final List<CustomerSelection> exported = new ArrayList<>();

    FakeCustomers() {
        add(EPICERIE, "EPICERIE", "business", "Épicerie du Marché");
        add(MALLORY, "=MALLORY", "consumer", "Mallory <script>alert(1)</script>");
    }

    private void add(PartyId id, String code, String kind, String name) {
        PostalAddress address = new PostalAddress(name, "1 rue Neuve", "", "21000", "Dijon", new CountryCode("FR"));
        all.put(
                id,
                new Customer(
                        id,
                        code,
                        kind,
                        name,
                        kind.equals("business") ? "917583205" : "",
                        kind.equals("business") ? "91758320500013" : "",
                        kind.equals("business") ? "FR13917583205" : "",
                        false,
                        code.toLowerCase(java.util.Locale.ROOT) + "@example.org",
                        "+33380000000",
                        address,
                        new PostalAddress("Quai 3", "2 rue Basse", "", "21000", "Dijon", new CountryCode("FR")),
                        new TermsOfPayment(30, true),
                        "PRO",
                        "fr",
                        1));
    }

    private static boolean reaches(Call call, PartyId id) {
        return !(call.reach() instanceof Reach.Organisation own)
                || own.customer().equals(id);
    }

    @Override
    public Customer get(PartyId id, Call call) {
        if (!all.containsKey(id) || !reaches(call, id)) {
            throw new ComptoirException(
                    "customer.unknown", Fault.NOT_FOUND, Map.of("field", "customer", "value", id.toString()));
        }
        return all.get(id);
    }

    @Override
    public Map<PartyId, Customer> byIds(Collection<PartyId> ids, Call call) {
        Map<PartyId, Customer> found = new LinkedHashMap<>(all);
        found.keySet().removeIf(id -> !ids.contains(id) || !reaches(call, id));
        return found;
    }

    private List<Customer> selected(CustomerSelection selection, Call call) {
        SearchText.pattern(selection.search());
        Comparator<Customer> order =
                Comparator.comparing(selection.sort().key().equals("name") ? Customer::name : Customer::code);
        return all.values().stream()
                .filter(it -> reaches(call, it.id()))
                .filter(it -> selection.kinds().isEmpty() || selection.kinds().contains(it.kind()))
                .filter(it ->
                        selection.country() == null || it.billing().country().equals(selection.country()))
                .filter(it -> SearchText.of(500, it.name(), it.code())
                        .folded()
                        .contains(SearchText.of(500, selection.search()).folded()))
                .sorted(selection.sort().descending() ? order.reversed() : order)
                .toList();
    }

    @Override
    public ListPage<Customer> list(CustomerSelection selection, PageRequest page, Call call) {
        return new ListPage<>(selected(selection, call), "", "");
    }

    @Override
    public Counted count(CustomerSelection selection, Call call) {
        return new Counted(selected(selection, call).size(), false);
    }

    @Override
    public void export(CustomerSelection selection, Consumer<Customer> consumer, Call call) {
        exported.add(selection);
        selected(selection, call).forEach(consumer);
    }

    @Override
    public Map<String, Customer> byCodes(Collection<String> codes, Call call) {
        Map<String, Customer> found = new LinkedHashMap<>();
        all.values().stream()
                .filter(it -> codes.contains(it.code()) && reaches(call, it.id()))
                .forEach(it -> found.put(it.code(), it));
        return found;
    }

    @Override
    public Customer create(PartyId id, CustomerRequest request, Call call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Customer update(PartyId id, long version, CustomerRequest request, Call call) {
        throw new UnsupportedOperationException();
    }
}
