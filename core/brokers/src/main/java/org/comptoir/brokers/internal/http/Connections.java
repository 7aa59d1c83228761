// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.brokers.internal.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.comptoir.brokers.internal.Asker;
import org.comptoir.brokers.internal.BrokerSettings;
import org.comptoir.kernel.Units;
import org.comptoir.model.Call;
import org.comptoir.spi.Outcome;
import org.comptoir.spi.Problem;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the connections of all plugins, each within what was declared or listed for it. */
@Component(service = Connections.class, configurationPid = "org.comptoir.brokers")
public final class Connections {

    private static final Logger LOG = LoggerFactory.getLogger(Connections.class);
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int MOST_ADDRESSES = 4;

    private final Units units;
    private final Clock clock;
    private final CheckedNames names;
    private final SSLContext certificates;
    private final ScheduledExecutorService ends;
    private volatile SocketRules rules;

    @Activate
    public Connections(@Reference Units units, @Reference Clock clock, BrokerSettings settings)
            throws NoSuchAlgorithmException {
        this(units, clock, InetAddress::getAllByName, SSLContext.getDefault(), SocketRules.of(settings));
    }

    Connections(Units units, Clock clock, Names names, SSLContext certificates, SocketRules rules) {
        this.units = units;
        this.clock = clock;
        this.names = new CheckedNames(names);
        this.certificates = certificates;
        this.rules = rules;
        this.ends = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "comptoir-socket-limits");
            thread.setDaemon(true);
            return thread;
        });
    }

    @Modified
    void modified(BrokerSettings settings) {
        rules = SocketRules.of(settings);
    }

    @Deactivate
    void close() {
        names.close();
        ends.shutdownNow();
    }

    /** As {@link org.comptoir.spi.broker.v1.PluginSockets}. */
    Outcome<Socket> open(String host, int port, boolean encrypted, Call call, Asker asker) {
        try {
            if (units.writing()) {
                throw refused("outbound.in-write", Problem.Kind.BUG, "No connection opens inside a write", "");
            }
            Duration left = Duration.between(clock.instant(), call.deadline());
            return new Outcome.Done<>(opened(host, port, encrypted, shorter(left, LONGEST), asker));
        } catch (Refused refused) {
            LOG.warn(
                    "event=plugin-socket-failed plugin=\"{}\" code={} detail={}",
                    asker,
                    refused.problem().code(),
                    refused.problem().detail());
            return new Outcome.Failed<>(refused.problem());
        }
    }

    private Socket opened(String host, int port, boolean encrypted, Duration lasts, Asker asker) throws Refused {
        SocketRules now = rules;
        Place place = now.checked(host, port, asker);
        long end = System.nanoTime() + lasts.toNanos();
        Duration connect = shorter(lasts, now.http().connect());
        requireTime(end, place);
        List<InetAddress> addresses = names.of(place, now.http(), connect);
        for (InetAddress address : addresses.subList(0, Math.min(MOST_ADDRESSES, addresses.size()))) {
            int millis = (int) Math.min(requireTime(end, place), connect.toMillis());
            try {
                Socket socket = connected(place, address, millis);
                return ending(encrypted ? covered(socket, place, millis) : socket, end, place);
            } catch (IOException next) {
                LOG.debug("event=plugin-socket-address plugin=\"{}\" host=\"{}\"", asker, place.hostAndPort(), next);
            }
        }
        throw refused(
                "outbound.no-connection",
                Problem.Kind.UNREACHABLE,
                "The host takes no connection",
                place.hostAndPort());
    }

    /** The address bears the name that was asked for: whoever looks at it must not ask the network for another. */
    private static Socket connected(Place place, InetAddress address, int millis) throws IOException {
        Socket socket = new Socket();
        try {
            InetAddress named = InetAddress.getByAddress(place.host(), address.getAddress());
            socket.connect(new InetSocketAddress(named, place.port()), millis);
            return socket;
        } catch (IOException failure) {
            socket.close();
            throw failure;
        }
    }

    private Socket covered(Socket plain, Place place, int millis) throws Refused {
        try {
            plain.setSoTimeout(millis);
            SSLSocket socket =
                    (SSLSocket) certificates.getSocketFactory().createSocket(plain, place.host(), place.port(), true);
            SSLParameters parameters = socket.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            socket.setSSLParameters(parameters);
            socket.startHandshake();
            return socket;
        } catch (IOException untrusted) {
            closed(plain);
            throw refused(
                    "outbound.no-tls",
                    Problem.Kind.UNREACHABLE,
                    "The host cannot show that it is the one",
                    place.hostAndPort());
        }
    }

    /** Nothing that a server does, or does not do, keeps a connection longer than the call. */
    private Socket ending(Socket socket, long end, Place place) throws Refused, IOException {
        long millis = requireTime(end, place);
        socket.setSoTimeout((int) millis);
        CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS, ends).execute(() -> closed(socket));
        return socket;
    }

    private static void closed(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            LOG.debug("event=plugin-socket-close", gone);
        }
    }

    private static long requireTime(long end, Place place) throws Refused {
        long millis = Duration.ofNanos(end - System.nanoTime()).toMillis();
        if (millis < 1) {
            throw refused("outbound.no-time", Problem.Kind.BUSY, "There is no time left for it", place.hostAndPort());
        }
        return millis;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Refused refused(String code, Problem.Kind kind, String words, String host) {
        return Refused.of(code, kind, words, Map.of("host", host));
    }
}
