// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Replays files into a server, kills it with {@code kill -9} at a random moment, starts it again, and so on; then lets the
 * replay come to its end. The books must hold their promises after each kill, and say in the end what they would have said
 * with no kill at all.
 *
 * <pre>{@code
 * java -cp karaf-assembly/bench/target/comptoir-bench-1.0.0-SNAPSHOT.jar org.comptoir.bench.KillRounds \
 *     --data /tmp/killed --rounds 20 --expected expected-2010-12.json 2010-12.csv.gz
 * }</pre>
 */
public final class KillRounds {

    private static final List<String> MEASURED = List.of(
            "seconds", "documentsPerSecond", "roundTripsPerOrder", "firstThousandSeconds", "lastThousandSeconds");

    private final KillOptions options;
    private final PrintStream out;
    private final Random moments;
    private final ObjectMapper json = new ObjectMapper();

    KillRounds(KillOptions options, PrintStream out) {
        this.options = options;
        this.out = out;
        this.moments = new Random(options.seed());
    }

    /** Ends with 1 when a promise was broken or a figure differs. */
    public static void main(String[] args) throws IOException, InterruptedException {
        System.exit(new KillRounds(KillOptions.of(args), System.out).run() ? 0 : 1);
    }

    private boolean run() throws IOException, InterruptedException {
        out.println("round  killed after  under way  restart s  documents  verify");
        boolean good = true;
        try (LocalServer server = options.server()) {
            server.start();
            for (int round = 1; round <= options.rounds(); round++) {
                good &= round(server, round);
            }
            good &= finish(server);
        }
        out.println(good ? "Every promise held and every figure is as expected." : "FAILED: see above.");
        return good;
    }

    private boolean round(LocalServer server, int round) throws IOException, InterruptedException {
        Duration moment = Duration.ofMillis(1_000 + moments.nextInt(options.longestSeconds() * 1_000 - 999));
        LocalServer.Running replay = server.shell(options.replay());
        boolean ended = replay.endedWithin(moment);
        server.kill();
        LocalServer.Said said = replay.said();
        Duration restart = server.start();
        boolean proven = true;
        String verdict = "-";
        if (round % options.verifyEvery() == 0) {
            LocalServer.Said proof = server.shell("comptoir:verify --json").said();
            proven = proof.status() == 0;
            verdict = proven ? "ok" : "BROKEN " + proof.out() + proof.err();
        }
        out.printf(
                Locale.ROOT,
                "%5d  %9.1f s    %-9s  %9.1f  %9d  %s%n",
                round,
                moment.toMillis() / 1000.0,
                ended ? "ended " + said.status() : "yes",
                restart.toMillis() / 1000.0,
                documents(server),
                verdict);
        return proven;
    }

    private boolean finish(LocalServer server) throws IOException, InterruptedException {
        ObjectNode figures =
                (ObjectNode) json.readTree(server.shell(options.replay()).said().orFail());
        out.println("finished: " + figures.path("seconds") + " s for the rest");
        MEASURED.forEach(figures::remove);
        LocalServer.Said proof = server.shell("comptoir:verify --json").said();
        out.println("verify: " + (proof.status() == 0 ? "ok" : "BROKEN") + " "
                + proof.out().strip());
        return proof.status() == 0 & asExpected(figures) & oncePerDocument(server, figures);
    }

    private boolean asExpected(JsonNode figures) throws IOException {
        if (options.expected().isEmpty()) {
            return true;
        }
        JsonNode expected = json.readTree(Path.of(options.expected()).toFile());
        boolean same = figures.equals(expected);
        out.println("figures: " + (same ? "as expected" : "DIFFERENT\nexpected " + expected + "\nbooked   " + figures));
        return same;
    }

    private boolean oncePerDocument(LocalServer server, JsonNode figures) throws IOException, InterruptedException {
        long wanted = figures.at("/totals/orders").asLong()
                + figures.at("/totals/creditNotes").asLong();
        long found = documents(server);
        out.println("documents in the books: " + found + ", of " + wanted);
        return found == wanted;
    }

    /** Invoices and credit notes that are in the books. */
    private static long documents(LocalServer server) throws IOException, InterruptedException {
        return server.shell("comptoir:invoice-list --company online-retail --limit 1000000 --json")
                .said()
                .out()
                .lines()
                .filter(line -> line.startsWith("{"))
                .count();
    }
}
