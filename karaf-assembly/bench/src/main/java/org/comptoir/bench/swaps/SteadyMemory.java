// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.bench.swaps;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;

/**
 * Loads servers until their live memory is steady. Until Derby has as many pages in memory as it may, each new invoice adds
 * one: what grows that way says nothing of swaps.
 */
final class SteadyMemory {

    private static final double STEADY_PERCENT = 1;
    private static final int MOST_ROUNDS = 5;

    private final Nodes nodes;
    private final PrintStream out;

    SteadyMemory(Nodes nodes, PrintStream out) {
        this.nodes = nodes;
        this.out = out;
    }

    /** @param load one round of it */
    void await(Callable<?> load) throws Exception {
        long before = bytes();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            load.call();
            long after = bytes();
            double grown = 100.0 * after / before - 100;
            out.printf(Locale.ROOT, "warm-up: %.1f MiB live, %+.2f %%%n", after / 1048576.0, grown);
            if (grown < STEADY_PERCENT) {
                return;
            }
            before = after;
        }
    }

    private long bytes() throws Exception {
        return nodes.live(Set.of()).stream().mapToLong(Live::bytes).sum();
    }
}
