// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Where somebody was going when they were asked to sign in. It comes from the address that they opened, which anybody may
 * have made for them, so it can only be a path of this server.
 *
 * @param path beginning with one slash
 */
public record Next(String path) {

    /** The field that carries it. */
    public static final String FIELD = "next";

    private static final int LONGEST = 500;

    /** The path, or the first page where it could lead anywhere else. */
    public static Next of(String path) {
        boolean ours = path.startsWith("/")
                && !path.startsWith("//")
                && path.length() <= LONGEST
                && path.chars().allMatch(c -> c > 32 && c < 127 && c != '\\');
        return new Next(ours ? path : "/");
    }

    /** As a request carries it. */
    public static Next of(Request request) {
        return of(
                request.changes() ? request.form().text(FIELD) : request.query().text(FIELD));
    }

    /** Another path that carries it on. */
    public String through(String other) {
        return path.equals("/") ? other : other + "?" + FIELD + "=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }
}
