// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.bench.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.comptoir.bench.Api;
import org.comptoir.bench.LocalServer;
import org.comptoir.bench.wire.Heard;
import org.comptoir.bench.wire.Shot;
import org.comptoir.bench.wire.Wire;

/**
 * Reads the OpenAPI document of a server that it starts, and sends wrong requests to every operation: as a program that
 * may do everything, as people who may do little, as another company, and as nobody. No answer may be a defect, nothing may
 * hang, no answer may hold what is not for its caller, and afterwards the books must be proven.
 *
 * <pre>{@code
 * java -cp karaf-assembly/bench/target/comptoir-bench-1.0.0-SNAPSHOT.jar org.comptoir.bench.fuzz.Fuzz \\
 *     --data /tmp/fuzzed --requests 20000 --seed 1
 * }</pre>
 */
public final class Fuzz {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final List<String> PROOFS = List.of(
            "comptoir:verify --json",
            "comptoir:audit-verify --json --company maison-lenoir",
            "comptoir:audit-verify --json --company anderswo");
    private static final int SHOWN = 40;

    private final FuzzOptions options;
    private final PrintStream out;
    private final Queue<Finding> findings = new ConcurrentLinkedQueue<>();
    private final Map<String, LongAdder> statuses = new ConcurrentSkipListMap<>();
    private final Map<String, LongAdder> reached = new ConcurrentSkipListMap<>();

    Fuzz(FuzzOptions options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    /** Ends with 1 when something was found. */
    public static void main(String[] args) throws Exception {
        System.exit(new Fuzz(FuzzOptions.of(args), System.out).run() ? 0 : 1);
    }

    boolean run() throws Exception {
        try (LocalServer server =
                new LocalServer(options.launcher(), options.data(), options.port(), options.words(), Map.of())) {
            server.start();
            JsonNode document = new Api(server.url(), "").get("/openapi.json");
            List<Operation> operations = Operation.of(document);
            Attack attack = new Attack(options.seed(), operations, World.callers(server));
            long began = System.nanoTime();
            send(server, attack, new Judge(Operation.codes(document), options.data()));
            long seconds = Duration.ofNanos(System.nanoTime() - began).toSeconds();
            out.println(options.requests() + " requests to " + operations.size() + " operations in " + seconds + " s");
            return report(server, operations);
        }
    }

    private void send(LocalServer server, Attack attack, Judge judge) throws Exception {
        Wire wire = new Wire(server.url(), PATIENCE);
        AtomicInteger next = new AtomicInteger(options.first());
        int end = options.first() + options.requests();
        ExecutorService clients = Executors.newFixedThreadPool(options.clients());
        try {
            List<Future<?>> running = IntStream.range(0, options.clients())
                    .<Future<?>>mapToObj(client -> clients.submit(() -> {
                        for (int i = next.getAndIncrement(); i < end; i = next.getAndIncrement()) {
                            send(i, server, wire, attack.draft(i), judge);
                        }
                    }))
                    .toList();
            for (Future<?> client : running) {
                client.get();
            }
        } finally {
            clients.shutdownNow();
        }
    }

    private void send(int number, LocalServer server, Wire wire, Draft draft, Judge judge) {
        Shot shot = draft.shot("127.0.0.1:" + options.port());
        Heard heard = wire.send(shot);
        statuses.computeIfAbsent(Integer.toString(heard.status()), status -> new LongAdder())
                .increment();
        if (heard.status() >= 200 && heard.status() < 300) {
            reached.computeIfAbsent(draft.operation.toString(), one -> new LongAdder())
                    .increment();
        }
        for (String wrong : judge.wrong(draft, shot, heard)) {
            String text = heard.text();
            findings.add(new Finding(
                    number,
                    draft.operation.toString(),
                    draft.caller.name(),
                    wrong,
                    shot.curl(server.url().toString()),
                    text.substring(0, Math.min(300, text.length()))));
        }
    }

    private boolean report(LocalServer server, List<Operation> operations) throws IOException, InterruptedException {
        out.println("answers: " + statuses);
        out.println(reached.size() + " of " + operations.size() + " operations did something all the same");
        Map<String, List<Finding>> kinds =
                findings.stream().collect(Collectors.groupingBy(Finding::kind, TreeMap::new, Collectors.toList()));
        kinds.entrySet().stream()
                .limit(SHOWN)
                .forEach(kind -> out.println(
                        kind.getValue().size() + " x " + kind.getValue().get(0)));
        boolean good = findings.isEmpty();
        for (String proof : PROOFS) {
            LocalServer.Said said = server.shell(proof).said();
            out.println(proof + ": " + said.status() + " " + said.out().strip()
                    + said.err().strip());
            good &= said.status() == 0;
        }
        List<String> alarms = alarms(server);
        alarms.stream().limit(SHOWN).forEach(out::println);
        out.println(
                findings.size() + " findings of " + kinds.size() + " kinds, " + alarms.size() + " alarms in the log");
        return good && alarms.isEmpty();
    }

    /** What the log calls for a person about. */
    private static List<String> alarms(LocalServer server) throws IOException {
        try (var lines = Files.lines(server.data().resolve("log/karaf.log"))) {
            return lines.filter(line -> line.contains("| ERROR")).toList();
        }
    }
}
