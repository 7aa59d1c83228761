// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.account;

import java.util.List;
import org.comptoir.api.company.Companies;
import org.comptoir.api.people.OpenSession;
import org.comptoir.api.people.Session;
import org.comptoir.api.people.Sessions;
import org.comptoir.model.id.SessionId;
import org.comptoir.web.internal.http.Answer;
import org.comptoir.web.internal.http.Cookies;
import org.comptoir.web.internal.route.Access;
import org.comptoir.web.internal.route.Pages;
import org.comptoir.web.internal.route.Route;
import org.comptoir.web.internal.route.Visit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Where somebody is signed in, and how they end it from here. */
@Component(service = Pages.class)
public final class SessionPages implements Pages {

    private static final String PATH = "/account/sessions";

    private final Sessions sessions;
    private final Companies companies;

    @Activate
    public SessionPages(@Reference Sessions sessions, @Reference Companies companies) {
        this.sessions = sessions;
        this.companies = companies;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(PATH, Access.SIGNED_IN, this::show),
                Route.post(PATH + "/end-others", Access.CONFIRMED, this::endOthers),
                Route.post(PATH + "/{id}/end", Access.CONFIRMED, this::end));
    }

    private Answer show(Visit visit) {
        Session session = visit.session();
        return Answer.page(new SessionsView(
                sessions.list(session.user(), visit.call()),
                session.id(),
                companies.get(visit.call()).zone()));
    }

    private Answer end(Visit visit) {
        SessionId id = SessionId.parse(visit.value("id"));
        sessions.end(id, visit.call());
        if (id.equals(visit.session().id())) {
            return Answer.see("/sign-in").with(Cookies.drop(Cookies.SESSION)).telling("signed-out");
        }
        // A part of the page asked: it gets the list as it is now.
        return visit.request().htmx() ? show(visit) : Answer.see(PATH).telling("session-ended");
    }

    private Answer endOthers(Visit visit) {
        Session session = visit.session();
        for (OpenSession open : sessions.list(session.user(), visit.call())) {
            if (!open.id().equals(session.id())) {
                sessions.end(open.id(), visit.call());
            }
        }
        return Answer.see(PATH).telling("sessions-ended");
    }
}
