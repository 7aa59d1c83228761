// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.people.internal;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.comptoir.api.access.FirstRun;
import org.comptoir.api.access.Founded;
import org.comptoir.api.company.Companies;
import org.comptoir.api.company.CompanyRequest;
import org.comptoir.api.people.FirstSteps;
import org.comptoir.api.people.Roles;
import org.comptoir.api.people.SetUp;
import org.comptoir.api.people.UserRequest;
import org.comptoir.api.people.Visitor;
import org.comptoir.kernel.Ids;
import org.comptoir.kernel.Units;
import org.comptoir.model.Actor;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.id.CompanyId;
import org.comptoir.model.id.UserId;
import org.comptoir.people.internal.Ticket.Kind;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The first company of a new server and the person who runs it, in one unit. */
@Component
public final class DefaultSetUp implements SetUp {

    private static final Set<String> FIRST_ROLES = Set.of(Roles.ADMIN, Roles.PLUGIN_ADMIN);

    private final Units units;
    private final Ids ids;
    private final Companies companies;
    private final FirstRun firstRun;
    private final Throttle throttle;
    private final Links links;
    private final Visits visits;
    private final UserRules rules = new UserRules();
    private final PersonStore people = new PersonStore();

    @Activate
    public DefaultSetUp(
            @Reference PeopleSchema schema,
            @Reference Units units,
            @Reference Clock clock,
            @Reference Ids ids,
            @Reference Companies companies,
            @Reference FirstRun firstRun,
            @Reference Throttle throttle,
            @Reference Links links) {
        this.units = units;
        this.ids = ids;
        this.companies = companies;
        this.firstRun = firstRun;
        this.throttle = throttle;
        this.links = links;
        this.visits = new Visits(clock);
    }

    @Override
    public boolean isOpen() {
        return firstRun.tokenFile().isPresent() && companies.all().isEmpty() && !units.read(people::anybody);
    }

    @Override
    public FirstSteps found(
            String token,
            CompanyRequest company,
            String email,
            String name,
            String language,
            boolean key,
            Visitor visitor) {
        throttle.admit(visitor, Throttle.SET_UP);
        FirstSteps first;
        try {
            UserRequest request = new UserRequest(email, name, language, FIRST_ROLES, null);
            first = found(token, company, request, key, visitor);
        } catch (ComptoirException refused) {
            // Whoever mistypes the rest has the token: they are not to wait for it.
            if (!refused.code().equals("setup.token")) {
                throttle.forgive(visitor, Throttle.SET_UP);
            }
            throw refused;
        }
        throttle.forgive(visitor, Throttle.SET_UP);
        return first;
    }

    private FirstSteps found(String token, CompanyRequest company, UserRequest request, boolean key, Visitor visitor) {
        CompanyId id = new CompanyId(ids.next());
        Call call = visits.ofNobody(visitor).withActor(Actor.system("setup")).withCompany(id);
        return units.write(call, FirstSteps.class, tx -> {
            Founded founded = firstRun.found(token, id, company, key, call);
            UserRequest checked = rules.checked(request);
            Person person = DefaultUsers.person(new UserId(ids.next()), checked, call, tx.now());
            DefaultUsers.refuseTaken(tx);
            people.insert(tx, person);
            tx.audit(
                    "user.invited",
                    person.id().toString(),
                    Map.of("roles", String.join(",", new TreeSet<>(FIRST_ROLES))));
            return new FirstSteps(founded.company(), links.renew(tx, person, Kind.INVITATION), founded.key());
        });
    }
}
