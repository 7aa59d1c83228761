// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.tck.stub;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ServerSocketFactory;

/**
 * A counterparty on 127.0.0.1 that behaves as a test says, path by path, and remembers what it was sent. Paths that were
 * not named are answered with 404, unless a test says {@linkplain #otherwise}.
 *
 * <pre>{@code
 * try (FaultServer acme = FaultServer.start()) {
 *     acme.on("/charges", Faults.halfClosed());
 *     assertThat(new AcmeGateway(new StubHttp(acme)).capture(request, call)).isInstanceOf(Outcome.Unknown.class);
 * }
 * }</pre>
 */
public final class FaultServer implements AutoCloseable {

    private final ServerSocket socket;
    private final String scheme;
    private final Map<String, Behaviour> behaviours = new ConcurrentHashMap<>();
    private volatile Behaviour otherwise = Faults.answer(404, "", new byte[0]);
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "fault-server");
        thread.setDaemon(true);
        return thread;
    });
    private final Future<?> accepting;

    private FaultServer(ServerSocketFactory sockets, String scheme) {
        this.scheme = scheme;
        try {
            this.socket = sockets.createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        this.accepting = CompletableFuture.runAsync(this::serve, threads);
    }

    public static FaultServer start() {
        return new FaultServer(ServerSocketFactory.getDefault(), "http");
    }

    /** Over TLS, with sockets of a test's own certificate. */
    public static FaultServer start(ServerSocketFactory sockets) {
        return new FaultServer(sockets, "https");
    }

    /** From now on this path behaves so. */
    public FaultServer on(String path, Behaviour behaviour) {
        behaviours.put(path, behaviour);
        return this;
    }

    /** From now on every path that was not named behaves so. */
    public FaultServer otherwise(Behaviour behaviour) {
        otherwise = behaviour;
        return this;
    }

    public int port() {
        return socket.getLocalPort();
    }

    public URI uri(String path) {
        return URI.create(scheme + "://127.0.0.1:" + port() + path);
    }

    /** What came in so far, in order. */
    public List<Received> received() {
        return List.copyOf(received);
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                threads.execute(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                InputStream in = new BufferedInputStream(client.getInputStream());
                OutputStream out = client.getOutputStream()) {
            Received request = read(in);
            received.add(request);
            String path = request.path().split("\\?", 2)[0];
            behaviours.getOrDefault(path, otherwise).answer(request, out);
            out.flush();
        } catch (IOException | RuntimeException gone) {
            // Whoever asked has left, or asked nonsense.
            return;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static Received read(InputStream in) throws IOException {
        String[] first = line(in).split(" ");
        Map<String, String> headers = new HashMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        return new Received(first[0], first[1], headers, in.readNBytes(length));
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("the request ends in its head");
            }
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    /**
     * Nobody is connected once this returns. The port is given up first, and waited for: the system takes connections for as
     * long as one thread still stands at the door, and whoever came in then would be left without an answer.
     */
    @Override
    public void close() {
        try {
            socket.close();
            accepting.get(10, TimeUnit.SECONDS);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (ExecutionException | TimeoutException failure) {
            throw new IllegalStateException("the server did not stop", failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            threads.shutdownNow();
        }
    }
}
