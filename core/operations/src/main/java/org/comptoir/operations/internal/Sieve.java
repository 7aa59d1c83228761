// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.operations.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.comptoir.api.server.LogSelection;
import org.comptoir.api.server.LogTail;
import org.comptoir.api.server.LogTail.Line;

/**
 * Finds the newest lines that are wanted. Masks only what is shown, since it is asked every two seconds: a line is first looked
 * at as it stands, then as it is shown, or a search would tell what a mask hides.
 *
 * @param selection which lines
 * @param masks what is not shown of them
 */
record Sieve(LogSelection selection, Masks masks) {

    /** @param whole whether nothing came before these lines */
    LogTail sift(List<Line> lines, boolean whole) {
        List<Line> fitting = new ArrayList<>();
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (!fits(lines.get(i))) {
                continue;
            }
            Line masked = masked(lines.get(i));
            if (!fits(masked)) {
                continue;
            }
            if (fitting.size() == selection.lines()) {
                return new LogTail(fitting, true);
            }
            fitting.add(masked);
        }
        return new LogTail(fitting, !whole);
    }

    private Line masked(Line line) {
        return new Line(
                line.at(),
                line.level(),
                line.source(),
                line.bundle(),
                masks.applied(line.message()),
                masks.applied(line.trace()));
    }

    private boolean fits(Line line) {
        return LogSelection.LEVELS.indexOf(line.level()) >= LogSelection.LEVELS.indexOf(selection.level())
                && has(line.bundle(), selection.bundle())
                && (has(line.message(), selection.search())
                        || has(line.source(), selection.search())
                        || has(line.trace(), selection.search()));
    }

    private static boolean has(String text, String part) {
        return text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }
}
