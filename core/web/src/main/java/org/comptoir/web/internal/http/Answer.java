// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.http;

import java.util.ArrayList;
import java.util.List;
import org.comptoir.api.people.NewSession;
import org.comptoir.api.people.Session;
import org.comptoir.web.internal.view.View;
import org.jspecify.annotations.Nullable;

/**
 * What a page answers, before it is drawn.
 *
 * @param target what the browser comes to see
 * @param cookies headers that set or take away cookies
 * @param notice what the next page tells, as a key of the words; empty for nothing
 * @param entered who is signed in from now on, if that changed: the page already carries their new token
 */
public record Answer(
        Target target,
        List<String> cookies,
        String notice,
        @Nullable Session entered) {

    /** What the browser comes to see. */
    public sealed interface Target {

        /**
         * A page.
         *
         * @param status of HTTP
         * @param retryAfterSeconds when to come again, 0 for no matter
         */
        record Shown(int status, View view, int retryAfterSeconds) implements Target {}

        /** What a script of ours asked for. @param json as it is sent */
        record Data(String json) implements Target {}

        /**
         * A file to keep.
         *
         * @param name what to call it: letters, digits, dots and dashes
         * @param type of its content
         * @param source writes it
         */
        record File(String name, String type, Body.Source source) implements Target {}

        /** Another page: the browser goes there and asks anew, so that reloading repeats nothing. */
        record Elsewhere(String path) implements Target {}

        /** Signing in, since nobody is, and from there back to this path. */
        record Door(String next) implements Target {}
    }

    public Answer {
        cookies = List.copyOf(cookies);
    }

    /** A page. */
    public static Answer page(View view) {
        return page(200, view);
    }

    /** A page with another status than 200. */
    public static Answer page(int status, View view) {
        return new Answer(new Target.Shown(status, view, 0), List.of(), "", null);
    }

    /** A form that was refused: the page with what was wrong. */
    public static Answer refused(Refused refused, View view) {
        return new Answer(new Target.Shown(refused.status(), view, refused.retryAfterSeconds()), List.of(), "", null);
    }

    /** What a script of ours asked for. */
    public static Answer data(String json) {
        return new Answer(new Target.Data(json), List.of(), "", null);
    }

    /** A file to keep, written while it is sent. */
    public static Answer file(String name, String type, Body.Source source) {
        return new Answer(new Target.File(name, type, source), List.of(), "", null);
    }

    /** The way to another page. */
    public static Answer see(String path) {
        return new Answer(new Target.Elsewhere(path), List.of(), "", null);
    }

    /** The same with a cookie more. */
    public Answer with(String cookie) {
        List<String> more = new ArrayList<>(cookies);
        more.add(cookie);
        return new Answer(target, more, notice, entered);
    }

    /** The same, and the next page tells that it worked. */
    public Answer telling(String key) {
        return new Answer(target, cookies, key, entered);
    }

    /** The same, naming what it is about. @param number of letters, digits and dashes: it travels in a cookie */
    public Answer telling(String key, String number) {
        return telling(Notice.of(key, number).sent());
    }

    /** The same, with a session that is new or goes on under a new secret. */
    public Answer entering(NewSession session) {
        Answer opened = with(Cookies.set(Cookies.SESSION, session.secret())).with(Cookies.drop(Cookies.TICKET));
        return new Answer(target, opened.cookies(), notice, session.session());
    }
}
