// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.tck.counterparty;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.comptoir.tck.stub.Behaviour;
import org.comptoir.tck.stub.FaultServer;
import org.comptoir.tck.stub.Faults;
import org.comptoir.tck.stub.Received;

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

    private final FaultServer server;
    private final Service service;
    private volatile Mood mood = Mood.WELL;
    private volatile CountDownLatch awake = new CountDownLatch(1);

    /** What it does when it is well. */
    @FunctionalInterface
    public interface Service {
        Answer answer(Request request);
    }

    private Counterparty(Service service) {
        this.service = service;
        this.server = FaultServer.start();
        server.otherwise(this::serve);
    }

    /** Opens it on a free port of this machine; requests may come on many threads. */
    public static Counterparty of(Service service) {
        return new Counterparty(service);
    }

    /** Where it answers. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    /** From now on. Wakes up whom it kept waiting. */
    public void become(Mood next) {
        mood = next;
        awake.countDown();
        awake = new CountDownLatch(1);
    }

    /** How it behaves now: for a server of another protocol that a test has beside this one. */
    public Mood mood() {
        return mood;
    }

    private void serve(Received received, OutputStream out) throws IOException, InterruptedException {
        Request request = new Request(received.method(), received.path(), received.headers(), received.text());
        switch (mood) {
            case WELL -> told(service.answer(request)).answer(received, out);
            case SLOW -> sleep();
            case FORGETFUL -> service.answer(request);
            case BROKEN -> Faults.halfClosed().answer(received, out);
            case LYING -> Faults.ok("\u0000<html>[{\"amount\":\"a lot\"}").answer(received, out);
            case FAILING -> Faults.serverError().answer(received, out);
            case GONE -> Faults.dropped().answer(received, out);
        }
    }

    private void sleep() throws IOException, InterruptedException {
        if (!awake.await(LONGEST_SLEEP_SECONDS, TimeUnit.SECONDS)) {
            throw new IOException("nobody woke this counterparty up within " + LONGEST_SLEEP_SECONDS + " s");
        }
    }

    private static Behaviour told(Answer answer) {
        return Faults.answer(answer.status(), "", answer.body().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        become(Mood.WELL);
        server.close();
    }
}
