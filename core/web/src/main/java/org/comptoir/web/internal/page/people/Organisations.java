// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.people;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.comptoir.api.party.Customer;
import org.comptoir.api.party.Customers;
import org.comptoir.api.people.User;
import org.comptoir.model.Call;
import org.comptoir.model.id.PartyId;

/**
 * For whom people buy.
 *
 * @param known the customers, as far as whoever looks reaches them
 */
public record Organisations(Map<PartyId, Customer> known) {

    public Organisations {
        known = Map.copyOf(known);
    }

    /** Those of these people. */
    static Organisations of(Collection<User> people, Customers customers, Call call) {
        Set<PartyId> ids = new TreeSet<>((one, other) -> one.value().compareTo(other.value()));
        for (User user : people) {
            PartyId organisation = user.organisation();
            if (organisation != null) {
                ids.add(organisation);
            }
        }
        return new Organisations(ids.isEmpty() ? Map.of() : customers.byIds(ids, call));
    }

    /** What a person's organisation is called, with its code; empty for the merchant's own people. */
    public String of(User user) {
        PartyId organisation = user.organisation();
        if (organisation == null) {
            return "";
        }
        Customer customer = known.get(organisation);
        return customer == null ? organisation.toString() : customer.name() + " (" + customer.code() + ")";
    }
}
