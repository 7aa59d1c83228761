// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.people.internal;

import java.time.Clock;
import java.util.Map;
import java.util.TreeSet;
import org.comptoir.api.company.Companies;
import org.comptoir.api.people.UserRequest;
import org.comptoir.kernel.Ids;
import org.comptoir.kernel.Units;
import org.comptoir.model.Call;
import org.comptoir.model.id.UserId;
import org.comptoir.people.internal.password.Passwords;

/** Takes people in together with a password, where the server itself does so: no link has to find its way to them. */
final class Members {

    private final Units units;
    private final Clock clock;
    private final Ids ids;
    private final NewPasswords chosen;
    private final UserRules rules = new UserRules();
    private final PersonStore store = new PersonStore();

    Members(Units units, Clock clock, Ids ids, Companies companies, Passwords passwords) {
        this.units = units;
        this.clock = clock;
        this.ids = ids;
        this.chosen = new NewPasswords(companies, passwords);
    }

    /** Whether the server has any people. */
    boolean anybody() {
        return units.read(store::anybody);
    }

    /** Whether somebody has this e-mail. */
    boolean has(String email) {
        return units.read(sql -> store.byEmail(sql, email)).isPresent();
    }

    /** Refused as by {@link org.comptoir.api.people.Users#invite}, then {@code password.*}. */
    void add(UserRequest request, String password, Call call) {
        UserRequest checked = rules.checked(request);
        Person invited = DefaultUsers.person(new UserId(ids.next()), checked, call, clock.instant());
        String digest = chosen.digest(invited, password, call);
        units.write(call, Boolean.class, tx -> {
            DefaultUsers.refuseTaken(tx);
            store.insert(tx, invited);
            store.setPassword(tx, invited, digest);
            tx.audit(
                    "user.added",
                    invited.id().toString(),
                    Map.of("roles", String.join(",", new TreeSet<>(checked.roles()))));
            return true;
        });
    }
}
