// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.text;

import java.util.regex.Pattern;

/** Text that a spreadsheet will open: what others wrote must not be carried out there. */
public final class SheetText {

    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+([.,][0-9]+)?( [A-Z]{3})?");

    /** Blanks of any kind before a sign; the wide signs of East Asian writing count as well. */
    private static final Pattern FORMULA = Pattern.compile("[\\t\\r]|[\\s\\p{Z}]*[=+@\\-\\uFF1D\\uFF0B\\uFF0D\\uFF20]");

    private SheetText() {}

    /**
     * The text, behind an apostrophe if a spreadsheet would run it as a formula, as OWASP's "CSV Injection" advises. A
     * spreadsheet passes over blanks before a formula; a plain number or amount is none.
     */
    public static String of(String text) {
        boolean runs =
                FORMULA.matcher(text).lookingAt() && !NUMBER.matcher(text).matches();
        return runs ? "'" + text : text;
    }
}
