// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.itests;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comptoir.people.internal.totp.Base32;
import org.comptoir.people.internal.totp.Totp;

/** Comes in through the pages, as somebody with a browser does. */
final class Entrance {

    private static final String PASSWORD = "trois bougies bleues";
    private static final String SESSION = "__Host-comptoir";
    private static final Pattern SECRET = Pattern.compile("<code class=\"secret\">([A-Z2-7 ]+)</code>");
    private static final Pattern TOKEN = Pattern.compile("<meta name=\"csrf-token\" content=\"([^\"]+)\">");

    private final Server server;

    Entrance(Server server) {
        this.server = server;
    }

    /**
     * Chooses a password by way of an invitation, and enrols a second factor where one is asked for.
     *
     * @return what a browser sends with each request of the session
     */
    Map<String, String> by(String invitationToken) {
        HttpResponse<String> chosen =
                post("/invitation/" + invitationToken, "password=" + coded(PASSWORD) + "&again=" + coded(PASSWORD), "");
        String cookies = cookies(chosen);
        if (chosen.headers().firstValue("Location").orElse("").startsWith("/sign-in/app")) {
            String page = get("/sign-in/app", cookies).body();
            Totp app = new Totp(Base32.decode(found(SECRET, page).replace(" ", "")));
            cookies = cookies(post("/sign-in/app", "code=" + app.codeAt(Instant.now()), cookies));
        }
        if (!cookies.contains(SESSION + "=")) {
            throw new AssertionError(chosen.statusCode() + " " + chosen.headers() + " " + chosen.body());
        }
        return Map.of(
                "Cookie",
                cookies,
                "X-CSRF-Token",
                found(TOKEN, get("/account", cookies).body()),
                "Sec-Fetch-Site",
                "same-origin");
    }

    private HttpResponse<String> get(String path, String cookies) {
        return server.send(request(path, cookies).build());
    }

    private HttpResponse<String> post(String path, String form, String cookies) {
        return server.send(request(path, cookies)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    }

    private HttpRequest.Builder request(String path, String cookies) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.url() + path));
        return cookies.isEmpty() ? request : request.header("Cookie", cookies);
    }

    private static String cookies(HttpResponse<String> answer) {
        List<String> set = answer.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .filter(cookie -> !cookie.endsWith("="))
                .toList();
        return String.join("; ", set);
    }

    private static String found(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        if (!matcher.find()) {
            throw new AssertionError(pattern + " is not in " + page);
        }
        return matcher.group(1);
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
