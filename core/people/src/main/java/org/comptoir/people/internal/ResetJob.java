// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.people.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.comptoir.api.people.Link;
import org.comptoir.kernel.Job;
import org.comptoir.kernel.OwnCall;
import org.comptoir.kernel.Tx;
import org.comptoir.kernel.Units;
import org.comptoir.model.Call;
import org.comptoir.people.internal.Ticket.Kind;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Answers wishes for a new password: with a link by mail for whoever may sign in, with nothing for all others. */
@Component
public final class ResetJob implements Job {

    private static final int PORTION = 20;

    private final Units units;
    private final Links links;
    private final Notices notices;
    private final Visits visits;
    private final PersonStore people = new PersonStore();
    private final WishStore wishes = new WishStore();

    @Activate
    public ResetJob(
            @Reference PeopleSchema schema,
            @Reference Units units,
            @Reference Clock clock,
            @Reference Links links,
            @Reference Notices notices) {
        this.units = units;
        this.links = links;
        this.notices = notices;
        this.visits = new Visits(clock);
    }

    @Override
    public String name() {
        return "password-resets";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(1);
    }

    @Override
    public boolean hasWork() {
        return units.read(wishes::any);
    }

    @Override
    public void run(Lease lease) {
        for (Wish wish : units.read(sql -> wishes.next(sql, PORTION))) {
            Optional<Person> person = units.read(sql -> people.find(sql, wish.company(), wish.person()))
                    .filter(Person::maySignIn);
            Call call = person.map(found -> visits.about(found, wish.visitor()))
                    .orElseGet(() -> visits.ofNobody(wish.visitor()).withCompany(OwnCall.NO_COMPANY));
            units.write(call, Boolean.class, tx -> {
                lease.check(tx);
                if (wishes.take(tx, wish)) {
                    person.ifPresent(found -> answer(tx, found, wish));
                }
                return true;
            });
        }
    }

    private void answer(Tx tx, Person person, Wish wish) {
        Link link = links.renew(tx, person, Kind.RESET);
        Visits.audit(tx, "user.reset-asked", person, wish.visitor(), Map.of("way", "mail"));
        notices.link(tx, person, link, Kind.RESET);
    }
}
