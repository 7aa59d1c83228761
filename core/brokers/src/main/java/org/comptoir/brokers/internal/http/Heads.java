// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.brokers.internal.http;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.comptoir.spi.Problem;
import org.comptoir.spi.broker.v1.HttpHeader;
import org.comptoir.spi.broker.v1.HttpRequest;

/** What the head of a plugin's request may say. */
final class Heads {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final int MOST = 50;
    private static final int LONGEST = 8_192;
    private static final int LARGEST_BODY = 2_097_152;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}");

    /** Letters that ISO 8859-1 has, and the tab; no other control, so that no second line can be slipped in. */
    private static final Pattern VALUE = Pattern.compile("[\\t\\x20-\\x7e\\xa0-\\xff]*");

    /** What steers the connection, and what the core answers for. */
    private static final Set<String> NOT_THE_PLUGINS = Set.of(
            "accept-encoding",
            "connection",
            "content-length",
            "cookie",
            "cookie2",
            "expect",
            "forwarded",
            "host",
            "http2-settings",
            "keep-alive",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "via");

    /** What may follow to another host: nothing that could be a credential. */
    private static final Set<String> HARMLESS = Set.of("accept", "accept-language");

    private Heads() {}

    static void check(HttpRequest request) throws Refused {
        if (!METHODS.contains(request.method())) {
            throw invalid("http.method", "There is no such method", request.method());
        }
        if (request.headers().size() > MOST) {
            throw invalid("http.header", "There are too many headers", "");
        }
        for (HttpHeader header : request.headers()) {
            check(header);
        }
        if (request.body().length > LARGEST_BODY) {
            throw invalid("http.request-too-large", "The body is larger than 2 MiB", "");
        }
    }

    private static void check(HttpHeader header) throws Refused {
        String name = header.name().toLowerCase(Locale.ROOT);
        if (!NAME.matcher(name).matches()
                || header.value().length() > LONGEST
                || !VALUE.matcher(header.value()).matches()) {
            throw invalid(
                    "http.header",
                    "The header is not well-formed",
                    NAME.matcher(name).matches() ? name : "");
        }
        if (NOT_THE_PLUGINS.contains(name) || name.startsWith("proxy-") || name.startsWith("x-forwarded-")) {
            throw invalid("http.header", "This header is not the plugin's to set", name);
        }
    }

    private static Refused invalid(String code, String message, String what) {
        return Refused.of(code, Problem.Kind.INVALID_INPUT, message, what.isEmpty() ? Map.of() : Map.of("name", what));
    }

    static List<HttpHeader> harmless(List<HttpHeader> headers) {
        return headers.stream()
                .filter(header -> HARMLESS.contains(header.name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    static List<HttpHeader> withoutBody(List<HttpHeader> headers) {
        return headers.stream()
                .filter(header -> !header.name().toLowerCase(Locale.ROOT).startsWith("content-"))
                .toList();
    }
}
