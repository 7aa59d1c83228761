// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.bench.signin;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.comptoir.bench.Api;
import org.comptoir.bench.LocalServer;
import org.comptoir.bench.swaps.Latencies;
import org.comptoir.bench.swaps.SteadyLoad;
import org.comptoir.bench.swaps.SteadyLoad.Sample;
import org.comptoir.bench.swaps.Verdict;

/**
 * Places orders at a steady rate, first alone, then while fifty people at once sign in again and again, each of which costs the
 * server a password's hash. Orders may take twice as long at most.
 *
 * <pre>{@code
 * java -cp karaf-assembly/bench/target/comptoir-bench-1.0.0-SNAPSHOT.jar org.comptoir.bench.signin.SignInLoad \
 *     --data /tmp/crowded --people 50 --rate 20 --seconds 60
 * }</pre>
 */
public final class SignInLoad {

    private static final int CLIENTS = 32;
    private static final Duration WARM_UP = Duration.ofSeconds(30);

    private final SignInOptions options;
    private final PrintStream out;

    SignInLoad(SignInOptions options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    /** Ends with 1 when a bar was missed. */
    public static void main(String[] args) throws Exception {
        System.setProperty("http.maxConnections", "64");
        System.exit(new SignInLoad(SignInOptions.of(args), System.out).run() ? 0 : 1);
    }

    boolean run() throws Exception {
        try (LocalServer server =
                new LocalServer(options.launcher(), options.data(), options.port(), options.words(), Map.of())) {
            server.start();
            String made = server.shell("comptoir:apikey-create --company maison-lenoir --name load --role admin --json")
                    .said()
                    .orFail();
            Api api = new Api(
                    server.url(), new ObjectMapper().readTree(made).path("key").asText());
            Crowd crowd = Crowd.invited(server, options.people());
            SteadyLoad load = new SteadyLoad(turn -> order(api, turn), CLIENTS);
            order(api, 0);
            load.run(options.rate(), WARM_UP);
            List<Sample> without = load.run(options.rate(), options.length());
            List<Sample> with = crowded(load, crowd);
            return report(without, with, crowd);
        }
    }

    private List<Sample> crowded(SteadyLoad load, Crowd crowd) throws Exception {
        ExecutorService beside = Executors.newSingleThreadExecutor();
        try {
            Future<?> signingIn = beside.submit(() -> {
                crowd.signInFor(options.length());
                return null;
            });
            List<Sample> samples = load.run(options.rate(), options.length());
            signingIn.get();
            return samples;
        } finally {
            beside.shutdownNow();
        }
    }

    /** Every second one is an order, the others ask what one would cost. */
    private static String order(Api api, long turn) {
        Map<String, Object> cart =
                Map.of("customerCode", "EPICERIE", "lines", List.of(Map.of("sku", "BOU-FIG", "quantity", "2")));
        boolean placed = turn % 2 == 0;
        api.post(placed ? "/orders" : "/orders/quote", cart);
        return placed ? "order" : "quote";
    }

    private boolean report(List<Sample> without, List<Sample> with, Crowd crowd) {
        out.println("without sign-ins  " + Latencies.of(without));
        out.println("with sign-ins     " + Latencies.of(with));
        out.println("sign-ins: " + crowd.answers());
        with.stream()
                .map(Sample::failure)
                .filter(why -> !why.isEmpty())
                .distinct()
                .limit(3)
                .forEach(out::println);
        Verdict verdict = new Verdict(out, false);
        verdict.none(
                "failed orders",
                with.stream().filter(sample -> !sample.failure().isEmpty()).count());
        verdict.atMost(
                "p95 with sign-ins, times that without",
                Latencies.of(with).p95() / Latencies.of(without).p95(),
                2);
        return verdict.good();
    }
}
