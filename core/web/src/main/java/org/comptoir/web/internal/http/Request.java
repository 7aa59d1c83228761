// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.http;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request, read and bounded.
 *
 * @param method such as GET, in capitals; HEAD counts as GET
 * @param path decoded, beginning with a slash
 * @param query what stands behind the question mark
 * @param form what a POST carries
 * @param cookies by name
 * @param htmx whether a part of a page asks, and not the browser for a page
 * @param html whether who asks wants a page; programs do not
 * @param token the header X-CSRF-Token
 * @param origin whether it comes from a page of ours
 * @param languages what the browser prefers, the best first
 * @param address the IP address of who asks
 * @param agent what the browser says of itself
 * @param upload the file of a form that carries one, still unread
 */
public record Request(
        String method,
        String path,
        Fields query,
        Fields form,
        Map<String, String> cookies,
        boolean htmx,
        boolean html,
        @Nullable String token,
        Origin origin,
        List<Locale> languages,
        String address,
        String agent,
        @Nullable Upload upload) {

    /** Whether it asks for a change. */
    public boolean changes() {
        return method.equals("POST");
    }

    /** The value of a cookie, empty where it is not there. */
    public String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }
}
