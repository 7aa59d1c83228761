// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.http;

import java.time.Duration;

/**
 * The cookies of the pages. The prefix makes browsers refuse them from other hosts, other paths and plain HTTP, where
 * localhost does not count as plain.
 */
public final class Cookies {

    /** Opens a session. Its life ends in the database; the browser forgets it when it is closed. */
    public static final String SESSION = "__Host-comptoir";

    /** Who is half way in: the ticket between password and code. */
    public static final String TICKET = "__Host-comptoir-ticket";

    /** Who showed the set-up token of a new server: what they go on with. It ends in the database. */
    public static final String SET_UP = "__Host-comptoir-set-up";

    /** What the next page tells, once. */
    public static final String NOTICE = "__Host-comptoir-notice";

    /** The language that somebody chose who is not signed in: {@code fr} or {@code en}. */
    public static final String LANGUAGE = "__Host-comptoir-language";

    /** Light or dark, where somebody chose; written by theme.js. */
    public static final String THEME = "__Host-comptoir-theme";

    private static final String KEPT = "; Path=/; Secure; HttpOnly; SameSite=Lax";

    private Cookies() {}

    /** The header that sets a cookie until the browser is closed. */
    public static String set(String name, String value) {
        return name + "=" + value + KEPT;
    }

    /** The header that sets a cookie for a while. */
    public static String set(String name, String value, Duration life) {
        return name + "=" + value + KEPT + "; Max-Age=" + life.toSeconds();
    }

    /** The header that takes a cookie away. */
    public static String drop(String name) {
        return set(name, "", Duration.ZERO);
    }
}
