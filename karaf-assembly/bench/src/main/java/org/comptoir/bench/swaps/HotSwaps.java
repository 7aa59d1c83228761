// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.bench.swaps;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.comptoir.bench.Api;
import org.comptoir.bench.LocalServer;
import org.comptoir.bench.swaps.SteadyLoad.Sample;
import org.comptoir.bench.swaps.Swapping.Change;
import org.comptoir.plugin.facturx.FacturXFormat;
import org.comptoir.plugin.fec.FecExport;
import org.comptoir.plugin.pricingvolume.QuantityTiers;
import org.comptoir.plugin.vatfr.FrenchVatPack;

/**
 * Swaps a VAT pack, a pricing rule and an invoice format back and forth while priced carts and invoices arrive at a
 * steady rate, on one server or on two that share their books. Nothing may fail, no document may mix two versions, and
 * no class loader may stay behind.
 *
 * <pre>{@code
 * java -cp karaf-assembly/bench/target/comptoir-bench-1.0.0-SNAPSHOT.jar org.comptoir.bench.swaps.HotSwaps \
 *     --data /tmp/swapped --seconds 60 --rate 200
 * }</pre>
 */
public final class HotSwaps {

    private static final List<Swapped> SWAPPED = List.of(
            new Swapped(
                    "comptoir.vat-fr", FrenchVatPack.class, "org/comptoir/plugin/vatfr/french-law.csv", "CGI art. 278"),
            new Swapped(
                    "comptoir.pricing-volume",
                    QuantityTiers.class,
                    "org/comptoir/plugin/pricingvolume/Wording.class",
                    "Palier"),
            new Swapped(
                    "comptoir.invoice-facturx",
                    FacturXFormat.class,
                    "org/comptoir/plugin/facturx/pdf/SteadyExporter.class",
                    "Comptoir"));

    /** Not there at the start. */
    private static final Swapped COMING = new Swapped(
            "acme.export-fec",
            FecExport.class,
            "",
            "",
            Map.of("comptoir.export-fec", "acme.export-fec", "The Comptoir authors", "Acme"));

    private static final Set<String> TYPES =
            SWAPPED.stream().map(plugin -> plugin.type().getName()).collect(Collectors.toUnmodifiableSet());

    private static final Set<String> BUNDLES =
            Set.of("org.comptoir.vat-fr", "org.comptoir.pricing-volume", "org.comptoir.invoice-facturx");

    /** Code that is new to the machine is slow for a while after the swap, so that while counts to it. */
    private static final long AFTERMATH = TimeUnit.SECONDS.toNanos(1);

    private static final int COMINGS = 3;
    private static final int TRIAL_SWAPS = 6;
    private static final Duration TRIAL = Duration.ofSeconds(20);

    private final SwapOptions options;
    private final PrintStream out;
    private final Documents documents = new Documents();

    HotSwaps(SwapOptions options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    /** Ends with 1 when a bar was missed. */
    public static void main(String[] args) throws Exception {
        // Else most clients would open a connection for each request.
        System.setProperty("http.maxConnections", "256");
        System.exit(new HotSwaps(SwapOptions.of(args), System.out).run() ? 0 : 1);
    }

    boolean run() throws Exception {
        Map<Swapped, byte[]> next = new LinkedHashMap<>();
        for (Swapped plugin : SWAPPED) {
            next.put(plugin, plugin.next());
        }
        Measured measured;
        boolean proven;
        try (Nodes nodes = Nodes.start(options)) {
            String key = Shop.found(nodes.first().url(), nodes.first().data());
            List<Api> apis = nodes.urls().stream().map(url -> new Api(url, key)).toList();
            SteadyLoad load = new SteadyLoad(Shop.at(nodes.urls(), key, documents), options.clients());
            measured = measure(nodes, load, new Swapping(apis), next);
            LocalServer.Said proof =
                    nodes.first().shell("comptoir:verify --json").said();
            proven = proof.status() == 0;
            out.println("comptoir:verify " + proof.out().strip() + proof.err().strip());
        }
        int invoices = new Books(options.database(), options.data().resolve("node-0")).read(documents);
        return report(measured, proven, invoices);
    }

    /** What came of it. */
    private record Measured(
            int rate,
            List<Sample> without,
            List<Sample> with,
            List<Change> changes,
            List<Live> before,
            List<Live> after) {}

    private Measured measure(Nodes nodes, SteadyLoad load, Swapping swapping, Map<Swapped, byte[]> next)
            throws Exception {
        load.run(options.rate() == 0 ? 50 : options.rate(), options.warmUp());
        // What the server needs for its first swaps is no part of the comparison.
        swapping.swap(next, options.rehearsals(), Duration.ZERO);
        int rate = options.rate() == 0
                ? new HighestRate(at -> withSwaps(load, at, swapping, next, TRIAL_SWAPS, TRIAL), out).find()
                : options.rate();
        if (!options.brief()) {
            new SteadyMemory(nodes, out).await(() -> load.run(rate, options.length()));
        }
        List<Sample> without = load.run(rate, options.length());
        out.println("without swaps     " + Latencies.of(without));
        if (!options.brief()) {
            // Both looks at the memory come after as many swaps and requests: Derby keeps some of the archives' pages,
            // which are larger than others, and each connection to PostgreSQL the statements that it has run.
            withSwaps(load, rate, swapping, next, options.swaps(), options.length());
        }
        int rehearsed = swapping.changes().size();
        List<Live> before = settled(nodes, List.of());
        List<Sample> with = withSwaps(load, rate, swapping, next, options.swaps(), options.length());
        List<Live> after = settled(nodes, before);
        if (leaked(before, after) > 0) {
            nodes.dump(options.data());
        }
        swapping.comeAndGo(COMING.id(), COMING.next(), COMINGS);
        List<Change> changes = swapping.changes();
        return new Measured(rate, without, with, changes.subList(rehearsed, changes.size()), before, after);
    }

    private static List<Sample> withSwaps(
            SteadyLoad load, int rate, Swapping swapping, Map<Swapped, byte[]> next, int swaps, Duration length)
            throws Exception {
        ExecutorService admin = Executors.newSingleThreadExecutor();
        try {
            Callable<Boolean> work = () -> {
                swapping.swap(next, swaps, length);
                return true;
            };
            Future<Boolean> swapped = admin.submit(work);
            List<Sample> samples = load.run(rate, length, () -> !swapped.isDone());
            swapped.get();
            return samples;
        } finally {
            admin.shutdownNow();
        }
    }

    /** Once the last former version has left; a collection may need to be asked for more than once. */
    private static List<Live> settled(Nodes nodes, List<Live> before) throws IOException, InterruptedException {
        List<Live> live = List.of();
        for (int look = 0; look < 30; look++) {
            TimeUnit.SECONDS.sleep(2);
            live = nodes.live(TYPES);
            if (leaked(before, live) == 0 && look > 1) {
                break;
            }
        }
        return live;
    }

    private static long leaked(List<Live> before, List<Live> after) {
        long leaked = 0;
        for (int i = 0; i < before.size(); i++) {
            leaked += Math.max(0, after.get(i).loaders() - before.get(i).loaders());
        }
        return leaked;
    }

    private boolean report(Measured measured, boolean proven, int invoices) {
        Map<Boolean, List<Sample>> parts = measured.with().stream()
                .collect(Collectors.partitioningBy(
                        sample -> measured.changes().stream().anyMatch(change -> touches(change, sample))));
        List<Sample> during = parts.getOrDefault(true, List.of());
        out.println("with swaps        " + Latencies.of(measured.with()));
        out.println("  during a swap   " + Latencies.of(during));
        out.println("  between swaps   " + Latencies.of(parts.getOrDefault(false, List.of())));
        kinds(measured.without(), "without");
        kinds(during, "during");
        measured.changes().stream().map(Change::name).distinct().forEach(name -> changes(measured, name));
        out.println("before " + measured.before());
        out.println("after  " + measured.after());
        documents.counts().forEach((name, count) -> out.println(name + ": " + count));
        out.println(invoices + " invoices read back, at " + measured.rate() + " requests a second");
        return judged(measured, during, proven);
    }

    private static boolean touches(Change change, Sample sample) {
        // Not compared as they are: the origin of these times is anybody's.
        return sample.due() + sample.nanos() - change.begin() >= 0 && sample.due() - change.end() <= AFTERMATH;
    }

    private void kinds(List<Sample> samples, String when) {
        samples.stream()
                .map(Sample::kind)
                .distinct()
                .sorted()
                .forEach(kind -> out.printf(
                        "  %-8s %-8s %s%n",
                        when,
                        kind,
                        Latencies.of(samples.stream()
                                .filter(sample -> sample.kind().equals(kind))
                                .toList())));
    }

    private void changes(Measured measured, String name) {
        List<Change> all = measured.changes().stream()
                .filter(change -> change.name().equals(name))
                .toList();
        out.println(name + ", ms: " + all.stream().map(Change::millis).sorted().toList());
        if (options.nodes() > 1) {
            out.println("  on all servers: "
                    + all.stream().map(Change::everywhereMillis).sorted().toList());
        }
    }

    private boolean judged(Measured measured, List<Sample> during, boolean proven) {
        List<String> failures = new ArrayList<>();
        measured.without().forEach(sample -> failures.add(sample.failure()));
        measured.with().forEach(sample -> failures.add(sample.failure()));
        failures.removeIf(String::isEmpty);
        failures.stream().distinct().limit(5).forEach(out::println);
        documents.breaches().stream().distinct().limit(5).forEach(out::println);
        Verdict verdict = new Verdict(out, options.brief());
        verdict.none("failed requests", failures.size());
        verdict.none("documents that mix versions", documents.breaches().size());
        verdict.holds("both versions of each plugin took part", documents.metBoth(BUNDLES));
        verdict.holds(
                "each plugin's class loader is seen",
                measured.before().stream().allMatch(live -> live.loaders() >= TYPES.size()));
        verdict.none("class loaders left behind", leaked(measured.before(), measured.after()));
        for (int i = 0; i < measured.before().size(); i++) {
            double grown = 100.0
                            * measured.after().get(i).bytes()
                            / measured.before().get(i).bytes()
                    - 100;
            verdict.atMost("live memory of server " + i + ", growth in %", grown, 5);
            if (grown > 5) {
                measured.after().get(i).grownSince(measured.before().get(i)).forEach(out::println);
            }
        }
        double ratio =
                Latencies.of(during).p99() / Latencies.of(measured.without()).p99();
        verdict.atMost("p99 during swaps, times that without", ratio, 3);
        slowest(verdict, measured, "install", 3);
        slowest(verdict, measured, "upgrade", 3);
        slowest(verdict, measured, "rollback", 2);
        slowest(verdict, measured, "removal", 2);
        verdict.holds("the books are proven", proven);
        return verdict.good();
    }

    private static void slowest(Verdict verdict, Measured measured, String kind, double bar) {
        long most = measured.changes().stream()
                .filter(change -> change.kind().equals(kind))
                .mapToLong(Change::millis)
                .max()
                .orElse(0);
        verdict.atMost("slowest " + kind + ", s", most / 1e3, bar);
    }
}
