// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.brokers.internal.http;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.comptoir.spi.Problem;

/**
 * Looks names up, once for each request and in a limited time, and lets no answer through that leads where no plugin may
 * go. Java's own look-up cannot be interrupted, so that it has threads to itself.
 */
final class CheckedNames implements AutoCloseable {

    private static final int MOST_AT_ONCE = 32;

    private final Names names;
    private final ExecutorService threads;

    CheckedNames(Names names) {
        this.names = names;
        this.threads = new ThreadPoolExecutor(0, MOST_AT_ONCE, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
            Thread thread = new Thread(task, "comptoir-names");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** The addresses of a place; one that is special taints all. */
    List<InetAddress> of(Place place, HttpRules rules, Duration limit) throws Refused {
        List<InetAddress> found = lookedUp(place, limit);
        if (!rules.mayBePrivate(place) && found.stream().anyMatch(SpecialAddresses::contain)) {
            throw Refused.of(
                    "http.address-private",
                    Problem.Kind.REFUSED,
                    "This host leads to an address that is not public",
                    Map.of("host", place.hostAndPort()));
        }
        return found;
    }

    private List<InetAddress> lookedUp(Place place, Duration limit) throws Refused {
        try {
            Future<InetAddress[]> asked = threads.submit(() -> names.of(place.host()));
            return Arrays.asList(asked.get(Math.max(1, limit.toMillis()), TimeUnit.MILLISECONDS));
        } catch (ExecutionException | TimeoutException | RejectedExecutionException unknown) {
            throw unknown(place);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw unknown(place);
        }
    }

    private static Refused unknown(Place place) {
        return Refused.of(
                "http.host-unknown",
                Problem.Kind.UNREACHABLE,
                "The host's address cannot be found",
                Map.of("host", place.hostAndPort()));
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
