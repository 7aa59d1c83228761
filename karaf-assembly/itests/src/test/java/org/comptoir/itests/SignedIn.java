// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.itests;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An administrator in a browser, who enrols an app at the first sign-in. Belongs to one thread. */
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

    static SignedIn enrolled(Server server, String email, String password) {
        SignedIn person = new SignedIn(server);
        person.post("/sign-in", Map.of("email", email, "password", password));
        String page = person.get("/sign-in/app").body();
        person.secret = found(SECRET, page.replace("&amp;", "&"));
        Map<String, String> form =
                Map.of("code", person.code(), "offer", found(OFFER, page).replace("&amp;", "&"));
        Matcher code = RECOVERY.matcher(person.post("/sign-in/app", form).body());
        while (code.find()) {
            person.recoveryCodes.add(code.group(1).strip());
        }
        return person;
    }

    /** Of the app, in base 32. */
    String secret() {
        return secret;
    }

    List<String> recoveryCodes() {
        return List.copyOf(recoveryCodes);
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

    /** RFC 6238. */
    private String code() {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(base32(secret), "HmacSHA1"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(8)
                    .putLong(Instant.ofEpochMilli(System.currentTimeMillis()).getEpochSecond() / 30)
                    .array());
            int offset = hash[hash.length - 1] & 0xF;
            int number = ByteBuffer.wrap(hash, offset, 4).getInt() & Integer.MAX_VALUE;
            return "%06d".formatted(number % 1_000_000);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] base32(String text) {
        ByteBuffer bytes = ByteBuffer.allocate(text.length() * 5 / 8);
        int bits = 0;
        int held = 0;
        for (char c : text.toCharArray()) {
            held = held << 5 | (c >= 'A' ? c - 'A' : c - '2' + 26);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.put((byte) (held >> bits));
                held &= (1 << bits) - 1;
            }
        }
        return bytes.array();
    }
}
