// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.launcher;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A server as its data folder remembers it: which process it is, and where it listens.
 *
 * <p>A process number alone proves nothing after a crash, because the system gives it to another process
 * sooner or later; so the moment the process began is kept with it, and both must agree.
 */
record Running(long pid, Instant began, int port, int sshPort) {

    /** The system's own answer moves by up to a second when its clock is set. */
    private static final Duration SAME = Duration.ofSeconds(3);

    String url() {
        return "http://127.0.0.1:" + port;
    }

    Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::isOurs);
    }

    /**
     * The same, after what was killed a moment ago had time to end: the system shows it for a while, and one that nobody
     * asked for its status even longer. A server that answers is not waited for.
     */
    Optional<ProcessHandle> lasting(Duration patience) {
        long until = System.nanoTime() + patience.toNanos();
        Optional<ProcessHandle> process = process();
        while (process.isPresent() && !answers() && System.nanoTime() < until) {
            try {
                process.get().onExit().get(50, TimeUnit.MILLISECONDS);
            } catch (TimeoutException stillThere) {
                // Looked at once more.
            } catch (ExecutionException | InterruptedException called) {
                return process;
            }
            process = process();
        }
        return process.filter(one -> !hasEnded());
    }

    private boolean answers() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
            return true;
        } catch (IOException nobody) {
            return false;
        }
    }

    /** Where the system says so: a process that ended and was not asked for its status counts as alive to Java. */
    private boolean hasEnded() {
        try {
            String said = Files.readString(Path.of("/proc/" + pid + "/stat"));
            return said.substring(said.lastIndexOf(')') + 1).strip().startsWith("Z");
        } catch (IOException | IndexOutOfBoundsException elsewhere) {
            return false;
        }
    }

    private boolean isOurs(ProcessHandle process) {
        return process.info()
                .startInstant()
                .map(start -> Duration.between(start, began).abs().compareTo(SAME) <= 0)
                .orElse(false);
    }

    void write(Path file) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("pid", Long.toString(pid));
        properties.setProperty("began", began.toString());
        properties.setProperty("port", Integer.toString(port));
        properties.setProperty("ssh.port", Integer.toString(sshPort));
        properties.setProperty("url", url());
        try (Writer writer = Files.newBufferedWriter(file)) {
            properties.store(writer, "The server of this data folder, as last started");
        }
    }

    /** What the file says, or nothing when it is missing or was cut off while being written. */
    static Optional<Running> read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        try {
            return Optional.of(new Running(
                    Long.parseLong(properties.getProperty("pid", "")),
                    Instant.parse(properties.getProperty("began", "")),
                    Integer.parseInt(properties.getProperty("port", "")),
                    Integer.parseInt(properties.getProperty("ssh.port", ""))));
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            return Optional.empty();
        }
    }
}
