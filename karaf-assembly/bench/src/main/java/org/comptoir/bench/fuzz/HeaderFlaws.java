// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.bench.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.comptoir.bench.wire.Shot.Header;

/** What may be wrong with headers. */
final class HeaderFlaws {

    private static final List<String> TYPES = List.of(
            "text/plain",
            "text/xml",
            "application/xml",
            "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=x",
            "application/json; charset=utf-7",
            "application/json, text/plain",
            "*/*",
            "application/*",
            "no type at all",
            "application/x-java-serialized-object",
            "");

    private static final List<String> NAMES = List.of(
            "Accept",
            "Accept-Language",
            "Accept-Encoding",
            "Accept-Charset",
            "If-None-Match",
            "If-Modified-Since",
            "Range",
            "Referer",
            "Origin",
            "Sec-Fetch-Site",
            "User-Agent",
            "Cookie",
            "X-CSRF-Token",
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "X-Forwarded-Proto",
            "Forwarded",
            "X-HTTP-Method-Override",
            "X-Original-URL",
            "HX-Request",
            "Upgrade",
            "HTTP2-Settings",
            "Date",
            "Via",
            "Retry-After",
            "X-Request-Id",
            "traceparent");

    private HeaderFlaws() {}

    static List<Flaw> all() {
        return List.of(
                HeaderFlaws::type,
                HeaderFlaws::idempotency,
                HeaderFlaws::idempotency,
                HeaderFlaws::any,
                HeaderFlaws::any,
                HeaderFlaws::twice,
                HeaderFlaws::credentials,
                HeaderFlaws::framing,
                HeaderFlaws::broken,
                HeaderFlaws::host);
    }

    /** Each char a byte, and no end of a line that the header would not survive. */
    private static String written(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private static void type(Draft draft, Nasty nasty, Random random) {
        draft.header("Content-Type", TYPES.get(random.nextInt(TYPES.size())));
    }

    private static void idempotency(Draft draft, Nasty nasty, Random random) {
        String key =
                switch (random.nextInt(4)) {
                    case 0 -> written(nasty.text());
                    case 1 -> "k".repeat(199 + random.nextInt(4));
                    default -> "same-" + random.nextInt(20);
                };
        draft.header("Idempotency-Key", key);
        if (random.nextInt(8) == 0) {
            draft.headers.add(new Header("Idempotency-Key", "another"));
        }
    }

    private static void any(Draft draft, Nasty nasty, Random random) {
        draft.headers.add(new Header(NAMES.get(random.nextInt(NAMES.size())), written(nasty.text())));
    }

    private static void twice(Draft draft, Nasty nasty, Random random) {
        if (!draft.headers.isEmpty()) {
            draft.headers.add(draft.headers.get(random.nextInt(draft.headers.size())));
        }
    }

    private static void credentials(Draft draft, Nasty nasty, Random random) {
        List<String> wrong =
                List.of("Basic YTpi", "Bearer", "Bearer ", "Bearer cptr_", "bearer x", "Bearer a b", "Digest x");
        if (random.nextBoolean()) {
            draft.header("Authorization", wrong.get(random.nextInt(wrong.size())));
        } else {
            draft.headers.add(new Header("Cookie", "__Host-comptoir=" + written(nasty.text()) + "; a=b; $Version=1"));
        }
    }

    /** Where does this request end? A server that guesses lets another one be smuggled in. */
    private static void framing(Draft draft, Nasty nasty, Random random) {
        switch (random.nextInt(6)) {
            case 0 -> draft.header("Transfer-Encoding", "chunked");
            case 1 -> draft.header("Transfer-Encoding", "gzip, chunked");
            case 2 -> draft.header("Transfer-Encoding", "x");
            case 3 -> draft.header("Content-Length", "-1");
            case 4 -> draft.header("Content-Length", "99999999999999999999");
            default -> {
                draft.header("Content-Length", "3");
                draft.headers.add(new Header("Content-Length", "4"));
            }
        }
    }

    private static void broken(Draft draft, Nasty nasty, Random random) {
        switch (random.nextInt(6)) {
            case 0 -> draft.headers.add(new Header("X-Long", "x".repeat(1 << (8 + random.nextInt(10)))));
            case 1 -> draft.headers.add(new Header("X Space", "a"));
            case 2 -> draft.headers.add(new Header("X-Folded", "a\r\n b"));
            case 3 -> draft.headers.add(new Header("", "a"));
            case 4 -> draft.headers.add(new Header("Expect", random.nextBoolean() ? "100-continue" : "x"));
            default -> {
                for (int i = 0; i < 300; i++) {
                    draft.headers.add(new Header("X-Many-" + i, "a"));
                }
            }
        }
    }

    private static void host(Draft draft, Nasty nasty, Random random) {
        List<String> hosts = List.of(
                "", "evil.example", "evil.example:99999", "a b", "[::1", "127.0.0.1@evil.example", "x".repeat(300));
        draft.header("Host", hosts.get(random.nextInt(hosts.size())));
    }
}
