// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.text;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Text that a spreadsheet will open: what others wrote must not be carried out there. Ours are files of RFC 4180, with
 * commas; a spreadsheet splits them where its language does, in French at semicolons, and knows quotes at the begin of
 * what it takes for a cell alone. So each place where any of them begins a cell is looked at.
 */
public final class SheetText {

    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+([.,][0-9]+)?( [A-Z]{3})?");

    /** What a spreadsheet passes over, or nobody sees, and then a sign; the wide and small signs of East Asian writing and the minus of mathematics count as well. */
    private static final String RUNS = "[\\s\\p{Z}\\p{C}\\p{Mn}\\u115F\\u1160\\u2800\\u3164\\uFFA0\"]*"
            + "[=+@\\-\\u2212\\uFE62\\uFE63\\uFE66\\uFE6B\\uFF0B\\uFF0D\\uFF1D\\uFF20]";

    /** Where a cell may begin, and what does not belong there: a tab or a lone return, or what runs. */
    private static final Pattern CELL =
            Pattern.compile("(?:^|(?<=[,;\\t\\n])|(?<=\\r)(?!\\n))(?=\"*(?:\\t|\\r(?!\\n))|" + RUNS + ")");

    private static final Pattern QUOTED = Pattern.compile("[\",;\\t\\r\\n]");

    private SheetText() {}

    /**
     * The text, with an apostrophe before whatever a spreadsheet would run as a formula, as OWASP's "CSV Injection"
     * advises: at its begin, and after each comma, semicolon, tab and end of a line. A plain number or amount is none.
     */
    public static String of(String text) {
        return NUMBER.matcher(text).matches() ? text : CELL.matcher(text).replaceAll("'");
    }

    /** A line of a file, without its end. The fields are figures, or safe by {@link #of}. */
    public static String line(List<String> fields) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < fields.size(); i++) {
            line.append(i == 0 ? "" : ",").append(quoted(i == 0 ? first(fields) : fields.get(i)));
        }
        return line.toString();
    }

    /** Whoever splits elsewhere takes the first field and those after it for one: a number with a sign is none there. */
    private static String first(List<String> fields) {
        String first = fields.get(0);
        boolean signed = first.startsWith("-") || first.startsWith("+");
        return signed && fields.size() > 1 ? "'" + first : first;
    }

    private static String quoted(String field) {
        return QUOTED.matcher(field).find() ? '"' + field.replace("\"", "\"\"") + '"' : field;
    }
}
