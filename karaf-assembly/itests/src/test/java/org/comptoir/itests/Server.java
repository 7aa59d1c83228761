// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A Comptoir as a process of its own, started by the launcher on a free port.
 *
 * <pre>{@code
 * try (Server server = Server.start("--demo")) {
 *     assertThat(server.get("/health").statusCode()).isEqualTo(200);
 *     assertThat(server.shell("comptoir:verify --json").status()).isZero();
 *     server.kill();      // as a power cut would
 *     server.restart();   // on the same data folder
 * }
 * }</pre>
 */
public final class Server implements AutoCloseable {

    private static final String BUNDLES = "bundle:list -t 0 -s --no-format";
    private static final Pattern READY = Pattern.compile("\\{\"url\":\"([^\"]+)\",\"pid\":(\\d+)}");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Launcher launcher;
    private final Path data;
    private final boolean ownData;
    private final List<String> options;
    private String url = "";
    private long pid;

    private Server(Launcher launcher, Path data, boolean ownData, List<String> options) {
        this.launcher = launcher;
        this.data = data;
        this.ownData = ownData;
        this.options = options;
    }

    /** Starts one on a data folder of its own, which goes away with it. */
    public static Server start(String... options) {
        return start(Map.of(), options);
    }

    /** The same, with variables in its environment. */
    public static Server start(Map<String, String> environment, String... options) {
        try {
            return start(Files.createTempDirectory("comptoir-it").resolve("data"), true, environment, options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts one on a data folder that stays when it is closed. */
    public static Server startOn(Path data, Map<String, String> environment, String... options) {
        return start(data, false, environment, options);
    }

    private static Server start(Path data, boolean own, Map<String, String> environment, String... options) {
        Server server = new Server(Launcher.ofThisBuild().with(environment), data, own, Arrays.asList(options));
        server.restart();
        return server;
    }

    /** Starts it again after {@link #kill} or {@link #stop}, on the same data folder and another free port. */
    public void restart() {
        List<String> command = new ArrayList<>(
                List.of("run", "--background", "--data", data.toString(), "--port", Integer.toString(freePort())));
        command.addAll(options);
        String out = launcher.call(command).ok().out();
        Matcher ready = READY.matcher(out.strip());
        if (!ready.matches()) {
            throw new AssertionError("not one line of JSON: " + out);
        }
        url = ready.group(1);
        pid = Long.parseLong(ready.group(2));
    }

    public String url() {
        return url;
    }

    public int port() {
        return URI.create(url).getPort();
    }

    public long pid() {
        return pid;
    }

    public Path data() {
        return data;
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(url + path)).build());
    }

    public HttpResponse<String> send(HttpRequest request) {
        return send(request, HttpResponse.BodyHandlers.ofString());
    }

    public <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body) {
        try {
            return http.send(request, body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Runs a console command. */
    public Launcher.Result shell(String command) {
        return launcher.call(List.of("shell", "--data", data.toString(), command));
    }

    /** What is installed, a line each. A bundle that goes while the list is made spoils it: then it is made again. */
    public List<String> bundles() {
        Launcher.Result listed = shell(BUNDLES);
        for (int again = 0; again < 5 && listed.status() != 0; again++) {
            listed = shell(BUNDLES);
        }
        return listed.ok().out().lines().map(String::strip).toList();
    }

    /** Ends it with no warning, as {@code kill -9} does. */
    public void kill() {
        ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
    }

    public void stop() {
        launcher.call(List.of("stop", "--data", data.toString())).ok();
    }

    public boolean isRunning() {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    @Override
    public void close() {
        if (isRunning()) {
            stop();
        }
        if (ownData) {
            delete(data.getParent());
        }
    }

    /** What its log says, to look into when a test fails. */
    public String log() throws IOException {
        return Files.readString(data.resolve("log/karaf.log"));
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path tree) {
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
