// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The process is killed at random moments of a rotation of the master key; the next one opens every secret, and the last value that was put. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class KilledRotationTest {

    private static final int ROUNDS = Integer.getInteger("comptoir.rotation.rounds", 5);
    private static final int LONGEST_MILLIS = 1_000;
    private static final int KILLED = 128 + 9;

    @TempDir
    private Path folder;

    private final Random random = new Random(20261123);
    private long rotated;
    private long put;

    @Test
    void everySecretOpensAfterwardsOnDerby() throws Exception {
        rounds("derby", folder.resolve("db").toString());
    }

    @Test
    void everySecretOpensAfterwardsOnPostgres() throws Exception {
        try (TestDatabases databases = new TestDatabases();
                TestDatabases.Fresh fresh = databases.postgres()) {
            rounds("postgres", fresh.pool().getJdbcUrl() + "&user=postgres");
        }
    }

    private void rounds(String kind, String where) throws Exception {
        for (int round = 1; round <= ROUNDS; round++) {
            killed(kind, where, round);
        }
        Process last = start(kind, where, "look");
        try (BufferedReader told = last.inputReader(StandardCharsets.UTF_8)) {
            opened(told.readLine());
        }
        assertThat(last.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(last.exitValue()).as(errors()).isZero();
        assertThat(rotated).isGreaterThanOrEqualTo(ROUNDS);
        assertThat(Files.readAllLines(folder.resolve("master.key")))
                .as("keys that nothing is under are forgotten at the start")
                .hasSizeLessThanOrEqualTo(3);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .as("no key lies about")
                    .noneMatch(name -> name.endsWith(".part"));
        }
    }

    private Process start(String kind, String where, String work) throws IOException {
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classes,
                        RotatingServer.class.getName(),
                        kind,
                        where,
                        folder.toString(),
                        work)
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("errors").toFile()))
                .start();
    }

    private String errors() throws IOException {
        return Files.readString(folder.resolve("errors"));
    }

    private void killed(String kind, String where, int round) throws Exception {
        Process server = start(kind, where, "rotate");
        List<String> told = new ArrayList<>();
        try (BufferedReader lines = server.inputReader(StandardCharsets.UTF_8)) {
            opened(lines.readLine());
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                // From the first rotation on one follows the other, so that whenever it comes the kill meets one.
                if (line.equals("rotated") && !told.contains(line)) {
                    killer(server).start();
                }
                told.add(line);
            }
        }
        assertThat(server.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(server.exitValue()).as("round %d: %s", round, errors()).isEqualTo(KILLED);
        rotated += told.stream().filter("rotated"::equals).count();
        told.stream()
                .filter(line -> line.matches("put \\d+"))
                .mapToLong(line -> Long.parseLong(line.substring(4)))
                .max()
                .ifPresent(count -> put = count);
    }

    private Thread killer(Process server) {
        long after = random.nextInt(LONGEST_MILLIS);
        return new Thread(() -> {
            try {
                Thread.sleep(after);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            // By its handle: the process itself would close what is being read of it.
            server.toHandle().destroyForcibly();
        });
    }

    /** The value whose put was acknowledged, or the one that was being put. */
    private void opened(@org.jspecify.annotations.Nullable String line) throws IOException {
        assertThat(line).as(errors()).isNotNull().startsWith("opened ");
        assertThat(Long.parseLong(line.substring("opened ".length()))).isBetween(put, put + 1);
    }
}
