// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Clients that keep a line without using it, or send without end: each is hung up on, and others are served meanwhile. The
 * limits are a tenth of the usual ones, so that nobody waits for long.
 */
@Isolated
class SlowClientsIT {

    private static final Duration LIMIT = Duration.ofSeconds(12);
    private static final String HOOK = "POST /api/v1/hooks/nobody HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\n";

    @TempDir
    static Path data;

    private static Server server;

    @BeforeAll
    static void start() throws IOException {
        Files.createDirectories(data.resolve("conf"));
        Files.writeString(
                data.resolve("conf/org.comptoir.http.cfg"),
                "headSeconds = 3\ngraceSeconds = 2\nbytesPerSecond = 1000\n");
        server = Server.startOn(data, Map.of());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aHeadThatComesByteByByteIsHungUpOn() throws Exception {
        assertThat(patienceWith("GET /health HTTP/1.1\r\nHost: a\r\nX-Slow: ")).isLessThan(LIMIT);
    }

    @Test
    void aBodyThatComesByteByByteIsHungUpOn() throws Exception {
        assertThat(patienceWith(HOOK + "Content-Length: 100000\r\n\r\n")).isLessThan(LIMIT);
    }

    @Test
    void manySlowBodiesKeepNobodyWaiting() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 200; i++) {
                slow.add(line());
                say(slow.get(i), HOOK + "Content-Length: 100000\r\n\r\n{");
            }
            assertServed();
        } finally {
            close(slow);
        }
    }

    @Test
    void aThousandIdleLinesKeepNobodyWaitingAndAreHungUpOn() throws Exception {
        List<Socket> idle = new ArrayList<>();
        try {
            for (int i = 0; i < 1_000; i++) {
                idle.add(line());
            }
            assertServed();
            for (Socket line : idle) {
                line.setSoTimeout((int) LIMIT.toMillis());
                assertThat(line.getInputStream().read()).isEqualTo(-1);
            }
        } finally {
            close(idle);
        }
    }

    @Test
    void whoeverDoesNotReadIsHungUpOn() throws Exception {
        try (Socket line = new Socket()) {
            line.setReceiveBufferSize(4_096);
            line.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
            line.setSoTimeout((int) LIMIT.toMillis());
            String request = "GET /api/v1/openapi.json HTTP/1.1\r\nHost: a\r\n\r\n";
            say(line, request.repeat(60));
            // A few answers fit between two machines: the server ends the line behind them, and waits for nobody.
            TimeUnit.SECONDS.sleep(1);
            assertThat(answers(line)).isBetween(1, 10);
        }
    }

    /** How many came until the line ended; one that stays open is too slow to be read. */
    private static int answers(Socket line) throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        try {
            line.getInputStream().transferTo(read);
        } catch (SocketException reset) {
            assertThat(read.size()).isPositive();
        }
        return read.toString(StandardCharsets.ISO_8859_1).split("HTTP/1.1 200", -1).length - 1;
    }

    @Test
    void hundredsOfRequestsSentAheadOnManyLinesKeepNobodyWaitingAndDoNotFillTheLog() throws Exception {
        List<Socket> greedy = new ArrayList<>();
        int before = server.log().length();
        try {
            byte[] requests =
                    "GET /sign-in HTTP/1.1\r\nHost: a\r\n\r\n".repeat(800).getBytes(StandardCharsets.ISO_8859_1);
            for (int i = 0; i < 200; i++) {
                Socket line = line();
                greedy.add(line);
                try {
                    line.getOutputStream().write(requests);
                } catch (IOException ended) {
                    // The line ended before all was sent, as it should.
                }
            }
            assertServed();
        } finally {
            close(greedy);
        }
        assertServed();
        assertThat(server.log().length() - before).isLessThan(200_000);
    }

    @Test
    void aBodyWithoutEndIsRefusedOrHungUpOn() throws Exception {
        long began = System.nanoTime();
        long sent = 0;
        try (Socket line = line()) {
            say(line, HOOK + "Transfer-Encoding: chunked\r\n\r\n");
            String chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";
            while (since(began).compareTo(LIMIT) < 0) {
                say(line, chunk);
                sent += 0x10000;
            }
        } catch (IOException cut) {
            // As it should be.
        }
        assertThat(since(began)).isLessThan(LIMIT);
        // What the network holds on the way comes on top of what the server reads.
        assertThat(sent).isLessThan(32L << 20);
        assertServed();
    }

    @Test
    void whatIsFarTooLongIsRefusedAtOnce() throws Exception {
        String million = "a".repeat(1 << 20);
        assertThat(answer("GET /health HTTP/1.1\r\nHost: a\r\nX-Long: " + million + "\r\n\r\n"))
                .startsWith("HTTP/1.1 431 ");
        assertThat(answer("GET /" + million + " HTTP/1.1\r\nHost: a\r\n\r\n")).startsWith("HTTP/1.1 414 ");
    }

    /** What says it is a form is looked into before any filter is asked: one that ends there is no defect. */
    @Test
    void aFormThatEndsEarlyIsRefused() throws Exception {
        String form = "GET /api/v1/products HTTP/1.1\r\nHost: a\r\nConnection: close\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\n";
        List<String> cut = List.of(
                form + "Content-Length: 100\r\n\r\n",
                form + "Transfer-Encoding: chunked\r\n\r\n",
                form + "Transfer-Encoding: chunked\r\n\r\n20\r\n");
        for (String request : cut) {
            try (Socket line = line()) {
                line.setSoTimeout((int) LIMIT.toMillis());
                say(line, request);
                line.shutdownOutput();
                byte[] answer = line.getInputStream().readNBytes(2_000);
                assertThat(new String(answer, StandardCharsets.UTF_8)).startsWith("HTTP/1.1 400 ");
            }
        }
        assertThat(server.log()).doesNotContain("event=defect");
        assertServed();
    }

    @Test
    void aPackedBodyIsNotUnpacked() throws Exception {
        assertThat(answer(HOOK + "Connection: close\r\nContent-Encoding: gzip\r\nContent-Length: 4\r\n\r\nabcd"))
                .startsWith("HTTP/1.1 415 ")
                .contains("http.media-type");
    }

    /** How long a server listens to somebody who says a byte five times a second. */
    private static Duration patienceWith(String beginning) throws Exception {
        long began = System.nanoTime();
        try (Socket line = line()) {
            say(line, beginning);
            line.setSoTimeout(200);
            while (since(began).compareTo(LIMIT) < 0) {
                say(line, "x");
                if (hungUp(line)) {
                    break;
                }
            }
        } catch (IOException cut) {
            // As it should be.
        }
        return since(began);
    }

    private static boolean hungUp(Socket line) throws IOException {
        try {
            return line.getInputStream().read() < 0;
        } catch (java.net.SocketTimeoutException notYet) {
            return false;
        }
    }

    private static void assertServed() {
        long began = System.nanoTime();
        assertThat(server.get("/health").statusCode()).isEqualTo(200);
        assertThat(since(began)).isLessThan(LIMIT);
    }

    private static String answer(String request) throws IOException {
        try (Socket line = line()) {
            line.setSoTimeout((int) LIMIT.toMillis());
            try {
                say(line, request);
            } catch (IOException cut) {
                // Refused before it was read to its end: the answer is there.
            }
            byte[] answer = line.getInputStream().readNBytes(2_000);
            return new String(answer, StandardCharsets.UTF_8);
        }
    }

    private static Socket line() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), server.port());
    }

    private static void say(Socket line, String words) throws IOException {
        line.getOutputStream().write(words.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static void close(List<Socket> lines) throws IOException {
        for (Socket line : lines) {
            line.close();
        }
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
