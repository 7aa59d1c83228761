// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.io.AbstractEndPoint;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hangs up on clients that keep a line without using it. The server's own idle time begins anew with each byte, so that a
 * byte now and then would hold a line for good, and a thread with it where a body is read or an answer written. Who sends
 * many requests ahead of their answers is told that the line ends: hundreds would be served one after the other by the same
 * thread, while others wait. Safe for many threads.
 */
final class SlowLines implements Connection.Listener, HttpConfiguration.Customizer {

    private static final Logger LOG = LoggerFactory.getLogger(SlowLines.class);

    /**
     * So many clients may be waited for at once with all patience, to send a body or to read an answer: each holds one of the
     * server's 64 threads.
     */
    private static final int CROWD = 24;

    /** So many with none are too many, however fast and however new they are. */
    private static final int FULL = 40;

    /** So many requests of a line may have been sent before the last one's answer. */
    private static final int AHEAD = 4;

    /** What each body is given to begin with, so that one that has just begun is not taken for one that does not move. */
    private static final int ADVANCE_BYTES = 4096;

    private static final int ADVANCE_MILLIS = 250;

    private final Map<Connection, Line> lines = new ConcurrentHashMap<>();
    private final LongAdder givenUp = new LongAdder();
    private final Limits limits;
    private final Share share;
    private final LongSupplier nanos;

    /**
     * What one address may take of the server.
     *
     * @param lines that it may keep open
     * @param waiting so many of its clients may be waited for at once
     * @param ofMany whether an address is many people's, so that it has no bounds: a proxy's
     */
    record Share(int lines, int waiting, Predicate<InetAddress> ofMany) {}

    /**
     * How much patience there is.
     *
     * @param head within which a request's head is whole, counted from when the line was opened or the last answer ended
     * @param grace after which a body or an answer has to move
     * @param bytesPerSecond that it moves by, from then on and on average
     */
    record Limits(Duration head, Duration grace, int bytesPerSecond) {

        /** When many wait: what an ordinary line does with ease, and what is dear to keep up on many at once. */
        Limits crowded() {
            return new Limits(head, grace.dividedBy(10), bytesPerSecond * 64);
        }
    }

    /**
     * A client that is waited for: to send more of a body, or to read more of an answer.
     *
     * @param lags whether it is slower than may be where many wait
     * @param bytesPerSecond since it is waited for, with an advance
     */
    private record Awaited(Connection connection, Line line, boolean lags, long bytesPerSecond) {}

    /**
     * What a line is about.
     *
     * @param phase what is waited for
     * @param since when, in nanoseconds of no particular origin
     * @param bytes that had been through then
     * @param ahead how many requests came before they were waited for
     */
    private record Line(Phase phase, long since, long bytes, int ahead) {

        Line to(Phase next, long now, long bytesThen) {
            return new Line(next, now, bytesThen, ahead);
        }
    }

    private enum Phase {
        HEAD,
        BODY,
        WORK,
        ANSWER
    }

    SlowLines(Limits limits, Share share, LongSupplier nanos) {
        this.limits = limits;
        this.share = share;
        this.nanos = nanos;
    }

    @Override
    public void onOpened(Connection connection) {
        waitForHead(connection);
        String address = address(connection);
        if (!address.isEmpty()
                && lines.keySet().stream()
                                .filter(line -> address(line).equals(address))
                                .count()
                        > share.lines()) {
            hangUp(connection);
        }
    }

    /** Whose line it is; empty for one from which many speak. */
    private String address(Connection connection) {
        return connection.getEndPoint().getRemoteSocketAddress() instanceof InetSocketAddress remote
                        && remote.getAddress() != null
                        && !share.ofMany().test(remote.getAddress())
                ? remote.getAddress().getHostAddress()
                : "";
    }

    @Override
    public void onClosed(Connection connection) {
        lines.remove(connection);
    }

    /** Called when a head is whole. */
    @Override
    public Request customize(Request request, HttpFields.Mutable answer) {
        Connection connection = request.getConnectionMetaData().getConnection();
        Phase phase = request.getLength() == 0 ? Phase.WORK : Phase.BODY;
        if (phase == Phase.BODY) {
            makeRoom(address(connection));
        }
        long bytes = connection.getBytesIn();
        Line begun = lines.computeIfPresent(
                connection, (same, line) -> new Line(phase, nanos.getAsLong(), bytes, ahead(line, bytes)));
        if (begun != null && begun.ahead() > AHEAD) {
            answer.put(HttpHeader.CONNECTION, HttpHeaderValue.CLOSE);
        }
        Request.addCompletionListener(
                request,
                failure -> lines.computeIfPresent(
                        connection, (same, line) -> line.to(Phase.HEAD, nanos.getAsLong(), connection.getBytesIn())));
        return request;
    }

    /** A request that was there whole before the last one's answer ended was not waited for. */
    private static int ahead(Line line, long bytes) {
        return line.bytes() == bytes ? line.ahead() + 1 : line.ahead();
    }

    /**
     * Before a thread begins to wait for one more body: where there are enough already, of this address or of all, the slowest
     * goes. Whoever opens lines faster than they are looked at drives out their own.
     */
    private void makeRoom(String address) {
        List<Awaited> clients = awaited();
        List<Awaited> own = clients.stream()
                .filter(client ->
                        !address.isEmpty() && address(client.connection()).equals(address))
                .toList();
        int tooMany = Math.max(clients.size() - FULL, own.size() - share.waiting()) + 1;
        List<Awaited> crowd = own.size() >= share.waiting() ? own : clients;
        crowd.stream().limit(Math.max(0, tooMany)).forEach(this::giveUp);
    }

    private void waitForHead(Connection connection) {
        lines.put(connection, new Line(Phase.HEAD, nanos.getAsLong(), 0, 0));
    }

    /** Looks at every line, and hangs up where patience is at its end. To be called some times a second. */
    void look() {
        Map<Phase, Integer> cut = new EnumMap<>(Phase.class);
        lines.forEach((connection, line) -> {
            if (isTooSlow(connection, line) && hangUp(connection)) {
                cut.merge(line.phase(), 1, Integer::sum);
            }
        });
        cut.forEach((phase, count) -> LOG.info("event=slow-line-cut phase={} lines={}", phase, count));
        thinOut();
        long crowd = givenUp.sumThenReset();
        if (crowd > 0) {
            LOG.info("event=crowd-cut lines={}", crowd);
        }
    }

    /** One of too many: told of together, or who opens thousands would fill the log as well. */
    private void giveUp(Awaited client) {
        if (hangUp(client.connection())) {
            givenUp.increment();
        }
    }

    private boolean hangUp(Connection connection) {
        boolean open = lines.remove(connection) != null;
        if (open) {
            connection.getEndPoint().close();
        }
        return open;
    }

    /**
     * Hangs up on the slowest of too many, and on no more than are too many: a client on a bad line is among them only where
     * all others are faster.
     */
    private void thinOut() {
        List<Awaited> clients = awaited();
        int left = clients.size();
        for (Awaited client : clients) {
            if (left > FULL || (left > CROWD && client.lags())) {
                giveUp(client);
                left--;
            }
        }
    }

    /** Whom the server waits for, the slowest first. An answer is among them from when a look first saw that nobody reads it. */
    private List<Awaited> awaited() {
        Limits crowded = limits.crowded();
        List<Awaited> clients = new ArrayList<>();
        lines.forEach((connection, line) -> {
            boolean body = line.phase() == Phase.BODY && isAwaited(connection, true);
            if (body || (line.phase() == Phase.ANSWER && isAwaited(connection, false))) {
                long bytes = body ? connection.getBytesIn() : connection.getBytesOut();
                long perSecond = (bytes - line.bytes() + ADVANCE_BYTES)
                        * 1000
                        / since(line).plusMillis(ADVANCE_MILLIS).toMillis();
                clients.add(new Awaited(connection, line, lags(line, bytes, crowded), perSecond));
            }
        });
        clients.sort(Comparator.comparingLong(Awaited::bytesPerSecond));
        return clients;
    }

    private boolean isTooSlow(Connection connection, Line line) {
        return switch (line.phase()) {
            case HEAD -> since(line).compareTo(limits.head()) > 0;
            case BODY ->
                isAwaited(connection, true)
                        ? lags(line, connection.getBytesIn(), limits)
                        : isStuckAnswer(connection, line);
            case WORK, ANSWER -> isStuckAnswer(connection, line);
        };
    }

    /** An answer counts from when it was first seen to wait for its reader. */
    private boolean isStuckAnswer(Connection connection, Line line) {
        if (!isAwaited(connection, false)) {
            if (line.phase() == Phase.ANSWER) {
                lines.replace(connection, line, line.to(Phase.WORK, nanos.getAsLong(), 0));
            }
            return false;
        }
        if (line.phase() == Phase.ANSWER) {
            return lags(line, connection.getBytesOut(), limits);
        }
        lines.replace(connection, line, line.to(Phase.ANSWER, nanos.getAsLong(), connection.getBytesOut()));
        return false;
    }

    /** Whether the client is to move: to send more, or to read. */
    private static boolean isAwaited(Connection connection, boolean in) {
        if (!(connection.getEndPoint() instanceof AbstractEndPoint end)) {
            return false;
        }
        return in ? end.isFillInterested() : end.getWriteFlusher().isPending();
    }

    private boolean lags(Line line, long bytes, Limits bounds) {
        double seconds = since(line).minus(bounds.grace()).toMillis() / 1e3;
        return seconds > 0 && bytes - line.bytes() < seconds * bounds.bytesPerSecond();
    }

    private Duration since(Line line) {
        return Duration.ofNanos(nanos.getAsLong() - line.since());
    }
}
