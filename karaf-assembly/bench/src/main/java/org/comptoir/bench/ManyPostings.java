// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Fills the ledger, so that the proof of the books can be timed on as many postings as a shop makes in years: entries by
 * hand of {@code --lines} postings each, until {@code --seconds} are over or a million postings are there.
 */
public final class ManyPostings {

    private static final long ENOUGH = 1_000_000;

    private final Options options;
    private final AtomicLong postings = new AtomicLong();
    private final String run = Long.toString(System.nanoTime(), 36);

    private ManyPostings(Options options) {
        this.options = options;
    }

    public static void main(String[] args) throws Exception {
        new ManyPostings(Options.of(args)).fill(System.out);
    }

    private void fill(PrintStream out) throws Exception {
        long begin = System.nanoTime();
        long end = begin + TimeUnit.SECONDS.toNanos(options.seconds());
        ExecutorService threads = Executors.newFixedThreadPool(options.clients());
        try {
            List<Callable<Long>> clients = new ArrayList<>();
            for (int i = 0; i < options.clients(); i++) {
                int client = i;
                clients.add(() -> client(client, end));
            }
            long entries = 0;
            for (Future<Long> client : threads.invokeAll(clients)) {
                entries += client.get();
            }
            out.println(String.format(
                    Locale.ROOT,
                    "{\"entries\":%d,\"postings\":%d,\"seconds\":%.1f}",
                    entries,
                    postings.get(),
                    (System.nanoTime() - begin) / 1e9));
        } finally {
            threads.shutdown();
        }
    }

    private long client(int client, long end) {
        Api api = new Api(options);
        long entries = 0;
        while (System.nanoTime() < end && postings.get() < ENOUGH) {
            api.post(
                    "/ledger/entries",
                    Map.of("piece", run + "-" + client + "-" + entries, "label", "Bench", "postings", lines(entries)));
            postings.addAndGet(options.lines());
            entries++;
        }
        return entries;
    }

    /** A pair of postings for each customer, so that the customers' accounts are many, as they are in life. */
    private List<Map<String, Object>> lines(long entry) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (int pair = 0; pair < options.lines() / 2; pair++) {
            Map<String, Object> amount = Map.of("minor", 100 + entry % 90_000 + pair, "currency", "EUR");
            lines.add(Map.of("account", "411000", "auxiliary", "C" + (entry + pair) % 5_000, "debit", amount));
            lines.add(Map.of("account", "707000", "credit", amount));
        }
        return lines;
    }
}
