// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.people.internal;

import java.util.List;
import java.util.Set;
import org.comptoir.api.party.Customers;
import org.comptoir.kernel.Units;
import org.comptoir.model.Call;
import org.comptoir.model.Reach;
import org.comptoir.model.id.PartyId;

/** Works out whom a call reaches. Which customers a sales representative has is for the customers' own service to say. */
final class PeopleInReach {

    private final Units units;
    private final Customers customers;
    private final PersonStore people = new PersonStore();

    PeopleInReach(Units units, Customers customers) {
        this.units = units;
        this.customers = customers;
    }

    Seen of(Call call) {
        Reach reach = call.reach();
        if (reach instanceof Reach.Assigned assigned) {
            List<PartyId> organisations = units.read(sql -> people.organisations(sql, call.company()));
            return new Seen.Some(customers.byIds(organisations, call).keySet(), List.of(assigned.representative()));
        }
        if (reach instanceof Reach.Organisation organisation) {
            return new Seen.Some(Set.of(organisation.customer()), List.of());
        }
        if (reach instanceof Reach.Own own) {
            return new Seen.Some(Set.of(), List.of(own.person()));
        }
        // A kind that nothing here knows reaches nobody.
        return reach instanceof Reach.Everything ? new Seen.All() : new Seen.Some(Set.of(), List.of());
    }
}
