// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.itests;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Calls {@code ./comptoir} as a person would, and tells what it said and how it ended. */
public record Launcher(Path script, Map<String, String> environment) {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** Most servers of these tests end before what Java's second compiler would make of them pays. */
    private static final Map<String, String> SHORT_LIVED = Map.of("COMPTOIR_JAVA_OPTS", "-XX:TieredStopAtLevel=1");

    /** The launcher of these sources; the distribution it starts is the one this build made. */
    public static Launcher ofThisBuild() {
        return new Launcher(sources().resolve("comptoir"), SHORT_LIVED);
    }

    static Path sources() {
        return Path.of(System.getProperty("comptoir.sources", "../.."))
                .toAbsolutePath()
                .normalize();
    }

    public Launcher with(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(environment);
        all.putAll(more);
        return new Launcher(script, Map.copyOf(all));
    }

    public Result call(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(script.toString()));
        command.addAll(arguments);
        try {
            // Into files: a server started in the background would keep a pipe open long after the launcher ended.
            Path out = Files.createTempFile("comptoir", ".out");
            Path err = Files.createTempFile("comptoir", ".err");
            try {
                ProcessBuilder builder =
                        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
                builder.environment().putAll(environment);
                Process process = builder.start();
                if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                    process.destroy();
                    throw new IllegalStateException(command + " did not end: " + Files.readString(err));
                }
                return new Result(
                        process.exitValue(),
                        Files.readString(out, StandardCharsets.UTF_8),
                        Files.readString(err, StandardCharsets.UTF_8));
            } finally {
                Files.delete(out);
                Files.delete(err);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What one call said, and its exit status. */
    public record Result(int status, String out, String err) {

        /** This result, when the call succeeded; else a failure that says what it said. */
        public Result ok() {
            if (status != 0) {
                throw new AssertionError("exit status " + status + "\n" + out + err);
            }
            return this;
        }
    }
}
