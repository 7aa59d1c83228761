// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When a client that is slow is hung up on, by a clock that is moved by hand. */
class SlowLinesTest {

    /** Whether this machine's address is that of a proxy, from which many speak. */
    private volatile boolean proxied = true;

    private final AtomicLong now = new AtomicLong();
    private final SlowLines lines = new SlowLines(
            new SlowLines.Limits(Duration.ofSeconds(30), Duration.ofSeconds(20), 1_000),
            new SlowLines.Share(8, 4, address -> proxied),
            now::get);
    private final CountDownLatch asked = new CountDownLatch(1);
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server, 0, 1);

    @BeforeEach
    void start() throws Exception {
        connector.setHost(InetAddress.getLoopbackAddress().getHostAddress());
        connector.addEventListener(lines);
        connector
                .getConnectionFactory(HttpConnectionFactory.class)
                .getHttpConfiguration()
                .addCustomizer(lines);
        server.addConnector(connector);
        server.setHandler(new Handler.Abstract() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) throws Exception {
                asked.countDown();
                Content.Source.asInputStream(request).readAllBytes();
                boolean big = request.getHttpURI().getPath().equals("/long");
                response.write(true, big ? LONG.slice() : ByteBuffer.wrap(new byte[] {'o', 'k'}), callback);
                return true;
            }
        });
        server.start();
    }

    /** More than fits between two machines: whoever writes it waits for its reader. */
    private static final ByteBuffer LONG = ByteBuffer.allocate(64 << 20).asReadOnlyBuffer();

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    @Test
    void aLineWithoutAHeadIsCutAfterThirtySeconds() throws Exception {
        try (Socket line = line("GET / HTTP/1.1\r\nX-Slow: ")) {
            passes(29);
            assertThat(isCut(line)).isFalse();
            passes(2);
            assertThat(isCut(line)).isTrue();
        }
    }

    @Test
    void aBodyThatCrawlsIsCutAndOneThatRunsIsNot() throws Exception {
        try (Socket line = line("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100000\r\n\r\nx")) {
            assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
            TimeUnit.MILLISECONDS.sleep(200);
            passes(19);
            assertThat(isCut(line)).isFalse();
            line.getOutputStream().write(new byte[50_000]);
            TimeUnit.MILLISECONDS.sleep(200);
            passes(20);
            assertThat(isCut(line)).isFalse();
            passes(60);
            assertThat(isCut(line)).isTrue();
        }
    }

    @Test
    void theWaitForTheNextHeadBeginsWhenTheAnswerHasEnded() throws Exception {
        try (Socket line = line("GET / HTTP/1.1\r\nHost: a\r\n\r\n")) {
            assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
            TimeUnit.MILLISECONDS.sleep(200);
            passes(29);
            line.getInputStream().readNBytes(10);
            passes(2);
            TimeUnit.MILLISECONDS.sleep(200);
            assertThat(line.getInputStream().readAllBytes()).asString().endsWith("ok");
        }
    }

    /** All of them are above what a line must keep up when it is alone. */
    @Test
    void ofTooManyBodiesTheSlowestAreCutAndNoMoreThanAreTooMany() throws Exception {
        List<Socket> slow = bodies(30);
        try (Socket honest = bodies(1).get(0)) {
            assertThat(cut(slow)).isZero();
            honest.getOutputStream().write(new byte[60_000]);
            for (Socket line : slow) {
                line.getOutputStream().write(new byte[3_300]);
            }
            TimeUnit.MILLISECONDS.sleep(500);
            passes(1);
            assertThat(cut(slow)).as("within the grace").isZero();
            passes(2);
            assertThat(cut(slow)).isEqualTo(31 - 24);
            assertThat(isCut(honest)).isFalse();
        } finally {
            close(slow);
        }
    }

    @Test
    void moreBodiesThanThreeInFiveThreadsCanHoldAreCutEvenWhenTheyAreNew() throws Exception {
        List<Socket> slow = bodies(70);
        try {
            passes(0);
            assertThat(cut(slow)).isEqualTo(30);
        } finally {
            close(slow);
        }
    }

    /** Each holds a thread as a body does, and whoever opens many lines and reads none would stop the server. */
    @Test
    void ofTooManyAnswersThatNobodyReadsThoseThatAreTooManyAreCut() throws Exception {
        List<Socket> unread = unread(70);
        try {
            for (int looks = 0; looks < 50 && gone() < 70 - 40; looks++) {
                passes(0);
            }
            assertThat(gone()).isEqualTo(70 - 40);
            passes(3);
            assertThat(gone()).isEqualTo(70 - 24);
        } finally {
            close(unread);
        }
    }

    @Test
    void anAnswerThatIsReadSlowlyAmongFewIsServed() throws Exception {
        List<Socket> unread = unread(20);
        try {
            passes(0);
            passes(10);
            assertThat(gone()).isZero();
        } finally {
            close(unread);
        }
    }

    /** Lines on each of which an answer waits for its reader. */
    private List<Socket> unread(int count) throws Exception {
        List<Socket> unread = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Socket line = new Socket();
            line.setReceiveBufferSize(2_048);
            line.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), connector.getLocalPort()));
            line.getOutputStream().write("GET /long HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
            unread.add(line);
        }
        // A busy machine takes its time to accept them; what is cut counts from all of them.
        int before = connector.getConnectedEndPoints().size();
        for (int looks = 0; looks < 100 && before < count; looks++) {
            TimeUnit.MILLISECONDS.sleep(100);
            before = connector.getConnectedEndPoints().size();
        }
        TimeUnit.MILLISECONDS.sleep(500);
        opened = connector.getConnectedEndPoints().size();
        return unread;
    }

    private int opened;

    /** What was not read lies before the end of a line that was cut: the server is asked how many are left. */
    private int gone() throws Exception {
        TimeUnit.MILLISECONDS.sleep(300);
        return opened - connector.getConnectedEndPoints().size();
    }

    /** One thread would serve them all before it looks after anybody else. */
    @Test
    void whoSendsHundredsOfRequestsAheadIsServedSomeAndToldThatTheLineEnds() throws Exception {
        try (Socket line = line("GET / HTTP/1.1\r\nHost: a\r\n\r\n".repeat(300))) {
            String answers = read(line);
            assertThat(answers.split("HTTP/1.1 200")).hasSizeBetween(5, 8);
            assertThat(answers.substring(answers.lastIndexOf("HTTP/1.1"))).contains("Connection: close");
        }
    }

    @Test
    void whoWaitsForEachAnswerKeepsTheLine() throws Exception {
        try (Socket line = line("")) {
            for (int i = 0; i < 60; i++) {
                line.getOutputStream().write("GET / HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
                int length = 0;
                for (int last = -1; last != 'k'; length++) {
                    last = line.getInputStream().read();
                    assertThat(last).as("request %d", i).isNotNegative();
                }
                assertThat(length).isPositive();
            }
        }
    }

    /** What came until the line ended: by a reset, where requests were left unread. */
    private static String read(Socket line) throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        try {
            line.getInputStream().transferTo(read);
        } catch (SocketException reset) {
            assertThat(read.size()).isPositive();
        }
        return read.toString(StandardCharsets.ISO_8859_1);
    }

    @Test
    void oneAddressIsWaitedForAFewTimesAndAProxysIsNotBounded() throws Exception {
        List<Socket> ofMany = bodies(6);
        proxied = false;
        List<Socket> ofOne = new ArrayList<>();
        try {
            assertThat(cut(ofMany)).isZero();
            close(ofMany);
            TimeUnit.MILLISECONDS.sleep(300);
            // Those that come in the same moment do not see each other.
            for (int i = 0; i < 6; i++) {
                ofOne.addAll(bodies(1));
            }
            assertThat(cut(ofOne)).isEqualTo(6 - 4);
        } finally {
            close(ofMany);
            close(ofOne);
        }
    }

    @Test
    void oneAddressMayKeepSoManyLines() throws Exception {
        List<Socket> ofMany = idle(10);
        try {
            assertThat(cut(ofMany)).as("of a proxy").isZero();
        } finally {
            close(ofMany);
        }
        TimeUnit.MILLISECONDS.sleep(300);
        proxied = false;
        List<Socket> ofOne = idle(10);
        try {
            assertThat(cut(ofOne)).as("of one").isEqualTo(10 - 8);
        } finally {
            close(ofOne);
        }
    }

    /** Lines on which nothing was said yet. */
    private List<Socket> idle(int count) throws Exception {
        List<Socket> idle = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Socket line = new Socket(InetAddress.getLoopbackAddress(), connector.getLocalPort());
            line.setSoTimeout(20);
            idle.add(line);
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return idle;
    }

    @Test
    void aSlowBodyAmongFewIsServed() throws Exception {
        List<Socket> slow = bodies(20);
        try {
            for (int seconds = 0; seconds < 60; seconds += 10) {
                for (Socket line : slow) {
                    line.getOutputStream().write(new byte[1_100 * 10]);
                }
                TimeUnit.MILLISECONDS.sleep(100);
                passes(10);
            }
            assertThat(cut(slow)).isZero();
        } finally {
            close(slow);
        }
    }

    /** Nobody looks here: the room is made by who comes. Whoever sends at once is not driven out by who never does. */
    @Test
    void aFloodOfBodiesDrivesOutItsOwnAndLetsOthersThrough() throws Exception {
        List<Socket> slow = bodies(40);
        try (Socket honest = bodies(1).get(0)) {
            honest.getOutputStream().write(new byte[60_000]);
            TimeUnit.MILLISECONDS.sleep(200);
            slow.addAll(bodies(60));
            // Those that come in the same moment do not see each other: a look sees them.
            assertThat(cut(slow)).isBetween(45, 61);
            assertThat(isCut(honest)).isFalse();
        } finally {
            close(slow);
        }
    }

    /** Lines on each of which a body is waited for. */
    private List<Socket> bodies(int count) throws Exception {
        List<Socket> bodies = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Socket line = new Socket(InetAddress.getLoopbackAddress(), connector.getLocalPort());
            line.setSoTimeout(20);
            line.getOutputStream()
                    .write("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000\r\n\r\nx"
                            .getBytes(StandardCharsets.ISO_8859_1));
            bodies.add(line);
        }
        TimeUnit.MILLISECONDS.sleep(500);
        return bodies;
    }

    private static int cut(List<Socket> lines) throws Exception {
        TimeUnit.MILLISECONDS.sleep(200);
        int cut = 0;
        for (Socket line : lines) {
            cut += isCut(line) ? 1 : 0;
        }
        return cut;
    }

    private static void close(List<Socket> lines) throws IOException {
        for (Socket line : lines) {
            line.close();
        }
    }

    private void passes(int seconds) {
        now.addAndGet(TimeUnit.SECONDS.toNanos(seconds));
        lines.look();
    }

    private Socket line(String words) throws Exception {
        Socket line = new Socket(InetAddress.getLoopbackAddress(), connector.getLocalPort());
        line.setSoTimeout(500);
        line.getOutputStream().write(words.getBytes(StandardCharsets.ISO_8859_1));
        TimeUnit.MILLISECONDS.sleep(200);
        return line;
    }

    private static boolean isCut(Socket line) throws IOException {
        try {
            return line.getInputStream().read() < 0;
        } catch (SocketTimeoutException open) {
            return false;
        } catch (SocketException reset) {
            return true;
        }
    }
}
