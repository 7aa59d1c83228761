// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.bench.signin;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comptoir.bench.LocalServer;
import org.comptoir.bench.wire.Shot;
import org.comptoir.bench.wire.Shot.Header;
import org.comptoir.bench.wire.Wire;

/** People of whom each has an account and an address of a network of their own, so that no throttle holds them up. */
final class Crowd {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern LINK = Pattern.compile("/invitation/([A-Za-z0-9_-]{20,})");
    private static final String PASSWORD = "violet otter 71 jumps";

    private final LocalServer server;
    private final int people;
    private final Map<String, LongAdder> answers = new ConcurrentSkipListMap<>();

    private Crowd(LocalServer server, int people) {
        this.server = server;
        this.people = people;
    }

    /** Invites them, and has them choose a password. */
    static Crowd invited(LocalServer server, int people) throws IOException, InterruptedException {
        Crowd crowd = new Crowd(server, people);
        for (int i = 0; i < people; i++) {
            String said = server.shell("comptoir:user-create " + email(i) + " --name \"Person " + i
                            + "\" --role warehouse --company maison-lenoir --json")
                    .said()
                    .orFail();
            Matcher link = LINK.matcher(said);
            if (!link.find()) {
                throw new IllegalStateException("no link in " + said);
            }
            crowd.post(i, "/invitation/" + link.group(1), Map.of("password", PASSWORD, "again", PASSWORD));
        }
        return crowd;
    }

    private static String email(int person) {
        return "person-" + person + "@crowd.example";
    }

    /** All of them at once, and again as long as this lasts. */
    void signInFor(Duration length) throws Exception {
        long end = System.nanoTime() + length.toNanos();
        ExecutorService all = Executors.newFixedThreadPool(people);
        try {
            while (System.nanoTime() < end) {
                List<Callable<Integer>> tries = new ArrayList<>();
                for (int i = 0; i < people; i++) {
                    int person = i;
                    tries.add(() -> post(person, "/sign-in", Map.of("email", email(person), "password", PASSWORD)));
                }
                for (Future<Integer> tried : all.invokeAll(tries)) {
                    answers.computeIfAbsent("status " + tried.get(), status -> new LongAdder())
                            .increment();
                }
            }
        } finally {
            all.shutdownNow();
        }
    }

    /** How they were answered: 303 is in, 429 and 503 ask to come back. */
    Map<String, LongAdder> answers() {
        return new TreeMap<>(answers);
    }

    private int post(int person, String path, Map<String, String> form) throws UnknownHostException {
        StringBuilder body = new StringBuilder();
        form.forEach((name, value) -> body.append(body.isEmpty() ? "" : "&")
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        byte[] bytes = body.toString().getBytes(StandardCharsets.US_ASCII);
        List<Header> headers = List.of(
                new Header("Host", "localhost"),
                new Header("Connection", "close"),
                new Header("Sec-Fetch-Site", "same-origin"),
                new Header("Content-Type", "application/x-www-form-urlencoded"),
                new Header("Content-Length", Integer.toString(bytes.length)));
        InetAddress from = InetAddress.getByAddress(new byte[] {127, 1, (byte) person, 1});
        return new Wire(server.url(), PATIENCE, from)
                .send(new Shot("POST", path, headers, bytes))
                .status();
    }
}
