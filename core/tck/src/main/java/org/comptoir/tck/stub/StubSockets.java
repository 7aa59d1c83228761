// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.tck.stub;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Map;
import java.util.Timer;
import java.util.TimerTask;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.comptoir.model.Call;
import org.comptoir.spi.Outcome;
import org.comptoir.spi.Problem;
import org.comptoir.spi.broker.v1.PluginSockets;

/**
 * A {@link PluginSockets} whose every host and port is one server of this machine: a plugin's tests name the hosts that it
 * really connects to, and nothing leaves the machine. A connection ends after its patience, as the server ends it with the
 * call.
 */
public final class StubSockets implements PluginSockets {

    private final int port;
    private final Duration patience;
    private final SSLContext certificates;

    /** Connections last for one and a half seconds, so that a test of a slow counterparty is a quick one. */
    public StubSockets(int port, SSLContext certificates) {
        this(port, certificates, Duration.ofMillis(1_500));
    }

    /** @param certificates whom {@link #encrypted} believes */
    public StubSockets(int port, SSLContext certificates, Duration patience) {
        this.port = port;
        this.certificates = certificates;
        this.patience = patience;
    }

    @Override
    public Outcome<Socket> plain(String host, int asked, Call call) {
        Socket socket = new Socket();
        try {
            InetAddress named = InetAddress.getByAddress(
                    host, InetAddress.getLoopbackAddress().getAddress());
            socket.connect(new InetSocketAddress(named, port), (int) patience.toMillis());
            socket.setSoTimeout((int) patience.toMillis());
            endAfter(socket);
            return new Outcome.Done<>(socket);
        } catch (IOException refused) {
            closed(socket);
            return failed("outbound.no-connection", refused);
        }
    }

    @Override
    public Outcome<Socket> encrypted(String host, int asked, Call call) {
        if (!(plain(host, asked, call) instanceof Outcome.Done<Socket> plain)) {
            return failed("outbound.no-connection", new IOException(host));
        }
        try {
            SSLSocket socket =
                    (SSLSocket) certificates.getSocketFactory().createSocket(plain.value(), host, asked, true);
            SSLParameters parameters = socket.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            socket.setSSLParameters(parameters);
            socket.startHandshake();
            return new Outcome.Done<>(socket);
        } catch (IOException untrusted) {
            closed(plain.value());
            return failed("outbound.no-tls", untrusted);
        }
    }

    private void endAfter(Socket socket) {
        Timer timer = new Timer("stub-sockets", true);
        timer.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        closed(socket);
                        timer.cancel();
                    }
                },
                patience.toMillis());
    }

    private static void closed(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            throw new java.io.UncheckedIOException(gone);
        }
    }

    private static Outcome<Socket> failed(String code, Exception why) {
        return new Outcome.Failed<>(new Problem(
                code,
                Problem.Kind.UNREACHABLE,
                "The stub did not answer",
                Map.of("why", why.getClass().getSimpleName())));
    }
}
