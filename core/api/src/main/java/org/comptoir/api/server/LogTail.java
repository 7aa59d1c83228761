// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.server;

import java.util.List;

/**
 * The end of the log.
 *
 * @param lines the newest first
 * @param more whether there may be others that fit, further back
 */
public record LogTail(List<Line> lines, boolean more) {

    public LogTail {
        lines = List.copyOf(lines);
    }

    /**
     * A line, with what hangs on it.
     *
     * @param at when it was written, as it says itself
     * @param level one of {@link LogSelection#LEVELS}
     * @param source who wrote it
     * @param bundle of which bundle that is, empty where nobody said
     * @param message what happened
     * @param trace the lines below it, such as of an exception; empty for none
     */
    public record Line(String at, String level, String source, String bundle, String message, String trace) {}
}
