// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.people.internal;

import java.util.Map;
import java.util.Set;
import org.comptoir.api.people.Roles;
import org.comptoir.kernel.Sql;
import org.comptoir.model.Actor;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.id.UserId;

/**
 * Who may make what of whom: nobody grants a right they lack. The console and the server itself may do all; programs and
 * plugins nothing, since a key that makes people outlives every right it was given.
 */
final class Granting {

    private static final Set<String> WITHOUT_LIMIT = Set.of("console", "system");

    private final PersonStore people = new PersonStore();

    /** Refused: {@code user.people-only}. */
    void requirePerson(Call call) {
        Actor actor = call.actor();
        boolean person = actor.kind().equals("user") || WITHOUT_LIMIT.contains(actor.kind());
        if (!person || !actor.via().isEmpty()) {
            throw new ComptoirException("user.people-only", Fault.FORBIDDEN, Map.of());
        }
    }

    /** To take somebody in with these roles. Refused: {@code user.exceeds-granter}. */
    void requireMayInvite(Sql sql, Call call, Set<String> roles) {
        Set<String> held = held(sql, call);
        require(isUnlimited(call) || Roles.givenBy(held).containsAll(roles));
    }

    /** To give these roles, or a way in to somebody who has them. Refused: {@code user.exceeds-granter}. */
    void requireMayGrant(Sql sql, Call call, Set<String> roles) {
        Set<String> held = held(sql, call);
        boolean runs = held.contains(Roles.ADMIN) || held.contains(Roles.BUYER_ADMIN);
        require(isUnlimited(call) || (runs && Roles.givenBy(held).containsAll(roles)));
    }

    /** To keep somebody out, which gives nobody a right. Refused: {@code user.exceeds-granter}. */
    void requireMayKeepOut(Sql sql, Call call, Person person) {
        Set<String> held = held(sql, call);
        require(isUnlimited(call)
                || held.contains(Roles.ADMIN)
                || (held.contains(Roles.BUYER_ADMIN) && !person.isStaff()));
    }

    private static boolean isUnlimited(Call call) {
        return WITHOUT_LIMIT.contains(call.actor().kind());
    }

    /** What the actor is now, whatever they were when they signed in. */
    private Set<String> held(Sql sql, Call call) {
        if (isUnlimited(call)) {
            return Set.of();
        }
        return people.find(sql, call.company(), UserId.parse(call.actor().id()))
                .filter(Person::maySignIn)
                .map(Person::roles)
                .orElse(Set.of());
    }

    private static void require(boolean may) {
        if (!may) {
            throw new ComptoirException(
                    "user.exceeds-granter", Fault.FORBIDDEN, Map.of(ComptoirException.FIELD, "roles"));
        }
    }
}
