// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.brokers.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManagerFactory;
import org.assertj.core.api.Assertions;
import org.comptoir.brokers.internal.Asker;
import org.comptoir.model.Actor;
import org.comptoir.model.Call;
import org.comptoir.model.Idempotency;
import org.comptoir.model.id.CompanyId;
import org.comptoir.spi.Outcome;
import org.comptoir.spi.broker.v1.HttpRequest;
import org.comptoir.tck.stub.FaultServer;
import org.comptoir.tck.stub.Faults;
import org.comptoir.testkit.FakeClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A connection goes to a checked address, and yet the certificate must be of the name that was asked for. */
class CertificatesTest {

    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    private Path folder;

    private KeyStore store() throws Exception {
        Path file = folder.resolve("keys.p12");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "stub",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=api.acme.example",
                        "-ext",
                        "san=dns:api.acme.example",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        "changeit",
                        "-keystore",
                        file.toString())
                .redirectErrorStream(true)
                .start();
        process.getInputStream().readAllBytes();
        assertThat(process.waitFor()).isZero();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD);
        }
        return store;
    }

    private static SSLContext context(KeyStore store) throws Exception {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD);
        TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trusted.getTrustManagers(), null);
        return context;
    }

    @Test
    void theCertificateIsThatOfTheName() throws Exception {
        SSLContext context = context(store());
        HttpRules rules = new HttpRules(Set.of(), Set.of(), 10_000, Duration.ofSeconds(2), Duration.ofSeconds(5));
        try (FaultServer server = FaultServer.start(context.getServerSocketFactory());
                Wire wire = new Wire(context);
                Wire strict = new Wire(SSLContext.getDefault())) {
            server.on("/", Faults.ok("secure"));

            Wire.Hop right = hop("api.acme.example", server.port());
            assertThat(wire.send(right, Duration.ofSeconds(5), rules).text()).isEqualTo("secure");
            assertThat(right.left()).isTrue();

            Wire.Hop other = hop("other.acme.example", server.port());
            Assertions.assertThatThrownBy(() -> wire.send(other, Duration.ofSeconds(5), rules))
                    .isInstanceOf(SSLException.class);
            assertThat(other.left()).as("nothing had left").isFalse();

            Wire.Hop untrusted = hop("api.acme.example", server.port());
            Assertions.assertThatThrownBy(() -> strict.send(untrusted, Duration.ofSeconds(5), rules))
                    .isInstanceOf(SSLException.class);
            assertThat(untrusted.left()).isFalse();
        }
    }

    @Test
    void aConnectionWithoutHttpIsHeldToTheNameToo() throws Exception {
        SSLContext context = context(store());
        try (ServerSocket server =
                context.getServerSocketFactory().createServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread greeter = new Thread(() -> greet(server), "greeter");
            greeter.setDaemon(true);
            greeter.start();
            assertThat(opened(context, "api.acme.example", server.getLocalPort()))
                    .isInstanceOfSatisfying(Outcome.Done.class, done -> assertThat(firstByte((Socket) done.value()))
                            .isEqualTo('x'));
            for (Outcome<Socket> refused : List.of(
                    opened(context, "other.acme.example", server.getLocalPort()),
                    opened(SSLContext.getDefault(), "api.acme.example", server.getLocalPort()))) {
                assertThat(((Outcome.Failed<Socket>) refused).problem().code()).isEqualTo("outbound.no-tls");
            }
        }
    }

    private static void greet(ServerSocket server) {
        while (!server.isClosed()) {
            try (Socket there = server.accept()) {
                there.getOutputStream().write('x');
            } catch (IOException refusedOrClosed) {
                continue;
            }
        }
    }

    private static int firstByte(Socket socket) {
        try (socket) {
            return socket.getInputStream().read();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Outcome<Socket> opened(SSLContext context, String host, int port) {
        String place = host + ":" + port;
        HttpRules http = new HttpRules(Set.of(place), Set.of(), 10_000, Duration.ofSeconds(2), Duration.ofSeconds(5));
        FakeClock clock = new FakeClock(Instant.parse("2026-11-21T09:00:00Z"));
        Connections connections = new Connections(
                new ConnectionsTest.Writing(),
                clock,
                name -> new InetAddress[] {InetAddress.getLoopbackAddress()},
                context,
                new SocketRules(Set.of("acme.mail:" + place), http));
        Call call = new Call(
                new CompanyId(new UUID(0, 1)),
                Actor.system("test"),
                Idempotency.NONE,
                clock.instant().plusSeconds(5),
                Locale.FRENCH,
                "trace-1");
        return new BrokeredSockets(new Asker("acme.mail", "1.0.0", 7, List.of()), connections)
                .encrypted(host, port, call);
    }

    private static Wire.Hop hop(String host, int port) throws Exception {
        return new Wire.Hop(
                new Place("https", host, port),
                InetAddress.getByName("127.0.0.1"),
                HttpRequest.get(URI.create("https://" + host + ":" + port + "/")),
                "test",
                new AtomicBoolean());
    }
}
