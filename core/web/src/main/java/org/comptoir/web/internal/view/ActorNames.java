// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.view;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comptoir.api.people.User;
import org.comptoir.api.people.Users;
import org.comptoir.model.Call;
import org.comptoir.model.id.UserId;

/**
 * The names of those whom books and trail call as actors print themselves, such as {@code user:user_01hjv7ze7rf8vb9r0p0m1a2b3c},
 * with the plugin behind it through which they acted. Programs, the console, and whoever is gone or out of reach have none.
 */
public record ActorNames(Users users) {

    private static final Pattern PERSON = Pattern.compile("user:(user_[0-9a-z]{26})(?: .*)?");

    /** By the actor, as it was given; in one round trip. */
    public Map<String, String> of(Collection<String> actors, Call call) {
        Map<String, UserId> people = new HashMap<>();
        for (String actor : actors) {
            Matcher person = PERSON.matcher(actor);
            if (person.matches()) {
                people.put(actor, UserId.parse(person.group(1)));
            }
        }
        Map<UserId, User> found = users.byIds(people.values(), call);
        Map<String, String> names = new HashMap<>();
        people.forEach(
                (actor, id) -> Optional.ofNullable(found.get(id)).ifPresent(user -> names.put(actor, user.name())));
        return names;
    }

    public Optional<String> of(String actor, Call call) {
        return Optional.ofNullable(of(List.of(actor), call).get(actor));
    }
}
