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
import org.comptoir.model.id.PartyId;
import org.comptoir.web.internal.route.Access;
import org.comptoir.web.internal.route.Visit;

/**
 * For whom people buy.
 *
 * @param known the customers, as far as whoever looks reaches them
 * @param open whether whoever looks may see pages of customers
 */
public record Organisations(Map<PartyId, Customer> known, boolean open) {

    public Organisations {
        known = Map.copyOf(known);
    }

    /** Those of these people. */
    static Organisations of(Collection<User> people, Customers customers, Visit visit) {
        Set<PartyId> ids = new TreeSet<>((one, other) -> one.value().compareTo(other.value()));
        for (User user : people) {
            PartyId organisation = user.organisation();
            if (organisation != null) {
                ids.add(organisation);
            }
        }
        return new Organisations(
                ids.isEmpty() ? Map.of() : customers.byIds(ids, visit.call()),
                Access.needs("customer:r").allows(visit.session()));
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

    /** Where the page of a person's organisation is; empty where there is none, or none that whoever looks may see. */
    public String path(User user) {
        PartyId organisation = user.organisation();
        return open && organisation != null && known.containsKey(organisation) ? "/customers/" + organisation : "";
    }
}
