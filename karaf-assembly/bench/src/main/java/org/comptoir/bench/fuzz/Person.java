// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.bench.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comptoir.bench.wire.Heard;
import org.comptoir.bench.wire.Shot;
import org.comptoir.bench.wire.Shot.Header;
import org.comptoir.bench.wire.Wire;

/** Somebody in a browser: signs in on the page, and asks the API with the cookie. */
public record Person(Wire wire, List<Header> credentials) {

    private static final Pattern COOKIE = Pattern.compile("__Host-comptoir=([^;]+)");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Header SAME = new Header("Sec-Fetch-Site", "same-origin");

    public static Person signIn(Wire wire, String email, String password) {
        byte[] form = ("email=" + coded(email) + "&password=" + coded(password)).getBytes(StandardCharsets.US_ASCII);
        Heard answer = wire.send(new Shot(
                "POST",
                "/sign-in",
                List.of(
                        new Header("Host", "localhost"),
                        new Header("Connection", "close"),
                        SAME,
                        new Header("Content-Type", "application/x-www-form-urlencoded"),
                        new Header("Content-Length", Integer.toString(form.length))),
                form));
        Header cookie = new Header("Cookie", "__Host-comptoir=" + found(COOKIE, answer.header("Set-Cookie"), answer));
        Heard page = get(wire, "/account", List.of(cookie));
        return new Person(wire, List.of(cookie, new Header("X-CSRF-Token", found(TOKEN, page.text(), page)), SAME));
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String found(Pattern pattern, String text, Heard answer) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("not signed in: " + answer);
        }
        return matcher.group(1);
    }

    private static Heard get(Wire wire, String target, List<Header> credentials) {
        List<Header> headers = new java.util.ArrayList<>(credentials);
        headers.add(new Header("Host", "localhost"));
        headers.add(new Header("Connection", "close"));
        return wire.send(new Shot("GET", target, headers, new byte[0]));
    }

    /** A page, as a browser asks for it. */
    public Heard page(String path) {
        return get(wire, path, credentials);
    }

    /** What the API answers; nothing where it refuses. */
    JsonNode get(String path) {
        try {
            return new ObjectMapper()
                    .readTree(get(wire, "/api/v1" + path, credentials).text());
        } catch (IOException malformed) {
            throw new IllegalStateException(path, malformed);
        }
    }
}
