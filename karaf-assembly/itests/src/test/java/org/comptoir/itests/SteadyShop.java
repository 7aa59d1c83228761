// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.itests;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.comptoir.itests.Merchant.Answer;

/** Business as usual: quotes and orders by the clock, while something else goes wrong. */
final class SteadyShop implements AutoCloseable {

    private static final long BETWEEN_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final int CLIENTS = 2;

    private final ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    private final Queue<Long> nanos = new ConcurrentLinkedQueue<>();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private volatile boolean closing;

    SteadyShop(Merchant merchant) {
        for (int i = 0; i < CLIENTS; i++) {
            clients.execute(() -> sell(merchant));
        }
    }

    private void sell(Merchant merchant) {
        String cart = Merchant.candles("EPICERIE", 3);
        long due = System.nanoTime();
        for (int turn = 0; !closing; turn++, due += BETWEEN_NANOS) {
            pause(due - System.nanoTime());
            try {
                Answer answer = merchant.post(turn % 4 == 0 ? "orders" : "orders/quote", cart);
                if (answer.status() >= 300) {
                    failures.add(answer.toString());
                }
            } catch (RuntimeException broken) {
                failures.add(broken.toString());
            }
            // Counted from when it was due: a server that stands still is late for all that was due meanwhile.
            nanos.add(System.nanoTime() - due);
        }
    }

    private static void pause(long nanos) {
        try {
            TimeUnit.NANOSECONDS.sleep(nanos);
        } catch (InterruptedException wanted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(wanted);
        }
    }

    /** Requests that were not served. */
    List<String> failures() {
        return List.copyOf(failures);
    }

    int served() {
        return nanos.size() - failures.size();
    }

    Duration p95() {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        return Duration.ofNanos(sorted.length == 0 ? 0 : sorted[sorted.length * 95 / 100]);
    }

    @Override
    public void close() {
        closing = true;
        clients.shutdown();
        try {
            if (!clients.awaitTermination(30, TimeUnit.SECONDS)) {
                throw new AssertionError("a client does not end");
            }
        } catch (InterruptedException wanted) {
            Thread.currentThread().interrupt();
        }
    }
}
