// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.privacy.internal;

import java.util.Map;
import java.util.Set;
import org.comptoir.api.party.Customers;
import org.comptoir.api.people.Users;
import org.comptoir.api.privacy.DataSubject;
import org.comptoir.api.privacy.DataSubject.Kind;
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

    /** Refused: {@code customer.unknown}, {@code user.unknown}, {@code privacy.people-only}. */
    void require(DataSubject subject, Call call) {
        requireThere(subject, call);
        Actor actor = requirePeople(call);
        boolean own = subject.kind() == Kind.USER && actor.equals(Actor.user(new UserId(subject.id())));
        if (!own) {
            Reached.requireEverything(call);
        }
    }

    /** Refused: {@code privacy.people-only}, and who does not reach everything. */
    void requireAll(Call call) {
        requirePeople(call);
        Reached.requireEverything(call);
    }

    private static Actor requirePeople(Call call) {
        Actor actor = call.actor();
        if (!PEOPLE.contains(actor.kind()) || !actor.via().isEmpty()) {
            throw new ComptoirException("privacy.people-only", Fault.FORBIDDEN, Map.of());
        }
        return actor;
    }

    /** Whom the call does not reach does not exist. */
    private void requireThere(DataSubject subject, Call call) {
        switch (subject.kind()) {
            case CUSTOMER -> customers.get(new PartyId(subject.id()), call);
            case USER -> users.get(new UserId(subject.id()), call);
        }
    }
}
