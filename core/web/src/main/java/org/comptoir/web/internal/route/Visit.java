// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.route;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.comptoir.api.people.Session;
import org.comptoir.api.people.Visitor;
import org.comptoir.model.Actor;
import org.comptoir.model.Call;
import org.comptoir.model.Idempotency;
import org.comptoir.web.internal.http.Cookies;
import org.comptoir.web.internal.http.Fields;
import org.comptoir.web.internal.http.Request;
import org.comptoir.web.internal.view.Words;
import org.jspecify.annotations.Nullable;

/**
 * One request on its way through a page: what was asked, by whom, in which language.
 *
 * @param request what was asked
 * @param values of the places in the path
 * @param guest who is signed in, if anybody
 * @param words in their language
 * @param now when it came
 * @param traceId joins the log lines of this request
 */
public record Visit(
        Request request,
        Map<String, String> values,
        @Nullable Session guest,
        Words words,
        Instant now,
        String traceId) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Who is signed in, on pages that only they see. */
    public Session session() {
        if (guest == null) {
            throw new IllegalStateException("this page is for anybody");
        }
        return guest;
    }

    /** The secret of their session. */
    public String secret() {
        return request.cookie(Cookies.SESSION);
    }

    /** What a place in the path holds. */
    public String value(String place) {
        return values.getOrDefault(place, "");
    }

    /** What was sent. */
    public Fields form() {
        return request.form();
    }

    /** For services that are asked by somebody who is signed in. */
    public Call call() {
        Session session = session();
        return new Call(
                session.company(),
                Actor.user(session.user()),
                Idempotency.NONE,
                now.plus(PATIENCE),
                words.locale(),
                traceId,
                session.reach());
    }

    /** For services that are asked before anybody knows who it is. */
    public Visitor visitor() {
        return new Visitor(request.address(), request.agent(), words.locale(), traceId);
    }

    /** The same with what the table found. */
    public Visit at(Map<String, String> places) {
        return new Visit(request, places, guest, words, now, traceId);
    }

    /** The same with who is signed in from now on. */
    public Visit with(Session session) {
        return new Visit(request, values, session, words, now, traceId);
    }
}
