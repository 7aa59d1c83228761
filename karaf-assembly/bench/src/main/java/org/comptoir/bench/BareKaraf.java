// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * Comptoir beside a Karaf of the same runtime that has one page and nothing else: the archive's size, the time from the
 * launcher's call until {@code /health} answers 200, and the resident memory some seconds later. Both are started in turn,
 * by the same launcher with the same options, each on a new data folder and then once more on the same.
 *
 * <pre>{@code
 * java -cp karaf-assembly/bench/target/comptoir-bench-1.0.0-SNAPSHOT.jar org.comptoir.bench.BareKaraf \
 *     karaf-assembly/distribution/target/comptoir-distribution-1.0.0-SNAPSHOT.tar.gz 5
 * }</pre>
 */
public final class BareKaraf {

    private static final Duration SETTLED = Duration.ofSeconds(5);
    private static final int PORT = 18272;

    private final Path work;
    private final int runs;
    private final PrintStream out;

    private BareKaraf(Path work, int runs, PrintStream out) {
        this.work = work;
        this.runs = runs;
        this.out = out;
    }

    /** What was measured of one of the two, a value a run. */
    private record Measured(List<Double> firstStart, List<Double> laterStart, List<Double> residentMib) {
        Measured() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length < 1) {
            throw new IllegalArgumentException("usage: ARCHIVE.tar.gz [RUNS]");
        }
        Path work = Files.createTempDirectory("comptoir-bare");
        int runs = args.length > 1 ? Integer.parseInt(args[1]) : 5;
        new BareKaraf(work, runs, System.out).compare(Path.of(args[0]).toAbsolutePath());
        // Not when it failed: the logs of what did not start are in there.
        BareDistribution.deleteTree(work);
    }

    private void compare(Path archive) throws IOException, InterruptedException {
        Path comptoir = unpacked(archive, "comptoir");
        Path bare = unpacked(archive, "bare");
        new BareDistribution(bare).strip();
        out.printf("load average before: %s%n", load());
        Measured ofComptoir = new Measured();
        Measured ofBare = new Measured();
        for (int run = 0; run < runs; run++) {
            measure(bare, ofBare);
            measure(comptoir, ofComptoir);
        }
        out.printf("load average after: %s; %d runs each, medians%n", load(), runs);
        out.println("                       Comptoir   bare Karaf   ratio");
        row("archive MiB", packedMib(comptoir), packedMib(bare));
        row("first start s", median(ofComptoir.firstStart()), median(ofBare.firstStart()));
        row("later start s", median(ofComptoir.laterStart()), median(ofBare.laterStart()));
        row("resident MiB", median(ofComptoir.residentMib()), median(ofBare.residentMib()));
    }

    private void measure(Path home, Measured into) throws IOException, InterruptedException {
        Path data = work.resolve("data");
        BareDistribution.deleteTree(data);
        try (LocalServer server = new LocalServer(home.resolve("bin/comptoir"), data, PORT, List.of())) {
            into.firstStart().add(server.start().toMillis() / 1000.0);
            server.close();
            into.laterStart().add(server.start().toMillis() / 1000.0);
            Thread.sleep(SETTLED.toMillis());
            into.residentMib().add(server.residentKib() / 1024.0);
        }
    }

    private Path unpacked(Path archive, String name) throws IOException, InterruptedException {
        Path home = Files.createDirectory(work.resolve(name));
        tar("-xzf", archive.toString(), "-C", home.toString(), "--strip-components=1");
        return home;
    }

    /** Both are packed here and now, so that they are packed alike. */
    private double packedMib(Path home) throws IOException, InterruptedException {
        Path archive = work.resolve("packed.tar.gz");
        tar("-czf", archive.toString(), "-C", home.toString(), ".");
        double mib = Files.size(archive) / 1048576.0;
        Files.delete(archive);
        return mib;
    }

    private static void tar(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("tar"));
        Collections.addAll(command, words);
        if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
            throw new IOException("that failed: " + command);
        }
    }

    private void row(String what, double comptoir, double bare) {
        out.printf(Locale.ROOT, "%-20s %10.1f %12.1f %7.2f%n", what, comptoir, bare, comptoir / bare);
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }

    private static String load() throws IOException {
        return Files.readString(Path.of("/proc/loadavg")).strip();
    }
}
