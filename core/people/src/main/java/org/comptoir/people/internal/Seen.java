// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.people.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.comptoir.kernel.Sql;
import org.comptoir.model.id.PartyId;
import org.comptoir.model.id.UserId;

/** Whom a call reaches among the people of its company. */
sealed interface Seen {

    /** All of them. */
    record All() implements Seen {}

    /**
     * Those of some organisations, and one person besides: a sales representative, or a buyer organisation's people.
     *
     * @param self nobody else's id where there is no such person
     */
    record Some(Set<PartyId> organisations, List<UserId> self) implements Seen {

        public Some {
            organisations = Set.copyOf(organisations);
            self = List.copyOf(self);
        }
    }

    default boolean shows(Person person) {
        if (this instanceof Some some) {
            PartyId organisation = person.organisation();
            return some.self().contains(person.id())
                    || (organisation != null && some.organisations().contains(organisation));
        }
        return true;
    }

    /** Adds to a statement over {@code person p} what leaves the others out. */
    default void restrict(StringBuilder text, List<Object> arguments) {
        if (this instanceof Some some) {
            // An empty list would have the whole statement find nothing.
            List<String> either = new ArrayList<>();
            if (!some.self().isEmpty()) {
                either.add("p.id in ?");
                arguments.add(new Sql.In(some.self()));
            }
            if (!some.organisations().isEmpty()) {
                either.add("p.organisation in ?");
                arguments.add(new Sql.In(some.organisations()));
            }
            text.append(either.isEmpty() ? " and 1 = 0" : " and (" + String.join(" or ", either) + ")");
        }
    }
}
