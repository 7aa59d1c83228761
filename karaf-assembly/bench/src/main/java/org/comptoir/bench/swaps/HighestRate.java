// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.bench.swaps;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import org.comptoir.bench.swaps.SteadyLoad.Sample;

/** Looks for the highest steady rate that a server holds. */
final class HighestRate {

    private static final List<Integer> STEPS = List.of(25, 50, 75, 100, 150, 200, 250, 300, 400, 500, 600, 800);
    private static final double P95_MILLIS = 100;
    private static final Duration EACH = Duration.ofSeconds(15);

    private final SteadyLoad load;
    private final PrintStream out;

    HighestRate(SteadyLoad load, PrintStream out) {
        this.load = load;
        this.out = out;
    }

    /** @return the last rate, going up, at which nothing failed and 95 of 100 were served within 100 ms */
    int find() throws Exception {
        int held = STEPS.get(0);
        for (int rate : STEPS) {
            List<Sample> samples = load.run(rate, EACH);
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
