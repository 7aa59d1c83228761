// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.bench.lists;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.comptoir.bench.Api;
import org.comptoir.bench.LocalServer;
import org.comptoir.bench.fuzz.Person;
import org.comptoir.bench.swaps.Latencies;
import org.comptoir.bench.swaps.SteadyLoad;
import org.comptoir.bench.swaps.SteadyLoad.Sample;
import org.comptoir.bench.swaps.Verdict;
import org.comptoir.bench.wire.Heard;
import org.comptoir.bench.wire.Wire;

/**
 * Fills the shelves, then has people read the lists of products and of the stock, sorted, filtered and searched, a page a second
 * each. Ninety-five of a hundred pages come within 200 ms.
 *
 * <pre>{@code
 * java -cp karaf-assembly/bench/target/comptoir-bench-1.0.0-SNAPSHOT.jar org.comptoir.bench.lists.ListLoad \
 *     --data /tmp/read --rows 50000 --readers 20 --seconds 60
 * }</pre>
 */
public final class ListLoad {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration WARM_UP = Duration.ofSeconds(30);
    private static final double BAR = 200;

    private static final List<String> PAGES = List.of(
            "/products",
            "/products?sort=-sku",
            "/products?search=article+49",
            "/stock",
            "/stock?sort=-sku",
            "/stock?sort=available",
            "/stock?sort=-onHand",
            "/stock?sort=reserved",
            "/stock?state=promised&state=none",
            "/stock?atMost=5",
            "/stock?warehouse=main",
            "/stock?search=ART-0012",
            "/stock?search=ART-00999");

    private final ListOptions options;
    private final PrintStream out;

    ListLoad(ListOptions options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    /** Ends with 1 when a bar was missed. */
    public static void main(String[] args) throws Exception {
        System.exit(new ListLoad(ListOptions.of(args), System.out).run() ? 0 : 1);
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
            new ManyProducts(api).fill(options.rows());
            Person reader = reader(server);
            SteadyLoad load = new SteadyLoad(turn -> read(reader, turn), options.readers());
            load.run(options.readers(), WARM_UP);
            return report(load.run(options.readers(), options.length()));
        }
    }

    /** Somebody of the warehouse, who reads both lists and needs no second step to come in. */
    private static Person reader(LocalServer server) throws IOException {
        String mail = "warehouse@maison-lenoir.example";
        String password = Files.readAllLines(server.data().resolve("demo-people")).stream()
                .filter(line -> line.startsWith(mail + " "))
                .map(line -> line.substring(mail.length() + 1))
                .findFirst()
                .orElseThrow();
        return Person.signIn(new Wire(server.url(), PATIENCE), mail, password);
    }

    private static String read(Person reader, long turn) {
        String page = PAGES.get((int) (turn % PAGES.size()));
        Heard heard = reader.page(page);
        if (heard.status() != 200) {
            throw new Api.Refused(page + ": " + heard.status());
        }
        return page;
    }

    private boolean report(List<Sample> samples) {
        Verdict verdict = new Verdict(out, false);
        verdict.none(
                "pages that did not come",
                samples.stream().filter(sample -> !sample.failure().isEmpty()).count());
        for (String page : PAGES) {
            List<Sample> ofPage = samples.stream()
                    .filter(sample -> sample.kind().equals(page))
                    .toList();
            out.printf(Locale.ROOT, "%-36s %s%n", page, Latencies.of(ofPage));
            verdict.atMost("p95 of " + page + ", ms", Latencies.of(ofPage).p95(), BAR);
        }
        out.println("all: " + Latencies.of(samples));
        verdict.atMost("p95 of all, ms", Latencies.of(samples).p95(), BAR);
        return verdict.good();
    }
}
