// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.bench.swaps;

import java.io.PrintStream;
import java.util.List;
import org.comptoir.bench.swaps.SteadyLoad.Sample;

/** Looks for the highest steady rate that a server holds while plugins are swapped. */
final class HighestRate {

    private static final List<Integer> STEPS = List.of(25, 50, 75, 100, 150, 200, 250, 300, 400, 500, 600, 800);
    private static final double P95_MILLIS = 100;

    /** A minute's measurement in short: what is sent at a rate, and what came of it. */
    @FunctionalInterface
    interface Trial {
        List<Sample> at(int rate) throws Exception;
    }

    private final Trial trial;
    private final PrintStream out;

    HighestRate(Trial trial, PrintStream out) {
        this.trial = trial;
        this.out = out;
    }

    /** @return the last rate, going up, at which nothing failed and 95 of 100 were served within 100 ms */
    int find() throws Exception {
        int held = STEPS.get(0);
        for (int rate : STEPS) {
            List<Sample> samples = trial.at(rate);
            Latencies latencies = Latencies.of(samples);
            out.println(rate + " a second      " + latencies);
            if (latencies.p95() >= P95_MILLIS
                    || samples.stream().anyMatch(sample -> !sample.failure().isEmpty())) {
                break;
            }
            held = rate;
        }
        return held;
    }
}
