// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.server;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.comptoir.api.server.LogSelection;
import org.comptoir.api.server.LogTail;
import org.comptoir.web.internal.http.Refused;
import org.comptoir.web.internal.list.Value;
import org.comptoir.web.internal.view.View;

/**
 * The end of the log.
 *
 * @param asked which lines
 * @param tail those that were found
 * @param follows whether the page looks again by itself
 * @param now in seconds since 1970
 * @param since when it began to
 */
public record LogView(LogSelection asked, LogTail tail, boolean follows, long now, Instant since, Refused refused)
        implements View {

    /** How many lines one may ask for. */
    public static final List<Integer> COUNTS = List.of(50, 200, 1000);

    private static final Map<String, String> TONES =
            Map.of("DEBUG", "secondary", "INFO", "blue", "WARN", "yellow", "ERROR", "red");

    @Override
    public String template() {
        return "system-log";
    }

    /** The word and the colour of a level. */
    public Value.Status level(LogTail.Line line) {
        return new Value.Status("log-level/" + line.level(), TONES.getOrDefault(line.level(), ""));
    }

    /** The same page as it stands. */
    public String path() {
        return SystemPages.address(asked, "");
    }

    /** The same, looking again by itself from now on. */
    public String following() {
        return SystemPages.address(asked, Long.toString(now));
    }

    /** The same, as it is asked for again. */
    public String again() {
        return SystemPages.address(asked, Long.toString(since.getEpochSecond()));
    }
}
