// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.people;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.comptoir.api.company.Companies;
import org.comptoir.api.party.Customers;
import org.comptoir.api.people.Invitation;
import org.comptoir.api.people.Roles;
import org.comptoir.api.people.Sessions;
import org.comptoir.api.people.User;
import org.comptoir.api.people.UserRequest;
import org.comptoir.api.people.Users;
import org.comptoir.kernel.text.ProblemTexts;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.id.UserId;
import org.comptoir.web.internal.http.Answer;
import org.comptoir.web.internal.http.Refused;
import org.comptoir.web.internal.route.Access;
import org.comptoir.web.internal.route.Pages;
import org.comptoir.web.internal.route.Route;
import org.comptoir.web.internal.route.Visit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** One person: what they are, and what can be done with them. */
@Component(service = Pages.class)
public final class PersonPages implements Pages {

    private static final String PERSON = "/users/{id}";

    private final Users users;
    private final Sessions sessions;
    private final Companies companies;
    private final Customers customers;
    private final ProblemTexts texts;

    @Activate
    public PersonPages(
            @Reference Users users,
            @Reference Sessions sessions,
            @Reference Companies companies,
            @Reference Customers customers,
            @Reference ProblemTexts texts) {
        this.users = users;
        this.sessions = sessions;
        this.companies = companies;
        this.customers = customers;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        Access access = Access.needsConfirmed(PeoplePages.SCOPE);
        return List.of(
                Route.get(
                        PERSON, Access.needs(PeoplePages.SCOPE, PeoplePages.INVITE), visit -> Answer.page(view(visit))),
                Route.post(PERSON, access, this::update),
                Route.post(PERSON + "/suspend", access, visit -> act(visit, users::suspend, "suspended")),
                Route.post(PERSON + "/restore", access, visit -> act(visit, users::restore, "restored")),
                Route.post(
                        PERSON + "/second-factor",
                        access,
                        visit -> act(visit, users::resetSecondFactor, "second-factor-reset")),
                Route.post(PERSON + "/sign-out", access, visit -> act(visit, sessions::endAll, "sessions-ended")),
                Route.post(PERSON + "/reset", access, visit -> link(visit, users::reset)),
                Route.post(
                        PERSON + "/invite-again",
                        Access.needsConfirmed(PeoplePages.SCOPE, PeoplePages.INVITE),
                        visit -> link(visit, users::inviteAgain)));
    }

    private static UserId id(Visit visit) {
        return UserId.parse(visit.value("id"));
    }

    private ZoneId zone(Visit visit) {
        return companies.get(visit.call()).zone();
    }

    private PersonView view(Visit visit) {
        User user = users.get(id(visit), visit.call());
        UserRequest same =
                new UserRequest(user.email(), user.name(), user.language(), user.roles(), user.organisation());
        return view(visit, user, same, Refused.NOT);
    }

    private PersonView view(Visit visit, User user, UserRequest request, Refused refused) {
        boolean runs = Access.needs(PeoplePages.SCOPE).allows(visit.session());
        return new PersonView(
                user,
                Organisations.of(List.of(user), customers, visit),
                runs,
                user.status().equals("invited")
                        && Roles.givenBy(visit.session().roles()).containsAll(user.roles()),
                request,
                RoleChoice.of(user),
                runs ? sessions.list(user.id(), visit.call()) : List.of(),
                user.id().equals(visit.session().user()),
                zone(visit),
                refused);
    }

    private Answer update(Visit visit) {
        User user = users.get(id(visit), visit.call());
        UserRequest request = new UserRequest(
                visit.form().text("email"),
                visit.form().text("name"),
                visit.form().text("language"),
                visit.form().all("roles"),
                user.organisation());
        try {
            users.update(user.id(), version(visit), request, visit.call());
            return Answer.see("/users/" + user.id()).telling("saved");
        } catch (ComptoirException refusal) {
            Refused refused = new Refused.Reader(texts, visit.words()).read(refusal, PeoplePages.FIELDS);
            return Answer.refused(refused, view(visit, user, request, refused));
        }
    }

    /** What the form was made of; nonsense is a version that never was. */
    private static long version(Visit visit) {
        String given = visit.form().text("version");
        return given.matches("[0-9]{1,18}") ? Long.parseLong(given) : -1;
    }

    private Answer act(Visit visit, BiConsumer<UserId, Call> act, String notice) {
        UserId id = id(visit);
        try {
            act.accept(id, visit.call());
            return Answer.see("/users/" + id).telling(notice);
        } catch (ComptoirException refusal) {
            Refused refused = new Refused.Reader(texts, visit.words()).read(refusal, Map.of());
            PersonView asItIs = view(visit);
            return Answer.refused(refused, view(visit, asItIs.user(), asItIs.request(), refused));
        }
    }

    private Answer link(Visit visit, BiFunction<UserId, Call, Invitation> make) {
        return Answer.page(new LinkShownView(make.apply(id(visit), visit.call()), zone(visit)));
    }
}
