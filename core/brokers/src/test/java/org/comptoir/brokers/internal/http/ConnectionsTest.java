// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.brokers.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.comptoir.brokers.internal.Asker;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.Tx;
import org.comptoir.kernel.Units;
import org.comptoir.model.Actor;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Idempotency;
import org.comptoir.model.id.CompanyId;
import org.comptoir.spi.Outcome;
import org.comptoir.testkit.FakeClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConnectionsTest {

    private static final String HOST = "smtp.acme.example";

    private final FakeClock clock = new FakeClock(Instant.parse("2026-11-21T09:00:00Z"));
    private final Writing units = new Writing();
    private final ServerSocket server = listening();
    private final String place = HOST + ":" + server.getLocalPort();
    private Connections connections = connections(Set.of("acme.mail:" + place), Set.of(place));

    private static ServerSocket listening() {
        try {
            return new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private Connections connections(Set<String> listed, Set<String> privateHosts) {
        try {
            HttpRules http = new HttpRules(privateHosts, Set.of(), 1_000, Duration.ofSeconds(1), Duration.ofSeconds(5));
            return new Connections(
                    units,
                    clock,
                    name -> new InetAddress[] {InetAddress.getByName("127.0.0.1")},
                    SSLContext.getDefault(),
                    new SocketRules(listed, http));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static final class Writing implements Units {
        private boolean writing;

        @Override
        public <T> T write(Call call, Class<T> type, Function<Tx, T> work) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <P, T> T write(Call call, Class<T> type, Supplier<P> prepare, BiFunction<Tx, P, T> work) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <T> T read(Function<Sql, T> work) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int connections() {
            return 12;
        }

        @Override
        public boolean writing() {
            return writing;
        }
    }

    @AfterEach
    void stop() throws IOException {
        connections.close();
        server.close();
    }

    private Call lasting(Duration time) {
        return new Call(
                new CompanyId(new UUID(0, 1)),
                Actor.system("test"),
                Idempotency.NONE,
                clock.instant().plus(time),
                Locale.FRENCH,
                "trace-1");
    }

    private BrokeredSockets of(String plugin, String... network) {
        return new BrokeredSockets(new Asker(plugin, "1.0.0", 7, List.of(network)), connections);
    }

    private String refusal(BrokeredSockets sockets, String host, int port) {
        Outcome<Socket> outcome = sockets.plain(host, port, lasting(Duration.ofSeconds(5)));
        assertThat(outcome).isInstanceOf(Outcome.Failed.class);
        return ((Outcome.Failed<Socket>) outcome).problem().code();
    }

    @Test
    void aHostThatTheAdminListedForThePluginIsConnectedToUnderItsName() throws Exception {
        Outcome<Socket> outcome = of("acme.mail").plain(HOST, server.getLocalPort(), lasting(Duration.ofSeconds(5)));
        try (Socket here = ((Outcome.Done<Socket>) outcome).value();
                Socket there = server.accept()) {
            there.getOutputStream().write('x');
            assertThat(here.getInputStream().read()).isEqualTo('x');
            assertThat(here.getInetAddress().getHostName()).isEqualTo(HOST);
        }
    }

    @Test
    void aHostOfThePassportNeedsNoListing() throws Exception {
        Outcome<Socket> outcome =
                of("acme.other", place).plain(HOST, server.getLocalPort(), lasting(Duration.ofSeconds(5)));
        try (Socket here = ((Outcome.Done<Socket>) outcome).value()) {
            assertThat(here.isConnected()).isTrue();
        }
    }

    @Test
    void whatWasListedForAnotherIsRefused() {
        assertThat(refusal(of("acme.other"), HOST, server.getLocalPort())).isEqualTo("outbound.host-undeclared");
        assertThat(refusal(of("acme.mail"), HOST, 1)).isEqualTo("outbound.host-undeclared");
        assertThat(refusal(of("acme.mail"), "127.0.0.1", server.getLocalPort())).isEqualTo("outbound.host-undeclared");
    }

    @Test
    void whatIsNoPlaceIsRefused() {
        for (String host : List.of("", "*.acme.example", "a b", "acme.example.", "[::1]", "user@acme.example")) {
            assertThat(refusal(of("acme.mail"), host, 25)).as(host).isEqualTo("outbound.target");
        }
        assertThat(refusal(of("acme.mail"), HOST, 0)).isEqualTo("outbound.target");
        assertThat(refusal(of("acme.mail"), HOST, 70_000)).isEqualTo("outbound.target");
    }

    @Test
    void aPrivateAddressIsRefusedUnlessItWasListedAsSuch() {
        connections.close();
        connections = connections(Set.of("acme.mail:" + place), Set.of());
        assertThat(refusal(of("acme.mail"), HOST, server.getLocalPort())).isEqualTo("outbound.address-private");
    }

    @Test
    void noConnectionOpensInsideAWriteOrAfterTheDeadline() {
        units.writing = true;
        assertThat(refusal(of("acme.mail"), HOST, server.getLocalPort())).isEqualTo("outbound.in-write");
        units.writing = false;
        Outcome<Socket> late = of("acme.mail").plain(HOST, server.getLocalPort(), lasting(Duration.ofSeconds(-1)));
        assertThat(((Outcome.Failed<Socket>) late).problem().code()).isEqualTo("outbound.no-time");
    }

    @Test
    void nobodyListensThere() throws IOException {
        server.close();
        assertThat(refusal(of("acme.mail"), HOST, server.getLocalPort())).isEqualTo("outbound.no-connection");
    }

    @Test
    void aConnectionEndsWithItsCallWhateverTheServerDoes() throws Exception {
        Outcome<Socket> outcome = of("acme.mail").plain(HOST, server.getLocalPort(), lasting(Duration.ofMillis(600)));
        try (Socket here = ((Outcome.Done<Socket>) outcome).value();
                Socket there = server.accept()) {
            long begun = System.nanoTime();
            // A byte now and then keeps each read alone from being too long.
            Thread drip = new Thread(() -> drip(there), "drip");
            drip.setDaemon(true);
            drip.start();
            assertThatThrownBy(() -> {
                        while (true) {
                            if (here.getInputStream().read() < 0) {
                                throw new IOException("ended");
                            }
                        }
                    })
                    .isInstanceOf(IOException.class);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(3));
        }
    }

    private static void drip(Socket socket) {
        try {
            while (!socket.isClosed()) {
                socket.getOutputStream().write('x');
                Thread.sleep(50);
            }
        } catch (IOException | InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void whoSpeaksNoTlsIsNotTheOne() throws Exception {
        Thread liar = new Thread(
                () -> {
                    try (Socket there = server.accept()) {
                        there.getOutputStream()
                                .write("220 hello\r\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
                    } catch (IOException ended) {
                        Thread.currentThread().interrupt();
                    }
                },
                "liar");
        liar.start();
        Outcome<Socket> outcome =
                of("acme.mail").encrypted(HOST, server.getLocalPort(), lasting(Duration.ofSeconds(5)));
        assertThat(((Outcome.Failed<Socket>) outcome).problem().code()).isEqualTo("outbound.no-tls");
        liar.join();
    }

    @Test
    void aStoppedPluginGetsNothing() {
        BrokeredSockets sockets = of("acme.mail");
        sockets.close();
        assertThatThrownBy(() -> sockets.plain(HOST, server.getLocalPort(), lasting(Duration.ofSeconds(5))))
                .isInstanceOf(ComptoirException.class)
                .hasMessageContaining("broker.stopped");
    }
}
