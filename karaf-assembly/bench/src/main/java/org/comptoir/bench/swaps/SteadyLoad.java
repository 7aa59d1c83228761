// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.bench.swaps;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.LongPredicate;
import org.comptoir.bench.Api;

/**
 * Requests by the clock, whether or not those before have come back. How long one took counts from the moment when it
 * was due: a server that stands still for a second is late for all that were due in that second.
 */
public final class SteadyLoad {

    private final Requests requests;
    private final int clients;

    /** What is asked for at each turn. */
    @FunctionalInterface
    public interface Requests {
        /**
         * Sends one.
         *
         * @param turn counts from zero
         * @return what kind it was
         * @throws Api.Refused when it was not served
         */
        String send(long turn);
    }

    /**
     * One request.
     *
     * @param due when it was to be sent, in the time of {@link System#nanoTime}
     * @param nanos from then to its answer
     * @param kind what it was; of one that failed its turn
     * @param failure empty when it was served
     */
    public record Sample(long due, long nanos, String kind, String failure) {}

    /** @param clients how many may be under way at once */
    public SteadyLoad(Requests requests, int clients) {
        this.requests = requests;
        this.clients = clients;
    }

    /** @param rate requests a second */
    public List<Sample> run(int rate, Duration length) throws Exception {
        return run(rate, length, () -> false);
    }

    /**
     * Runs for that long, and on while something else is under way.
     *
     * @param rate requests a second
     */
    List<Sample> run(int rate, Duration length, BooleanSupplier more) throws Exception {
        long begin = System.nanoTime();
        long turns = rate * length.toMillis() / 1000;
        AtomicLong turn = new AtomicLong();
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            List<Callable<List<Sample>>> all = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                all.add(() -> client(begin, turn, at -> at < turns || more.getAsBoolean(), rate));
            }
            List<Sample> samples = new ArrayList<>();
            for (Future<List<Sample>> client : threads.invokeAll(all)) {
                samples.addAll(client.get());
            }
            return samples;
        } finally {
            threads.shutdown();
        }
    }

    private List<Sample> client(long begin, AtomicLong turn, LongPredicate wanted, int rate) {
        List<Sample> mine = new ArrayList<>();
        for (long now = turn.getAndIncrement(); wanted.test(now); now = turn.getAndIncrement()) {
            long due = begin + now * 1_000_000_000L / rate;
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            mine.add(sample(due, now));
        }
        return mine;
    }

    private Sample sample(long due, long turn) {
        try {
            String kind = requests.send(turn);
            return new Sample(due, System.nanoTime() - due, kind, "");
        } catch (Api.Refused refused) {
            return new Sample(due, System.nanoTime() - due, "turn " + turn, String.valueOf(refused.getMessage()));
        }
    }
}
