// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.people.internal;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comptoir.api.people.PasswordResets;
import org.comptoir.api.people.Visitor;
import org.comptoir.kernel.Ids;
import org.comptoir.kernel.OwnCall;
import org.comptoir.kernel.Units;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.id.UserId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Takes wishes for a new password. Whoever has the e-mail, one try is counted, one person looked for, and one row written:
 * what more is done for somebody who is there a job does afterwards, so that no time tells it.
 */
@Component
public final class DefaultPasswordResets implements PasswordResets {

    private static final UserId NOBODY = new UserId(new UUID(0, 0));

    private final Units units;
    private final Ids ids;
    private final Throttle throttle;
    private final Notices notices;
    private final Visits visits;
    private final PersonStore people = new PersonStore();
    private final WishStore wishes = new WishStore();

    @Activate
    public DefaultPasswordResets(
            @Reference PeopleSchema schema,
            @Reference Units units,
            @Reference Clock clock,
            @Reference Ids ids,
            @Reference Throttle throttle,
            @Reference Notices notices) {
        this.units = units;
        this.ids = ids;
        this.throttle = throttle;
        this.notices = notices;
        this.visits = new Visits(clock);
    }

    @Override
    public boolean offered(Visitor visitor) {
        return notices.carryLinks(visits.ofNobody(visitor));
    }

    @Override
    public void ask(String email, Visitor visitor) {
        if (!offered(visitor)) {
            throw new ComptoirException("password-reset.unavailable", Fault.UNAVAILABLE, Map.of());
        }
        throttle.admitReset(visitor, email);
        Optional<Person> found = units.read(sql -> people.byEmail(sql, email));
        Wish wish = new Wish(
                ids.next(),
                found.map(Person::company).orElse(OwnCall.NO_COMPANY),
                found.map(Person::id).orElse(NOBODY),
                visitor);
        units.write(visits.ofNobody(visitor), Boolean.class, tx -> {
            wishes.insert(tx, wish);
            return true;
        });
    }
}
