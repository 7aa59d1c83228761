// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.itests;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.comptoir.people.internal.totp.Base32;
import org.comptoir.people.internal.totp.Totp;

/** Somebody in a browser, who enrols an app where they have to have one. Belongs to one thread. */
final class SignedIn {

    private static final Pattern SECRET = Pattern.compile("secret=([A-Z2-7]+)");
    private static final Pattern OFFER = Pattern.compile("name=\"offer\" value=\"([^\"]+)\"");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern RECOVERY = Pattern.compile("<li[^>]*>\\s*<code[^>]*>([^<]+)</code>");

    private final Server server;
    private final Map<String, String> cookies = new HashMap<>();
    private final List<String> recoveryCodes = new ArrayList<>();
    private String secret = "";

    private SignedIn(Server server) {
        this.server = server;
    }

    /** With a password that they have already, or will have as soon as the server took them in at its start. */
    static SignedIn enrolled(Server server, String email, String password) {
        takenIn(server, email);
        SignedIn person = new SignedIn(server);
        person.post("/sign-in", Map.of("email", email, "password", password));
        person.enrol();
        return person;
    }

    /** Waits until the server took somebody in whom it takes in at its start: people of the demo come one after the other. */
    static void takenIn(Server server, String email) {
        Patience.waitUntil(() -> server.shell("comptoir:user-list --csv").out().contains(email));
    }

    /** Who is not in yet. */
    static SignedIn nobody(Server server) {
        return new SignedIn(server);
    }

    /** By way of a link that an invitation holds. */
    static SignedIn invited(Server server, String token, String password) {
        SignedIn person = new SignedIn(server);
        HttpResponse<String> chosen =
                person.post("/invitation/" + token, Map.of("password", password, "again", password));
        if (chosen.headers().firstValue("Location").orElse("").startsWith("/sign-in/app")) {
            person.enrol();
        }
        if (person.cookie().isEmpty()) {
            throw new AssertionError(chosen.statusCode() + " " + chosen.headers() + " " + chosen.body());
        }
        return person;
    }

    void enrol() {
        String page = get("/sign-in/app").body();
        secret = found(SECRET, page.replace("&amp;", "&"));
        Map<String, String> form =
                Map.of("code", code(), "offer", found(OFFER, page).replace("&amp;", "&"));
        Matcher code = RECOVERY.matcher(post("/sign-in/app", form).body());
        while (code.find()) {
            recoveryCodes.add(code.group(1).strip());
        }
    }

    /** What each request of the session bears, as the pages' own scripts send it. */
    Map<String, String> headers() {
        return Map.of(
                "Cookie", "__Host-comptoir=" + cookie(), "X-CSRF-Token", token(), "Sec-Fetch-Site", "same-origin");
    }

    /** Of the app, in base 32. */
    String secret() {
        return secret;
    }

    List<String> recoveryCodes() {
        return List.copyOf(recoveryCodes);
    }

    /** As in another browser. */
    void forgetCookies() {
        cookies.clear();
    }

    String cookie() {
        return cookies.getOrDefault("__Host-comptoir", "");
    }

    /** The token of the session, as any page's forms have it. */
    String token() {
        return found(TOKEN, get("/account").body());
    }

    HttpResponse<String> get(String path) {
        return sent(request(path).build());
    }

    HttpResponse<String> post(String path, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return sent(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.url() + path));
        String all = cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        return all.isEmpty() ? request : request.header("Cookie", all);
    }

    private HttpResponse<String> sent(HttpRequest request) {
        HttpResponse<String> answer = server.send(request);
        for (String line : answer.headers().allValues("Set-Cookie")) {
            String pair = line.split(";")[0];
            cookies.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
        return answer;
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new AssertionError("no " + pattern + " in " + text);
        }
        return matcher.group(1);
    }

    private String code() {
        // The server is a process of its own, and goes by this machine's clock.
        return new Totp(Base32.decode(secret)).codeAt(Instant.now());
    }
}
