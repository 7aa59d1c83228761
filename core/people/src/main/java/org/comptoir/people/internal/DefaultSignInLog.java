// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.people.internal;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.comptoir.api.Page;
import org.comptoir.api.PageRequest;
import org.comptoir.api.party.Customers;
import org.comptoir.api.people.SignInEntry;
import org.comptoir.api.people.SignInFilter;
import org.comptoir.api.people.SignInLog;
import org.comptoir.kernel.Units;
import org.comptoir.kernel.input.NumberCursor;
import org.comptoir.model.Call;
import org.comptoir.model.id.UserId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads what happened at the door. */
@Component
public final class DefaultSignInLog implements SignInLog {

    private final Units units;
    private final PeopleInReach inReach;
    private final SignInStore store = new SignInStore();
    private final PersonStore people = new PersonStore();

    @Activate
    public DefaultSignInLog(@Reference PeopleSchema schema, @Reference Units units, @Reference Customers customers) {
        this.units = units;
        this.inReach = new PeopleInReach(units, customers);
    }

    @Override
    public Page<SignInEntry> list(SignInFilter filter, PageRequest page, Call call) {
        Seen seen = seen(filter, call);
        long before = NumberCursor.before(page);
        List<SignInEntry> found =
                units.read(sql -> store.list(sql, call.company(), filter, seen, before, page.limit() + 1));
        boolean more = found.size() > page.limit();
        List<SignInEntry> shown = more ? found.subList(0, page.limit()) : found;
        return new Page<>(
                shown, more ? Long.toString(shown.get(shown.size() - 1).number()) : "");
    }

    /** Everybody reaches themselves, whoever else they reach. */
    private Seen seen(SignInFilter filter, Call call) {
        Seen seen = inReach.of(call);
        UserId user = filter.user();
        if (user == null) {
            return seen;
        }
        boolean shown = units.read(sql -> people.find(sql, call.company(), user))
                .filter(person -> DefaultSessions.isOwn(person, call) || seen.shows(person))
                .isPresent();
        if (!shown) {
            throw Refused.user(user);
        }
        return new Seen.All();
    }

    @Override
    public void export(SignInFilter filter, Call call, Consumer<SignInEntry> consumer) {
        Seen seen = seen(filter, call);
        units.audit(
                call,
                "sign-in.exported",
                filter.user() == null ? "all" : filter.user().toString(),
                Map.of("from", filter.from(), "before", filter.before()));
        units.read(sql -> {
            store.each(sql, call.company(), filter, seen, consumer);
            return true;
        });
    }
}
