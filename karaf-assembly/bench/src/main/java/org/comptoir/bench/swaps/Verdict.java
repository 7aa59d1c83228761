// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.bench.swaps;

import java.io.PrintStream;
import java.util.Locale;

/** A table of what was promised and what was seen. Belongs to one thread. */
final class Verdict {

    private final PrintStream out;
    private final boolean brief;
    private boolean good = true;

    /** @param brief whether figures that tell of the machine, and need a while to be worth anything, are only shown */
    Verdict(PrintStream out, boolean brief) {
        this.out = out;
        this.brief = brief;
    }

    /** A figure of the machine that must not be above its bar. */
    void atMost(String what, double seen, double bar) {
        boolean held = seen <= bar;
        String word = held ? "held" : brief ? "shown" : "MISSED";
        row(
                what,
                String.format(Locale.ROOT, "%.2f", seen),
                String.format(Locale.ROOT, "at most %.2f", bar),
                held || brief,
                word);
    }

    void none(String what, long seen) {
        row(what, Long.toString(seen), "0", seen == 0);
    }

    void holds(String what, boolean seen) {
        row(what, seen ? "yes" : "no", "yes", seen);
    }

    private void row(String what, String seen, String bar, boolean held) {
        row(what, seen, bar, held, held ? "held" : "MISSED");
    }

    private void row(String what, String seen, String bar, boolean held, String word) {
        out.printf(Locale.ROOT, "| %-44s | %10s | %-16s | %-6s |%n", what, seen, bar, word);
        good &= held;
    }

    boolean good() {
        return good;
    }
}
