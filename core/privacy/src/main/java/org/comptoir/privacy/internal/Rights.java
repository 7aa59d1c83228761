// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.privacy.internal;

import java.util.Map;
import java.util.Set;
import org.comptoir.api.party.Customers;
import org.comptoir.api.people.Users;
import org.comptoir.api.privacy.DataSubject;
import org.comptoir.kernel.Reached;
import org.comptoir.model.Actor;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.id.PartyId;
import org.comptoir.model.id.UserId;

/** Who may ask for whose data: the merchant's own for all, anybody for themselves. */
final class Rights {

    private static final Set<String> PEOPLE = Set.of("user", "console", "system");

    private final Customers customers;
    private final Users users;

    Rights(Customers customers, Users users) {
        this.customers = customers;
        this.users = users;
    }

    /** Refused: {@code privacy.people-only}, {@code customer.unknown}, {@code user.unknown}. */
    void require(DataSubject subject, Call call) {
        Actor actor = call.actor();
        if (!PEOPLE.contains(actor.kind()) || !actor.via().isEmpty()) {
            throw new ComptoirException("privacy.people-only", Fault.FORBIDDEN, Map.of());
        }
        switch (subject.kind()) {
            case CUSTOMER -> {
                PartyId customer = new PartyId(subject.id());
                customers.get(customer, call);
                Reached.requireEverything(call);
            }
            case USER -> {
                UserId user = new UserId(subject.id());
                users.get(user, call);
                if (!actor.equals(Actor.user(user))) {
                    Reached.requireEverything(call);
                }
            }
        }
    }
}
