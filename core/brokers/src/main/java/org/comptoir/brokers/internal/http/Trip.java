// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.brokers.internal.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.comptoir.brokers.internal.Asker;
import org.comptoir.brokers.internal.http.Wire.Hop;
import org.comptoir.spi.Outcome;
import org.comptoir.spi.Problem;
import org.comptoir.spi.broker.v1.HttpRequest;
import org.comptoir.spi.broker.v1.HttpResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One request of a plugin, with the redirects that follow from it. Belongs to one thread. */
final class Trip {
    private static final Logger LOG = LoggerFactory.getLogger(Trip.class);
    private static final int MOST_REDIRECTS = 3;
    private static final int MOST_ADDRESSES = 4;

    private final CheckedNames names;
    private final Wire wire;
    private final HttpRules rules;
    private final Asker asker;
    private final HttpRequest request;
    private final long end;
    private volatile boolean answered;

    /** @param longest how long the whole may take */
    Trip(CheckedNames names, Wire wire, HttpRules rules, Asker asker, HttpRequest request, Duration longest) {
        this.names = names;
        this.wire = wire;
        this.rules = rules;
        this.asker = asker;
        this.request = request;
        this.end = System.nanoTime() + Math.max(0, longest.toNanos());
    }

    private Duration left() {
        return Duration.ofNanos(end - System.nanoTime());
    }

    /** @param writing whether this thread is inside a write */
    Outcome<HttpResponse> go(boolean writing) {
        Outcome<HttpResponse> outcome = outcome(writing);
        log(outcome);
        return outcome;
    }

    private Outcome<HttpResponse> outcome(boolean writing) {
        try {
            if (writing) {
                throw Refused.of("outbound.in-write", Problem.Kind.BUG, "No request leaves inside a write", Map.of());
            }
            Heads.check(request);
            return followed();
        } catch (Refused refused) {
            return answered
                    ? new Outcome.Unknown<>(Redirect.because(refused.problem()))
                    : new Outcome.Failed<>(refused.problem());
        }
    }

    private Outcome<HttpResponse> followed() throws Refused {
        HttpRequest next = request;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            Outcome<HttpResponse> outcome = hop(next);
            if (!(outcome instanceof Outcome.Done<HttpResponse> done) || !Redirect.follows(next, done.value())) {
                return outcome;
            }
            answered = true;
            next = Redirect.of(next, done.value());
        }
        throw Redirect.refused("There are too many redirects");
    }

    /** Sends to the first address that takes a connection. */
    private Outcome<HttpResponse> hop(HttpRequest step) throws Refused {
        Place place = Place.of(step.target());
        rules.check(place, asker.network());
        requireTime();
        List<InetAddress> addresses = names.of(place, rules, toConnect());
        Problem problem = problem("outbound.no-connection", Problem.Kind.UNREACHABLE, "The host has no address", place);
        for (InetAddress address : addresses.subList(0, Math.min(MOST_ADDRESSES, addresses.size()))) {
            requireTime();
            AtomicBoolean left = new AtomicBoolean();
            try {
                return new Outcome.Done<>(wire.send(new Hop(place, address, step, userAgent(), left), left(), rules));
            } catch (Refused unusable) {
                return new Outcome.Unknown<>(unusable.problem());
            } catch (IOException failure) {
                problem = left.get() ? lost(failure, place) : unsent(failure, place);
                if (left.get()) {
                    return new Outcome.Unknown<>(problem);
                }
            }
        }
        // What was answered by a redirect had left, whatever became of the next step.
        return answered ? new Outcome.Unknown<>(problem) : new Outcome.Failed<>(problem);
    }

    private Duration toConnect() {
        return left().compareTo(rules.connect()) < 0 ? left() : rules.connect();
    }

    private void requireTime() throws Refused {
        if (left().toMillis() < 1) {
            throw Refused.of("outbound.no-time", Problem.Kind.BUSY, "There is no time left for it", Map.of());
        }
    }

    private String userAgent() {
        return "Comptoir (" + asker.id() + "/" + asker.version() + ")";
    }

    private Problem unsent(IOException failure, Place place) {
        if (left().toMillis() < 1) {
            return problem("outbound.no-time", Problem.Kind.BUSY, "There is no time left for it", place);
        }
        return failure instanceof SSLException
                ? problem("outbound.no-tls", Problem.Kind.UNREACHABLE, "The host cannot show that it is the one", place)
                : problem("outbound.no-connection", Problem.Kind.UNREACHABLE, "The host takes no connection", place);
    }

    private Problem lost(IOException failure, Place place) {
        if (left().toMillis() < 1 || failure instanceof SocketTimeoutException) {
            return problem("outbound.timeout", Problem.Kind.UNREACHABLE, "No whole answer came in time", place);
        }
        return isMalformed(failure)
                ? problem("outbound.answer-malformed", Problem.Kind.REFUSED, "The answer is not HTTP", place)
                : problem("outbound.broken-off", Problem.Kind.UNREACHABLE, "The connection broke off", place);
    }

    private static boolean isMalformed(IOException failure) {
        return failure instanceof ClientProtocolException
                || failure instanceof MessageConstraintException
                || failure.getCause() instanceof HttpException;
    }

    private static Problem problem(String code, Problem.Kind kind, String message, Place place) {
        return new Problem(code, kind, message, Map.of("host", place.hostAndPort()));
    }

    /** Neither path nor query nor any header: a key may be in each of them. */
    private void log(Outcome<HttpResponse> outcome) {
        if (outcome instanceof Outcome.Done<HttpResponse> done) {
            LOG.debug("event=plugin-http plugin=\"{}\" to=\"{}\" answer=\"{}\"", asker, request, done.value());
        } else if (outcome instanceof Outcome.Failed<HttpResponse> failed) {
            LOG.warn(
                    "event=plugin-http-failed plugin=\"{}\" to=\"{}\" code={} detail={}",
                    asker,
                    request,
                    failed.problem().code(),
                    failed.problem().detail());
        } else if (outcome instanceof Outcome.Unknown<HttpResponse> unknown) {
            LOG.warn(
                    "event=plugin-http-unknown plugin=\"{}\" to=\"{}\" code={} detail={}",
                    asker,
                    request,
                    unknown.problem().code(),
                    unknown.problem().detail());
        }
    }
}
