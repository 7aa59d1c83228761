// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.people;

import java.util.List;
import java.util.Map;
import org.comptoir.api.party.Customer;
import org.comptoir.api.party.Customers;
import org.comptoir.api.people.Users;
import org.comptoir.api.privacy.DataSubject;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.id.PartyId;
import org.comptoir.model.id.UserId;

/** Finds out whose data are meant by what the console calls them. */
final class Subjects {

    private final Customers customers;
    private final Users users;

    Subjects(Customers customers, Users users) {
        this.customers = customers;
        this.users = users;
    }

    /** By the e-mail of somebody who signs in, the code of a customer, or an id. Refused: {@code user.unknown}, {@code customer.unknown}. */
    DataSubject find(String who, Call call) {
        if (who.contains("@")) {
            return DataSubject.of(new People(users).byEmail(who, call).id());
        }
        if (who.startsWith("usr_")) {
            return DataSubject.of(UserId.parse(who));
        }
        if (who.startsWith("pty_")) {
            return DataSubject.of(PartyId.parse(who));
        }
        Customer customer = customers.byCodes(List.of(who), call).get(who);
        if (customer == null) {
            throw new ComptoirException("customer.unknown", Fault.NOT_FOUND, Map.of(ComptoirException.VALUE, who));
        }
        return DataSubject.of(customer.id());
    }
}
