// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.bench.swaps;

import java.io.PrintStream;
import java.util.Locale;

/** A table of what was promised and what was seen. Belongs to one thread. */
public final class Verdict {

    private final PrintStream out;
    private final boolean brief;
    private boolean good = true;

    /** @param brief whether figures that tell of the machine, and need a while to be worth anything, are only shown */
    public Verdict(PrintStream out, boolean brief) {
        this.out = out;
        this.brief = brief;
    }

    /** A figure of the machine that must not be above its bar. */
    public void atMost(String what, double seen, double bar) {
        boolean held = seen <= bar;
        String word = held ? "held" : brief ? "shown" : "MISSED";
        row(
                what,
                String.format(Locale.ROOT, "%.2f", seen),
                String.format(Locale.ROOT, "at most %.2f", bar),
                held || brief,
                word);
    }

    public void none(String what, long seen) {
        row(what, Long.toString(seen), "0", seen == 0);
    }

    public void holds(String what, boolean seen) {
        row(what, seen ? "yes" : "no", "yes", seen);
    }

    private void row(String what, String seen, String bar, boolean held) {
        row(what, seen, bar, held, held ? "held" : "MISSED");
    }

    private void row(String what, String seen, String bar, boolean held, String word) {
        out.printf(Locale.ROOT, "| %-44s | %10s | %-16s | %-6s |%n", what, seen, bar, word);
        good &= held;
    }

    public boolean good() {
        return good;
    }
}
