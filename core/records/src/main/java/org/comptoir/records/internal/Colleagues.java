// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.records.internal;

import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.comptoir.api.people.Roles;
import org.comptoir.api.people.User;
import org.comptoir.api.people.Users;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.Reach;
import org.comptoir.model.id.UserId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Who of the people that call is what. */
@Component(service = Colleagues.class)
public final class Colleagues {

    private final BiPredicate<UserId, Call> admins;

    @Activate
    public Colleagues(@Reference Users users) {
        this((person, call) -> isAdmin(users, person, call));
    }

    Colleagues(BiPredicate<UserId, Call> admins) {
        this.admins = admins;
    }

    /** Whom a call reaches is about buyers: colleagues are colleagues whichever customers they look after. */
    private static boolean isAdmin(Users users, UserId person, Call call) {
        User user =
                users.byIds(List.of(person), call.withReach(Reach.EVERYTHING)).get(person);
        return user != null && user.roles().contains(Roles.ADMIN);
    }

    boolean isAdmin(UserId person, Call call) {
        return admins.test(person, call);
    }

    static boolean isPerson(Call call) {
        return call.actor().kind().equals("user");
    }

    static boolean buys(Call call) {
        return call.reach() instanceof Reach.Organisation || call.reach() instanceof Reach.Own;
    }

    /** @param otherwise the code for what is no person */
    static UserId person(Call call, String otherwise) {
        if (!isPerson(call)) {
            throw new ComptoirException(otherwise, Fault.FORBIDDEN, Map.of());
        }
        return UserId.parse(call.actor().id());
    }
}
