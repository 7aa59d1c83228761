// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.io.AbstractEndPoint;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hangs up on clients that keep a line without using it. The server's own idle time begins anew with each byte, so that a
 * byte now and then would hold a line for good, and a thread with it where a body is read or an answer written. Safe for
 * many threads.
 */
final class SlowLines implements Connection.Listener, HttpConfiguration.Customizer {

    private static final Logger LOG = LoggerFactory.getLogger(SlowLines.class);

    /** So many bodies may be waited for at once with all patience: each holds one of the server's 64 threads. */
    private static final int CROWD = 24;

    /** So many with none are too many, however fast and however new they are. */
    private static final int FULL = 40;

    private final Map<Connection, Line> lines = new ConcurrentHashMap<>();
    private final Limits limits;
    private final LongSupplier nanos;

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
     * A body that is waited for.
     *
     * @param lags whether it is slower than may be where many wait
     * @param bytesPerSecond since its head was whole
     */
    private record Awaited(Connection connection, Line line, boolean lags, long bytesPerSecond) {}

    /**
     * What a line is about.
     *
     * @param phase what is waited for
     * @param since when, in nanoseconds of no particular origin
     * @param bytes that had been through then
     */
    private record Line(Phase phase, long since, long bytes) {}

    private enum Phase {
        HEAD,
        BODY,
        WORK,
        ANSWER
    }

    SlowLines(Limits limits, LongSupplier nanos) {
        this.limits = limits;
        this.nanos = nanos;
    }

    @Override
    public void onOpened(Connection connection) {
        waitForHead(connection);
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
        lines.replace(connection, new Line(phase, nanos.getAsLong(), connection.getBytesIn()));
        Request.addCompletionListener(
                request,
                failure ->
                        lines.computeIfPresent(connection, (same, line) -> new Line(Phase.HEAD, nanos.getAsLong(), 0)));
        return request;
    }

    private void waitForHead(Connection connection) {
        lines.put(connection, new Line(Phase.HEAD, nanos.getAsLong(), 0));
    }

    /** Looks at every line, and hangs up where patience is at its end. To be called about once a second. */
    void look() {
        lines.forEach((connection, line) -> {
            if (isTooSlow(connection, line)) {
                cut(connection, line);
            }
        });
        thinOut();
    }

    private void cut(Connection connection, Line line) {
        LOG.info("event=slow-line-cut phase={}", line.phase());
        lines.remove(connection);
        connection.getEndPoint().close();
    }

    /**
     * Hangs up on the slowest of too many, and on no more than are too many: a client on a bad line is among them only where
     * all others are faster.
     */
    private void thinOut() {
        List<Awaited> bodies = bodies();
        int left = bodies.size();
        for (Awaited body : bodies) {
            if (left > FULL || (left > CROWD && body.lags())) {
                cut(body.connection(), body.line());
                left--;
            }
        }
    }

    private List<Awaited> bodies() {
        Limits crowded = limits.crowded();
        List<Awaited> bodies = new ArrayList<>();
        lines.forEach((connection, line) -> {
            if (line.phase() == Phase.BODY && isAwaited(connection, true)) {
                long bytes = connection.getBytesIn();
                long perSecond = (bytes - line.bytes())
                        * 1000
                        / since(line).plusMillis(1).toMillis();
                bodies.add(new Awaited(connection, line, lags(line, bytes, crowded), perSecond));
            }
        });
        bodies.sort(Comparator.comparing((Awaited body) -> !body.lags()).thenComparingLong(Awaited::bytesPerSecond));
        return bodies;
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
                lines.replace(connection, line, new Line(Phase.WORK, nanos.getAsLong(), 0));
            }
            return false;
        }
        if (line.phase() == Phase.ANSWER) {
            return lags(line, connection.getBytesOut(), limits);
        }
        lines.replace(connection, line, new Line(Phase.ANSWER, nanos.getAsLong(), connection.getBytesOut()));
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
