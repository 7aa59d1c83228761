// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.site;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.comptoir.api.people.Session;
import org.comptoir.web.internal.http.Answer;
import org.comptoir.web.internal.http.Next;
import org.comptoir.web.internal.http.Origin;
import org.comptoir.web.internal.http.Request;
import org.comptoir.web.internal.page.trouble.Trouble;
import org.comptoir.web.internal.route.Access;
import org.comptoir.web.internal.route.Route;
import org.comptoir.web.internal.route.Routes;
import org.comptoir.web.internal.route.Visit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decides who passes to a page. */
final class Doorkeeper {

    /** The hidden field that shows that a form is ours. */
    static final String TOKEN = "_csrf";

    private static final Logger LOG = LoggerFactory.getLogger(Doorkeeper.class);

    private final PageTable table;
    private final Trouble trouble;

    Doorkeeper(PageTable table, Trouble trouble) {
        this.table = table;
        this.trouble = trouble;
    }

    /** What to answer in the place of the page, or null for who may pass. */
    @Nullable
    Answer stop(Route route, Visit visit) {
        Request request = visit.request();
        if (request.changes() && request.origin() != Origin.OURS) {
            note("access.cross-site", route, visit.guest());
            return trouble.unproven(visit);
        }
        Access access = route.access();
        if (access.kind() == Access.Kind.ANYBODY) {
            return null;
        }
        Session session = visit.guest();
        if (session == null) {
            return new Answer(new Answer.Target.Door(page(route, request)), List.of(), "", null);
        }
        if (request.changes() && !holdsToken(request, session)) {
            note("access.cross-site", route, session);
            return trouble.unproven(visit);
        }
        if (!access.allows(session)) {
            note("access.scope-missing", route, session);
            return trouble.status(403, visit);
        }
        boolean stale = access.kind() == Access.Kind.CONFIRMED && !session.isConfirmed(visit.now());
        return stale ? Answer.see(Next.of(page(route, request)).through("/confirm")) : null;
    }

    /** So that somebody who tries doors is seen. Who is not signed in could fill the log, and had no right to try. */
    private static void note(String code, Route route, @Nullable Session session) {
        if (session != null) {
            LOG.info(
                    "event=access-refused code={} company={} actor={} method={} path={}",
                    code,
                    session.company(),
                    session.user(),
                    route.method(),
                    route.path().pattern());
        }
    }

    private static boolean holdsToken(Request request, Session session) {
        String header = request.token();
        String given = header == null ? request.form().exact(TOKEN) : header;
        return MessageDigest.isEqual(
                given.getBytes(StandardCharsets.UTF_8), session.csrfToken().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The page from which a change comes, as the table has it: the change itself must not be asked for by a GET. With what was
     * asked of it, such as the filters of a list.
     */
    private String page(Route route, Request request) {
        String path = path(route, request, table.routes());
        String query = request.query().encoded();
        String whole = query.isEmpty() ? path : path + "?" + query;
        return path.equals("/") || Next.of(whole).path().equals("/") ? path : whole;
    }

    /** The path of a change may look like one of a page: "export" is no customer. */
    private static String path(Route route, Request request, Routes routes) {
        String path = request.path();
        if (routes.find("GET", path)
                .filter(page -> page.route().path().equals(route.path()))
                .isPresent()) {
            return path;
        }
        do {
            path = path.substring(0, Math.max(0, path.lastIndexOf('/')));
        } while (!path.isEmpty() && routes.find("GET", path).isEmpty());
        return path.isEmpty() ? "/" : path;
    }
}
