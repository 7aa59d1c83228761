// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.accounts.internal;

import java.time.Clock;
import java.util.Set;
import org.comptoir.api.access.Scopes;
import org.comptoir.api.people.Roles;
import org.comptoir.api.people.User;
import org.comptoir.api.people.Users;
import org.comptoir.kernel.OwnCall;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Reach;
import org.comptoir.model.id.CompanyId;
import org.comptoir.model.id.UserId;
import org.jspecify.annotations.Nullable;

/** What those may do now for whom keys answer, whatever they might when the key was made. */
final class Makers {

    private static final String USER = "user:";
    private static final String KEY = "api-key:";
    private static final long PATIENCE_SECONDS = 10;

    private final @Nullable Users people;
    private final Clock clock;

    /** @param people none where nobody can sign in */
    Makers(@Nullable Users people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    Set<String> held(StoredKey key) {
        return held(key.company(), key.maker());
    }

    Set<String> held(CompanyId company, String maker) {
        if (maker.startsWith(USER)) {
            return people == null ? Set.of() : held(people, company, UserId.parse(maker.substring(USER.length())));
        }
        // The console and the server itself are out of reach for all but who runs the machine.
        return maker.startsWith(KEY) ? Set.of() : Set.of(Scopes.ADMIN);
    }

    private Set<String> held(Users users, CompanyId company, UserId maker) {
        User user;
        try {
            user = users.get(maker, call(company));
        } catch (ComptoirException gone) {
            if (gone.code().equals("user.unknown")) {
                return Set.of();
            }
            throw gone;
        }
        return user.status().equals("active") && reachesAll(user) ? Scopes.of(user.roles()) : Set.of();
    }

    /** A key knows no customers of its own: it would show all to somebody who is to see some. */
    private static boolean reachesAll(User user) {
        Reach reach = Roles.reach(user.roles(), user.id(), user.organisation());
        return reach.equals(Reach.EVERYTHING) || reach.equals(Reach.OPEN);
    }

    private Call call(CompanyId company) {
        return OwnCall.on(company, "api-keys", clock.instant().plusSeconds(PATIENCE_SECONDS), "key-maker");
    }
}
