// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.tck.counterparty;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Whoever a plugin talks to, as an HTTP server on this machine that can be put into a bad mood. What it does when it is well
 * is a function that the test writes.
 */
public final class Counterparty implements AutoCloseable {

    private static final int LONGEST_SLEEP_SECONDS = 30;

    /** What came in, its headers' names in lower case. */
    public record Request(String method, String path, Map<String, String> headers, String body) {
        public Request {
            headers = Map.copyOf(headers);
        }

        /** Empty where there is none. */
        public String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }
    }

    /** What goes out. */
    public record Answer(int status, String body) {}

    /** How it behaves. */
    public enum Mood {
        /** As the test wrote it. */
        WELL,
        /** Does nothing and says nothing before the caller has lost patience. */
        SLOW,
        /** Does what it is asked, and hangs up before it has said so. */
        FORGETFUL,
        /** Does nothing and breaks off in the middle of its answer. */
        BROKEN,
        /** Does nothing and answers 200 with noise. */
        LYING,
        /** Does nothing and answers 500. */
        FAILING,
        /** Does nothing and hangs up. */
        GONE
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Service service;
    private volatile Mood mood = Mood.WELL;
    private volatile CountDownLatch awake = new CountDownLatch(1);

    /** What it does when it is well. */
    @FunctionalInterface
    public interface Service {
        Answer answer(Request request);
    }

    private Counterparty(Service service) throws IOException {
        this.service = service;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
    }

    /** Opens it on a free port of this machine; requests may come on many threads. */
    public static Counterparty of(Service service) {
        try {
            return new Counterparty(service);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Where it answers. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** From now on. Wakes up whom it kept waiting. */
    public void become(Mood next) {
        mood = next;
        awake.countDown();
        awake = new CountDownLatch(1);
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            Request request = read(exchange);
            switch (mood) {
                case WELL -> answer(exchange, service.answer(request));
                case SLOW -> sleep();
                case FORGETFUL -> service.answer(request);
                case BROKEN -> breakOff(exchange);
                case LYING -> answer(exchange, new Answer(200, "\u0000<html>[{\"amount\":\"a lot\"}"));
                case FAILING -> answer(exchange, new Answer(500, "internal error"));
                case GONE -> exchange.close();
            }
        }
    }

    private static Request read(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new TreeMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        return new Request(exchange.getRequestMethod(), exchange.getRequestURI().toString(), headers, body);
    }

    private static void answer(HttpExchange exchange, Answer answer) throws IOException {
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private static void breakOff(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 1_000);
        exchange.getResponseBody().write("{\"amount\":".getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
    }

    private void sleep() {
        try {
            awake.await(LONGEST_SLEEP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        become(Mood.WELL);
        server.stop(0);
        threads.shutdownNow();
    }
}
