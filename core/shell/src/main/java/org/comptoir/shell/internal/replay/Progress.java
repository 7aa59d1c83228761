// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.replay;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import org.comptoir.api.imports.Imports;

/**
 * How far an import is. It is told on one thread and looked at from another; and it is where an import that nobody waits
 * for any more is stopped, between two facts.
 */
final class Progress implements Imports.Progress {

    private static final int WIDTH = 40;

    private volatile long done;
    private volatile long total;
    private volatile boolean stopped;

    @Override
    public void at(long nowDone, long nowTotal) {
        done = nowDone;
        total = nowTotal;
        if (stopped) {
            throw new CancellationException("stopped");
        }
    }

    void stop() {
        stopped = true;
    }

    /** One line: what is done, how fast, how long to go. */
    String line(Duration elapsed) {
        long sofar = done;
        long all = total;
        double seconds = Math.max(0.001, elapsed.toMillis() / 1000.0);
        double rate = sofar / seconds;
        String rest = all > sofar && rate > 0 ? ", %d s to go".formatted((long) Math.ceil((all - sofar) / rate)) : "";
        return String.format(
                Locale.ROOT,
                "%,d of %s facts, %,.0f a second%s",
                sofar,
                all == 0 ? "?" : "%,d".formatted(all),
                rate,
                rest);
    }

    /** The same with a bar, for a terminal. */
    String bar(Duration elapsed) {
        long all = total;
        int filled = all == 0 ? 0 : (int) Math.min(WIDTH, WIDTH * done / all);
        return "[" + "=".repeat(filled) + " ".repeat(WIDTH - filled) + "] " + line(elapsed);
    }
}
