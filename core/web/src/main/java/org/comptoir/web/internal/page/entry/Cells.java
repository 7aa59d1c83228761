// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.comptoir.web.internal.page.entry.Typed.Line;

/** What a spreadsheet puts on the clipboard: rows by lines, cells by tabs; semicolons where somebody copied a file. */
final class Cells {

    private static final Pattern BREAK = Pattern.compile("\\R");
    private static final Pattern MARK = Pattern.compile("[\\t;]");

    private Cells() {}

    /** Reference and quantity of each row; whatever stands behind them is not dropped but shown where it cannot be meant. */
    static List<Line> lines(String pasted) {
        List<Line> lines = new ArrayList<>();
        for (String row : BREAK.split(pasted)) {
            String[] cells = MARK.split(row, 2);
            Line line = new Line(cells[0].strip(), cells.length < 2 ? "" : cells[1].strip());
            if (!line.blank()) {
                lines.add(line);
            }
        }
        return lines;
    }
}
