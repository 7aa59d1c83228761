// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.site;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.comptoir.api.people.Session;
import org.comptoir.api.people.Sessions;
import org.comptoir.kernel.Ids;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.web.internal.http.Answer;
import org.comptoir.web.internal.http.Cookies;
import org.comptoir.web.internal.http.Request;
import org.comptoir.web.internal.http.Response;
import org.comptoir.web.internal.page.trouble.Trouble;
import org.comptoir.web.internal.route.Route;
import org.comptoir.web.internal.route.Routes;
import org.comptoir.web.internal.route.Visit;
import org.comptoir.web.internal.view.Dictionary;
import org.comptoir.web.internal.view.Words;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All pages behind one door: finds the page for a request, lets in whom it is for, and answers whatever happens. */
@Component(service = Site.class)
public final class Site {

    private static final Logger LOG = LoggerFactory.getLogger(Site.class);

    private final Sessions sessions;
    private final Dictionary dictionary;
    private final Drawing drawing;
    private final Trouble trouble;
    private final Clock clock;
    private final Ids ids;
    private final PageTable table;
    private final Doorkeeper doorkeeper;

    @Activate
    public Site(
            @Reference Sessions sessions,
            @Reference Dictionary dictionary,
            @Reference Drawing drawing,
            @Reference Trouble trouble,
            @Reference Clock clock,
            @Reference Ids ids,
            @Reference PageTable table) {
        this.sessions = sessions;
        this.dictionary = dictionary;
        this.drawing = drawing;
        this.trouble = trouble;
        this.clock = clock;
        this.ids = ids;
        this.table = table;
        this.doorkeeper = new Doorkeeper(table, trouble);
    }

    /** The whole table. */
    public Routes routes() {
        return table.routes();
    }

    /** Answers. */
    public Response answer(Request request) {
        Visit visit = visit(request);
        try {
            Answer answer = answerTo(visit);
            endFormer(visit, answer.entered());
            return drawing.draw(visit, table.menu(), keepingLanguage(visit, answer));
        } catch (RuntimeException defect) {
            LOG.error("event=page-failed trace={}", visit.traceId(), defect);
            return drawing.draw(visit, table.menu(), trouble.status(500, visit));
        }
    }

    private Visit visit(Request request) {
        String traceId = ids.next().toString();
        String secret = request.cookie(Cookies.SESSION);
        @Nullable
        Session guest = secret.isEmpty() ? null : sessions.authenticate(secret).orElse(null);
        return new Visit(request, Map.of(), guest, words(request, guest), clock.instant(), traceId);
    }

    private Words words(Request request, @Nullable Session guest) {
        if (guest != null) {
            return dictionary.in(guest.language());
        }
        String chosen = Languages.chosen(request);
        return chosen.isEmpty() ? dictionary.in(request.languages()) : dictionary.in(chosen);
    }

    /** Keeps the language that this address chooses, until the browser is closed. */
    private static Answer keepingLanguage(Visit visit, Answer answer) {
        String asked = Languages.asked(visit.request());
        return asked.isEmpty() || visit.guest() != null ? answer : answer.with(Cookies.set(Cookies.LANGUAGE, asked));
    }

    /** Who comes in anew, from a page that was left open, does not leave their former session behind without its cookie. */
    private void endFormer(Visit visit, @Nullable Session entered) {
        Session former = visit.guest();
        if (entered != null && former != null && !former.id().equals(entered.id())) {
            sessions.signOut(visit.request().cookie(Cookies.SESSION), visit.visitor());
        }
    }

    private Answer answerTo(Visit visit) {
        Request request = visit.request();
        Routes routes = table.routes();
        Optional<Routes.Match> match = routes.find(request.method(), request.path());
        if (match.isEmpty()) {
            return trouble.status(routes.knows(request.path()) ? 405 : 404, visit);
        }
        Route route = match.get().route();
        Visit here = visit.at(match.get().values());
        try {
            Answer stopped = doorkeeper.stop(route, here);
            return stopped == null ? route.page().answer(here) : stopped;
        } catch (ComptoirException refusal) {
            if (refusal.fault() == Fault.INTERNAL) {
                LOG.error("event=page-failed page={} trace={}", route.path().pattern(), visit.traceId(), refusal);
            }
            return trouble.refusal(refusal, here);
        }
    }
}
