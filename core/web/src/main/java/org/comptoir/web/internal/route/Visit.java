// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.route;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.comptoir.api.people.Session;
import org.comptoir.api.people.Visitor;
import org.comptoir.kernel.Sha256;
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

    /** The hidden field that makes a form one of its own. */
    public static final String KEY = "key";

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
        return call(PATIENCE);
    }

    /** The same for what takes its time. */
    public Call call(Duration patience) {
        Session session = session();
        return new Call(
                session.company(),
                Actor.user(session.user()),
                Idempotency.NONE,
                now.plus(patience),
                words.locale(),
                traceId,
                session.reach());
    }

    /**
     * For a change that a form asks for: sent twice, it changes once. What is sent is told by the path and all fields, so that
     * the key of one form is of no use in another.
     */
    public Call once() {
        String key = form().text(KEY);
        if (!key.matches("[0-9a-f-]{36}")) {
            return call();
        }
        Sha256 digest = new Sha256().add(request.path());
        form().values().forEach((name, all) -> all.forEach(value -> digest.add("\n" + name + "=" + value)));
        return call().withIdempotency(new Idempotency("page:" + session().user() + ":" + key, digest.hex()));
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
