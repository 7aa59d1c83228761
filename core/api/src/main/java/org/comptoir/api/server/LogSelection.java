// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.server;

import java.util.List;
import org.comptoir.model.ComptoirException;

/**
 * Which lines of the log are meant.
 *
 * @param level the least of {@link #LEVELS}
 * @param search a part of the line, in small or capital letters; empty for all
 * @param bundle a part of the name of the bundle or plugin that wrote it; empty for all
 * @param lines how many at most
 */
public record LogSelection(String level, String search, String bundle, int lines) {

    /** From the least to the worst. */
    public static final List<String> LEVELS = List.of("DEBUG", "INFO", "WARN", "ERROR");

    /** The newest of all. */
    public static final LogSelection ALL = new LogSelection("DEBUG", "", "", 200);

    private static final int MOST_LINES = 1000;
    private static final int LONGEST_SEARCH = 100;

    /** Refused: {@code log.level-unknown}, {@code log.lines} (not 1 to 1,000), {@code search.too-long}. */
    public LogSelection {
        if (!LEVELS.contains(level)) {
            throw ComptoirException.invalid("log.level-unknown", "level", level);
        }
        if (lines < 1 || lines > MOST_LINES) {
            throw ComptoirException.invalid("log.lines", "lines", lines);
        }
        if (search.length() > LONGEST_SEARCH) {
            throw ComptoirException.invalid("search.too-long", "search", search.length());
        }
        if (bundle.length() > LONGEST_SEARCH) {
            throw ComptoirException.invalid("search.too-long", "bundle", bundle.length());
        }
    }
}
