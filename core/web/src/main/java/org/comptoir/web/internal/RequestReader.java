// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.comptoir.web.internal.http.Fields;
import org.comptoir.web.internal.http.MalformedRequest;
import org.comptoir.web.internal.http.Origin;
import org.comptoir.web.internal.http.Proxies;
import org.comptoir.web.internal.http.Request;
import org.jspecify.annotations.Nullable;

/** Reads what came over HTTP, and no more of it than a form can have. */
final class RequestReader {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final int MOST_BYTES = 64 << 10;

    private RequestReader() {}

    /** @throws MalformedRequest if no page can be asked about it */
    static Request read(HttpServletRequest request, Proxies proxies, long mostFileBytes) throws IOException {
        String method = request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
        boolean post = method.equals("POST");
        MultipartForm parts = post && MultipartForm.isOne(request) ? MultipartForm.read(request, mostFileBytes) : null;
        return new Request(
                method,
                path(request),
                Fields.parse(Objects.requireNonNullElse(request.getQueryString(), "")),
                parts != null ? parts.fields() : post ? form(request) : Fields.NONE,
                cookies(request),
                "true".equals(request.getHeader("HX-Request")),
                header(request, "Accept").contains("text/html"),
                request.getHeader("X-CSRF-Token"),
                Origin.of(request.getHeader("Sec-Fetch-Site"), request.getHeader("Origin"), request.getHeader("Host")),
                languages(request),
                proxies.origin(
                        Objects.requireNonNullElse(request.getRemoteAddr(), ""),
                        Collections.list(request.getHeaders(proxies.header()))),
                header(request, "User-Agent"),
                parts == null ? null : parts.file());
    }

    private static String path(HttpServletRequest request) {
        String rest = request.getPathInfo();
        String path = request.getServletPath() + (rest == null ? "" : rest);
        return path.isEmpty() ? "/" : path;
    }

    private static Fields form(HttpServletRequest request) throws IOException {
        String type = request.getContentType();
        if (type == null) {
            return Fields.NONE;
        }
        if (!type.toLowerCase(Locale.ROOT).startsWith(FORM)) {
            throw new MalformedRequest(415);
        }
        if (request.getContentLengthLong() > MOST_BYTES) {
            throw new MalformedRequest(413);
        }
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            throw new MalformedRequest(413);
        }
        return Fields.parse(new String(body, StandardCharsets.ISO_8859_1));
    }

    private static Map<String, String> cookies(HttpServletRequest request) {
        Cookie @Nullable [] given = request.getCookies();
        Map<String, String> cookies = new HashMap<>();
        for (Cookie cookie : given == null ? new Cookie[0] : given) {
            cookies.putIfAbsent(cookie.getName(), cookie.getValue());
        }
        return Map.copyOf(cookies);
    }

    private static List<Locale> languages(HttpServletRequest request) {
        // Of a client that says nothing, the server would guess that it speaks the language of this machine.
        return request.getHeader("Accept-Language") == null
                ? List.of()
                : List.copyOf(Collections.list(request.getLocales()));
    }

    private static String header(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getHeader(name), "");
    }
}
