// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server on this machine, started and spoken to by the launcher as a person would. Belongs to one thread. */
public final class LocalServer implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("\\{\"url\":\"([^\"]+)\",\"pid\":(\\d+)}");

    private final Path launcher;
    private final Path data;
    private final int port;
    private final List<String> options;
    private final Map<String, String> environment;
    private long pid;

    /** @param options more words for {@code run}, such as {@code --db URL} */
    LocalServer(Path launcher, Path data, int port, List<String> options) {
        this(launcher, data, port, options, Map.of());
    }

    /** The same, with variables in its environment. */
    public LocalServer(Path launcher, Path data, int port, List<String> options, Map<String, String> environment) {
        this.launcher = launcher;
        this.data = data;
        this.port = port;
        this.options = List.copyOf(options);
        this.environment = Map.copyOf(environment);
    }

    /** What a call of the launcher said, and how it ended. */
    public record Said(int status, String out, String err) {
        public String orFail() {
            if (status != 0) {
                throw new IllegalStateException("exit status " + status + ": " + out + err);
            }
            return out;
        }
    }

    /** A call under way, whose words go into files: a server that it starts would hold a pipe open. */
    public record Running(Process process, Path out, Path err) {

        public boolean endedWithin(Duration time) throws InterruptedException {
            return process.waitFor(time.toMillis(), java.util.concurrent.TimeUnit.MILLISECONDS);
        }

        public Said said() throws IOException, InterruptedException {
            int status = process.waitFor();
            Said said = new Said(status, Files.readString(out), Files.readString(err));
            Files.delete(out);
            Files.delete(err);
            return said;
        }
    }

    /** Starts it and waits until it is ready. @return how long that took */
    public Duration start() throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(
                List.of("run", "--background", "--data", data.toString(), "--port", Integer.toString(port)));
        words.addAll(options);
        long began = System.nanoTime();
        String out = begin(words).said().orFail();
        Matcher ready = READY.matcher(out.strip());
        if (!ready.matches()) {
            throw new IllegalStateException("not one line of JSON: " + out);
        }
        pid = Long.parseLong(ready.group(2));
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** Begins a console command. */
    public Running shell(String command) throws IOException {
        return begin(List.of("shell", "--data", data.toString(), command));
    }

    private Running begin(List<String> words) throws IOException {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(words);
        Path out = Files.createTempFile("comptoir-bench", ".out");
        Path err = Files.createTempFile("comptoir-bench", ".err");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().putAll(environment);
        return new Running(builder.start(), out, err);
    }

    public long pid() {
        return pid;
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    public Path data() {
        return data;
    }

    /** Ends it as {@code kill -9} does. */
    public void kill() {
        ProcessHandle.of(pid).ifPresent(process -> {
            process.destroyForcibly();
            process.onExit().join();
        });
    }

    /** Memory that it holds now, in KiB, as Linux tells it. */
    long residentKib() throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/status"), StandardCharsets.UTF_8)) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("[^0-9]", ""));
            }
        }
        throw new IOException("no VmRSS of " + pid);
    }

    @Override
    public void close() throws IOException, InterruptedException {
        if (ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false)) {
            begin(List.of("stop", "--data", data.toString())).said().orFail();
        }
    }
}
