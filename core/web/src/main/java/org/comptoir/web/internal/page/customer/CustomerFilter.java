// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.customer;

import org.comptoir.api.party.Customers;
import org.comptoir.model.id.PartyId;
import org.comptoir.web.internal.list.Filter;

/** Narrows a list to what is of one customer, whom somebody came from. */
public final class CustomerFilter {

    private CustomerFilter() {}

    /** The parameter {@code customer}, shown by the customer's name to who may see them. */
    public static Filter of(Customers customers) {
        return new Filter.Record(
                "customer",
                (id, visit) -> customers.get(PartyId.parse(id), visit.call()).name());
    }
}
