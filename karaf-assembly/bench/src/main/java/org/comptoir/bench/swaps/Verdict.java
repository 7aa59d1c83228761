// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.bench.swaps;

import java.io.PrintStream;
import java.util.Locale;

/** A table of what was promised and what was seen. Belongs to one thread. */
final class Verdict {

    private final PrintStream out;
    private boolean good = true;

    Verdict(PrintStream out) {
        this.out = out;
    }

    /** A figure that must not be above its bar. */
    void atMost(String what, double seen, double bar) {
        row(
                what,
                String.format(Locale.ROOT, "%.2f", seen),
                String.format(Locale.ROOT, "at most %.2f", bar),
                seen <= bar);
    }

    void none(String what, long seen) {
        row(what, Long.toString(seen), "0", seen == 0);
    }

    void holds(String what, boolean seen) {
        row(what, seen ? "yes" : "no", "yes", seen);
    }

    private void row(String what, String seen, String bar, boolean held) {
        out.printf(Locale.ROOT, "| %-44s | %10s | %-16s | %-6s |%n", what, seen, bar, held ? "held" : "MISSED");
        good &= held;
    }

    boolean good() {
        return good;
    }
}
